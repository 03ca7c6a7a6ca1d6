/** The courses a workspace brings along. They may be anybody's: see `course/compile-course.ts` for what that means. */
import { COURSE_FILE, compileCourse, type CompileResult } from '../course/compile-course.ts';
import { baseName, folderOf } from './deliverable-files.ts';
import type { FileSystem } from './file-system.ts';

export interface OwnCourse extends CompileResult {
  readonly folder: string;
}

/** More than anyone writes; each takes its time. */
const MOST_COURSES = 20;
const MOST_TEMPLATES = 100;

/** Compiles a course once for as long as its files say the same. */
export class OwnCourses {
  private known = new Map<string, { readonly texts: string; readonly course: OwnCourse }>();
  private readonly files: FileSystem;

  constructor(files: FileSystem) {
    this.files = files;
  }

  /** The courses among files that are called `course.yaml`; others have files of that name as well. */
  async among(paths: readonly string[]): Promise<readonly OwnCourse[]> {
    const known: typeof this.known = new Map();
    for (const path of paths.filter(isCourseFile).slice(0, MOST_COURSES)) {
      const text = await this.files.read(path);
      if (text === undefined || !looksLikeCourse(text)) continue;
      const folder = folderOf(path);
      const files = new Map([[COURSE_FILE, text], ...(await this.templatesIn(folder))]);
      const texts = JSON.stringify([...files]);
      const before = this.known.get(folder);
      const course = before?.texts === texts ? before.course : { folder, ...compileCourse(files) };
      known.set(folder, { texts, course });
    }
    this.known = known;
    return [...known.values()].map(({ course }) => course);
  }

  /** The Markdown files in a folder, by name: no links, which may lead anywhere. */
  private async templatesIn(folder: string): Promise<[name: string, text: string][]> {
    const names = ((await this.files.list(folder)) ?? []).filter((name) => name.endsWith('.md'));
    const found = new Set(await this.files.find(folder, new Set(names.map((name) => name.toLowerCase()))));
    const templates = names.filter((name) => found.has(this.files.at(folder, name))).slice(0, MOST_TEMPLATES);
    return Promise.all(
      templates.map(async (name): Promise<[string, string]> => {
        const text = await this.files.read(this.files.at(folder, name));
        return [name, text ?? ''];
      }),
    );
  }
}

export function isCourseFile(path: string): boolean {
  return baseName(path) === COURSE_FILE;
}

function looksLikeCourse(text: string): boolean {
  return /^(?:templates|rubric)[ \t]*:/m.test(text);
}
