/** Compiles the courses under a folder of templates, each into one JSON file. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COURSE_FILE, compileCourse } from '../server/src/course/compile-course.ts';
import type { CourseFault } from '../server/src/course/faults.ts';

/**
 * Compiles each folder under `templatesDir` that has a course.yaml and writes `<outDir>/<id>.json`.
 * Throws an error that lists all faults of all courses, one a line; then nothing is written.
 */
export async function compileCourses(templatesDir: string, outDir: string): Promise<void> {
  const folders = await courseFolders(templatesDir);
  const results = await Promise.all(
    folders.map(async (folder) => ({ folder, ...compileCourse(await readCourseFiles(folder)) })),
  );
  const faults = results.flatMap(({ folder, faults }) => faults.map((fault) => faultLine(folder, fault)));
  if (faults.length > 0) throw new Error(`The courses have faults:\n${faults.join('\n')}`);

  await mkdir(outDir, { recursive: true });
  const courses = results.flatMap(({ course }) => course ?? []);
  await Promise.all(
    courses.map((course) => writeFile(join(outDir, `${course.id}.json`), JSON.stringify(course))),
  );
}

async function courseFolders(templatesDir: string): Promise<string[]> {
  const entries = await readdir(templatesDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name === COURSE_FILE)
    .map((entry) => entry.parentPath)
    .sort();
}

async function readCourseFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const wanted = names.filter((name) => name === COURSE_FILE || name.endsWith('.md'));
  return new Map(
    await Promise.all(
      wanted.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
}

function faultLine(folder: string, { file, line, column, key, message }: CourseFault): string {
  return `${join(folder, file)}:${line}:${column} ${key}: ${message}`;
}
