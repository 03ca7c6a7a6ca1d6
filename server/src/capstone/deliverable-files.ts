/** Which deliverable a file is, by its name. */
import type { Course, Deliverable } from '../course/types.ts';

/** The name of the file that marks a folder as a capstone. */
export const MARKER = 'capstone.yaml';

/** The deliverable whose file is called so; case is no matter. */
export function deliverableNamed(course: Course, fileName: string): Deliverable | undefined {
  const wanted = fileName.toLowerCase();
  return course.deliverables.find((deliverable) =>
    fileNames(deliverable).some((name) => name.toLowerCase() === wanted),
  );
}

/** The deliverable whose file name stands within this one: `2026-03 acme cost-model draft.md`. */
export function deliverableNamedWithin(course: Course, fileName: string): Deliverable | undefined {
  const words = fileName.toLowerCase();
  return course.deliverables.find((deliverable) =>
    fileNames(deliverable).some((name) => words.includes(name.toLowerCase().replace(/\.md$/, ''))),
  );
}

/** All names a deliverable's file may have, the proper one first. */
export function fileNames(deliverable: Deliverable): string[] {
  return [deliverable.file, ...deliverable.alsoNamed];
}

/** The last part of a path or URI. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Everything before the last part of a path or URI. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a path or URI is a folder, or stands somewhere in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
