/** Finds and checks the capstones that the given paths name. */
import { stat } from 'node:fs/promises';
import { basename, dirname, join, normalize, relative, resolve, sep } from 'node:path';
import { assembleCapstone, type Capstone } from '../capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from '../capstone/check-document.ts';
import { deliverableNamed, deliverableNamedWithin, isWithin } from '../capstone/deliverable-files.ts';
import { discoverCapstones, filesOf, namesToFind, type CapstoneFolder } from '../capstone/discover.ts';
import { closestDeliverable } from '../capstone/follows-template.ts';
import { LaterChecks } from '../capstone/later-checks.ts';
import { OwnCourses, type OwnCourse } from '../capstone/own-courses.ts';
import type { RuleLevels } from '../capstone/rule-levels.ts';
import type { Course } from '../course/types.ts';
import { parseDiagram } from '../diagram-parser.ts';
import { parseDocument } from '../document/parse.ts';
import { nodeFiles } from '../node-files.ts';
import { noMarks, type OwnMarks } from '../rubric/own-marks.ts';
import type { RuleResults } from '../rules/run-rules.ts';
import { UsageError } from './options.ts';

export interface CheckedCapstone {
  /** The folder as the user would write it. */
  readonly root: string;
  readonly capstone: Capstone;
  /** What is wrong with the marker file, and which files cannot be read, each in a line. */
  readonly problems: readonly string[];
  readonly levels: RuleLevels;
  readonly marks: OwnMarks;
}

const READABLE = 'Is it still there, and may you read it?';

/** Checks the capstones that are there: those below folders, and those that given documents belong to. */
export async function checkPaths(
  paths: readonly string[],
  courses: readonly Course[],
): Promise<{ readonly capstones: readonly CheckedCapstone[]; readonly courseFaults: readonly string[] }> {
  const capstones: CheckedCapstone[] = [];
  const courseFaults: string[] = [];
  for (const path of paths) {
    const isFile = await isFileAt(path);
    const folder = isFile ? dirname(path) : path;
    const below = await discoverCapstones(posix(folder), courses, nodeFiles, new OwnCourses(nodeFiles));
    courseFaults.push(...below.ownCourses.flatMap(faultLines));
    for (const found of below.capstones) {
      if (isFile && normalize(found.root) !== normalize(folder)) continue;
      const checked = await checkFolder(found, folder);
      capstones.push(isFile ? { ...checked, capstone: only(checked.capstone, basename(path)) } : checked);
    }
  }
  return { capstones, courseFaults };
}

function faultLines({ folder, faults }: OwnCourse): string[] {
  return faults.map(
    ({ file, line, column, key, message }) => `${join(folder, file)}:${line}:${column}: ${key}: ${message}`,
  );
}

/** Holds documents to a course, whatever their names and folders: a file that bears no deliverable's name counts as the one whose headings it has most of. */
export async function checkForced(paths: readonly string[], course: Course): Promise<CheckedCapstone[]> {
  const byFolder = new Map<string, DocumentCheck[][]>();
  for (const path of paths) {
    for (const { file, root } of await filesAt(path, course)) {
      const check = await checkFile(file, root, course);
      if (!check) throw new UsageError(`“${file}” cannot be read. ${READABLE}`);
      const groups = byFolder.get(root) ?? [];
      byFolder.set(root, groups);
      // Two documents of one kind cannot be one submission.
      const group = groups.find((checks) =>
        checks.every(({ deliverable }) => deliverable !== check.deliverable),
      );
      if (group) group.push(check);
      else groups.push([check]);
    }
  }
  const submissions = [...byFolder].flatMap(([root, groups]) => groups.map((checks) => ({ root, checks })));
  return Promise.all(
    submissions.map(async ({ root, checks }) => ({
      root,
      capstone: assembleCapstone(course, checks, await checkLater(checks, root, root)),
      problems: [],
      levels: new Map(),
      marks: noMarks,
    })),
  );
}

async function filesAt(path: string, course: Course): Promise<{ file: string; root: string }[]> {
  if (await isFileAt(path)) return [{ file: path, root: dirname(path) }];
  const named = await nodeFiles.find(posix(path), namesToFind([course]));
  const here = named.filter((file) => normalize(dirname(file)) === normalize(path));
  const files = [...filesOf(course, here).values()];
  return (files.length > 0 ? files : await markdownIn(path)).map((file) => ({ file, root: path }));
}

/** A folder whose documents have names of their own. */
async function markdownIn(folder: string): Promise<string[]> {
  const names = (await nodeFiles.list(posix(folder))) ?? [];
  const files = names.filter((name) => name.toLowerCase().endsWith('.md')).map((name) => join(folder, name));
  const isFile = await Promise.all(files.map((file) => isFileAt(file).catch(() => false)));
  return files.filter((_, i) => isFile[i]);
}

/** Undefined where the file cannot be read, or went meanwhile. */
async function checkFile(file: string, root: string, course: Course): Promise<DocumentCheck | undefined> {
  const text = await nodeFiles.read(file);
  if (text === undefined) return undefined;
  const name = basename(file);
  const deliverable =
    deliverableNamed(course, name) ??
    deliverableNamedWithin(course, name) ??
    closestDeliverable(parseDocument(text), course);
  if (!deliverable) throw new UsageError(`The course “${course.id}” asks for no document.`);
  return checkDocument(posix(relative(root, file)), text, deliverable);
}

/** @param given the folder that the user named */
async function checkFolder(folder: CapstoneFolder, given: string): Promise<CheckedCapstone> {
  const { root, course, files, levels, marks } = folder;
  const read = await Promise.all(
    [...files.values()].map(async (file) => ({ file, check: await checkFile(file, root, course) })),
  );
  const checks = read.flatMap(({ check }) => check ?? []);
  const unread = read.filter(({ check }) => !check).map(({ file }) => `${file}: cannot be read. ${READABLE}`);
  return {
    root,
    capstone: assembleCapstone(course, checks, await checkLater(checks, root, given), levels),
    levels,
    marks,
    problems: [
      ...folder.markerProblems.map(
        ({ line, message }) => `${join(root, 'capstone.yaml')}:${line}: ${message}`,
      ),
      ...unread,
    ],
  };
}

/** Links are followed as far as the folder that the user works in, or else the one that was named. */
async function checkLater(
  checks: readonly DocumentCheck[],
  folder: string,
  given: string,
): Promise<Map<string, RuleResults>> {
  const later = new LaterChecks(nodeFiles, parseDiagram);
  const [root, cwd] = [posix(resolve(folder)), posix(process.cwd())];
  const home = isWithin(root, cwd) ? cwd : posix(resolve(given));
  const results = await Promise.all(
    checks.map(async (check) => [check.path, await later.run(check, { root, home })] as const),
  );
  return new Map(results);
}

function only(capstone: Capstone, file: string): Capstone {
  return { ...capstone, checks: capstone.checks.filter(({ path }) => path === file) };
}

async function isFileAt(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    throw new UsageError(`There is nothing at “${path}”.`);
  }
}

export function posix(path: string): string {
  return path.replaceAll(sep, '/');
}
