/** What is measured: the finished sample capstone, and the parse that everything is set against. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { compileCourses } from '../../scripts/courses.ts';
import { samples, templates } from '../../scripts/paths.ts';
import type { Course } from '../../server/src/course/types.ts';

export const bare = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

export const course = await loadCourse('enterprise-ai-architecture');

const folder = join(samples, 'meridian-bank');

export const documents = course.deliverables.map((deliverable) => {
  const file = [deliverable.file, ...deliverable.alsoNamed].find((name) => existsSync(join(folder, name)));
  if (file === undefined) throw new Error(`${folder} has no ${deliverable.file}`);
  return { deliverable, file, text: readFileSync(join(folder, file), 'utf8') };
});

async function loadCourse(id: string): Promise<Course> {
  const out = await mkdtemp(join(tmpdir(), 'courses-'));
  try {
    await compileCourses(templates, out);
    return JSON.parse(await readFile(join(out, `${id}.json`), 'utf8')) as Course;
  } finally {
    await rm(out, { recursive: true });
  }
}
