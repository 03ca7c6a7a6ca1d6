import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileCourses } from '../../../scripts/courses.ts';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import { smallCourse } from './small-course.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'courses-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(course: string, files: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(join(folder, course), { recursive: true });
  await Promise.all([...files].map(([name, text]) => writeFile(join(folder, course, name), text)));
}

test('each folder with a course.yaml becomes one file', async () => {
  await write('my-bakery', smallCourse());
  await write('no-course', new Map([['notes.md', '# Notes']]));
  await compileCourses(folder, join(folder, 'out'));
  expect(await readdir(join(folder, 'out'))).toEqual(['bakery.json']);
  const written: unknown = JSON.parse(await readFile(join(folder, 'out/bakery.json'), 'utf8'));
  expect(written).toEqual(compileCourse(smallCourse()).course);
});

test('faults are listed one a line, and nothing is written', async () => {
  await write('good', smallCourse());
  await write(
    'bad',
    smallCourse(['course.yaml', 'distinction: 5', 'distinction: 6'], ['plan.md', '## Money', '## ?']),
  );
  await expect(compileCourses(folder, join(folder, 'out'))).rejects.toThrow(
    [
      'The courses have faults:',
      `${folder}/bad/course.yaml:9:16 rubric.distinction: 6 points cannot be reached; all criteria together give 5`,
      `${folder}/bad/plan.md:32:1 ?: a heading needs words: they are how its section is found`,
    ].join('\n'),
  );
  expect(await readdir(folder)).not.toContain('out');
});

test('the courses in this repository are without fault', async () => {
  await expect(compileCourses('templates', join(folder, 'out'))).resolves.toBeUndefined();
});
