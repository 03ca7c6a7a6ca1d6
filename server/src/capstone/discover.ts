/** Which folders are capstones, and which files make them. */
import { COURSE_FILE } from '../course/compile-course.ts';
import type { Course } from '../course/types.ts';
import type { FileSystem } from './file-system.ts';
import { groupBy } from '../group-by.ts';
import { baseName, deliverableNamed, fileNames, folderOf, MARKER } from './deliverable-files.ts';
import { followsTemplate } from './follows-template.ts';
import type { MarkerProblem } from './marker-yaml.ts';
import { readMarker } from './marker.ts';
import type { OwnCourse, OwnCourses } from './own-courses.ts';
import { readMarks } from './read-marks.ts';
import type { OwnMarks } from '../rubric/own-marks.ts';
import type { RuleLevels } from './rule-levels.ts';

export interface CapstoneFolder {
  readonly root: string;
  readonly course: Course;
  /** File of each deliverable that has one, by deliverable id. */
  readonly files: ReadonlyMap<string, string>;
  /** The marker file; undefined where the folder is known by its documents alone. */
  readonly marker: string | undefined;
  readonly markerProblems: readonly MarkerProblem[];
  /** How severe the marker wants which rules. */
  readonly levels: RuleLevels;
  /** What the participants say of their own work, in the marker. */
  readonly marks: OwnMarks;
}

/** Lower-case names of all files that discovery needs to know of. */
export function namesToFind(courses: readonly Course[]): Set<string> {
  const files = courses.flatMap((course) => course.deliverables.flatMap(fileNames));
  return new Set([MARKER, ...files].map((name) => name.toLowerCase()));
}

export interface Discovery {
  readonly capstones: readonly CapstoneFolder[];
  /** Courses that stand below the folder as well, faulty ones too. */
  readonly ownCourses: readonly OwnCourse[];
}

/**
 * The capstones below a folder. Those whose marker names one of the courses that stand there are held to it; no other
 * is, so that nobody's course takes the place of ours.
 */
export async function discoverCapstones(
  folder: string,
  courses: readonly Course[],
  files: FileSystem,
  own: OwnCourses,
): Promise<Discovery> {
  const found = await files.find(folder, namesToFind(courses).add(COURSE_FILE));
  const ownCourses = await own.among(found);
  const named = withOwnCourses(courses, ownCourses);
  const paths = named.length > courses.length ? await files.find(folder, namesToFind(named)) : found;
  const byFolder = groupBy(paths, folderOf);
  const folders = await Promise.all(
    [...byFolder].map(([root, within]) => readFolder(root, within, { courses, named }, files)),
  );
  const capstones = folders.filter((capstone) => capstone !== undefined);
  const templates = new Set(ownCourses.map((course) => course.folder));
  return { capstones: capstones.filter(({ root, marker }) => marker || !templates.has(root)), ownCourses };
}

/** All courses that a marker may name. Of two with one id the first counts, and ours before all. */
export function withOwnCourses(courses: readonly Course[], own: readonly OwnCourse[]): readonly Course[] {
  const all = [...courses, ...own.flatMap(({ course }) => course ?? [])];
  return all.filter(({ id }, i) => all.findIndex((course) => course.id === id) === i);
}

/** The courses that a folder is recognized by, and those that its marker may name. */
interface Choice {
  readonly courses: readonly Course[];
  readonly named: readonly Course[];
}

async function readFolder(
  root: string,
  paths: readonly string[],
  { courses, named }: Choice,
  files: FileSystem,
): Promise<CapstoneFolder | undefined> {
  const markerPath = paths.find((path) => baseName(path).toLowerCase() === MARKER);
  const text = (markerPath !== undefined && (await files.read(markerPath))) || '';
  const marker = readMarker(
    text,
    named.map(({ id }) => id),
  );
  const course = named.find(({ id }) => id === marker.course) ?? closestCourse(paths, courses);
  if (!course) return undefined;
  const marks = readMarks(text, course);
  const deliverables = filesOf(course, paths);
  if (!markerPath && !(await isCapstone(course, deliverables, files))) return undefined;
  return {
    root,
    course,
    files: deliverables,
    marker: markerPath,
    markerProblems: [...marker.problems, ...marks.problems],
    levels: marker.rules,
    marks: marks.value,
  };
}

/** Two documents with the right names, or one that also follows its template. */
async function isCapstone(
  course: Course,
  byId: ReadonlyMap<string, string>,
  files: FileSystem,
): Promise<boolean> {
  if (byId.size !== 1) return byId.size > 1;
  const [[id, path]] = [...byId] as [[string, string]];
  const deliverable = course.deliverables.find((candidate) => candidate.id === id);
  const text = await files.read(path);
  return deliverable !== undefined && text !== undefined && followsTemplate(text, deliverable);
}

function closestCourse(paths: readonly string[], courses: readonly Course[]): Course | undefined {
  return courses
    .map((course) => ({ course, files: filesOf(course, paths).size }))
    .sort((a, b) => b.files - a.files)[0]?.course;
}

/** Where a deliverable stands under two of its names, the proper one counts. */
export function filesOf(course: Course, paths: readonly string[]): Map<string, string> {
  const byId = new Map<string, string>();
  for (const path of paths) {
    const deliverable = deliverableNamed(course, baseName(path));
    if (!deliverable) continue;
    const rank = (candidate: string) =>
      fileNames(deliverable).findIndex((name) => name.toLowerCase() === baseName(candidate).toLowerCase());
    const before = byId.get(deliverable.id);
    if (before === undefined || rank(path) < rank(before)) byId.set(deliverable.id, path);
  }
  return byId;
}
