import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { discoverCapstones, type Discovery } from '../../../server/src/capstone/discover.ts';
import type { FileSystem } from '../../../server/src/capstone/file-system.ts';
import { OwnCourses } from '../../../server/src/capstone/own-courses.ts';
import { embeddedCourses } from '../../../server/src/courses.ts';
import { nodeFiles } from '../../../server/src/node-files.ts';
import { anyCourse } from '../course/mutated-courses.ts';
import { smallCourse } from '../course/small-course.ts';
import { fuzz, fuzzTime } from '../fuzz.ts';
import { memoryFiles } from './memory-files.ts';

type Texts = Readonly<Record<string, string>>;

const within = (folder: string, files: ReadonlyMap<string, string>): Texts =>
  Object.fromEntries([...files].map(([name, text]) => [`${folder}/${name}`, text]));

const bakery = within('/w/bakery', smallCourse());
const work: Texts = {
  '/w/team/capstone.yaml': 'course: bakery\n',
  '/w/team/plan.md': '# Plan\n',
};
const ours: Texts = {
  '/w/ours/cost-model.md': '# Enterprise AI Cost Model\n',
  '/w/ours/operations-runbook.md': '# AI System Operations Runbook\n',
};

function discover(files: FileSystem, own = new OwnCourses(files)): Promise<Discovery> {
  return discoverCapstones('/w', embeddedCourses, files, own);
}

const coursesOf = ({ capstones }: Discovery) =>
  Object.fromEntries(capstones.map(({ root, course }) => [root, course.id]));

describe('a course that stands in the workspace', () => {
  test('holds for the folders whose marker names it, and for no other', async () => {
    const found = await discover(memoryFiles({ ...bakery, ...work, ...ours }));
    expect(coursesOf(found)).toEqual({
      '/w/team': 'bakery',
      '/w/ours': 'enterprise-ai-architecture',
    });
    const [capstone] = found.capstones.filter(({ root }) => root === '/w/team');
    expect(capstone?.markerProblems).toEqual([]);
    expect([...(capstone?.files ?? [])]).toEqual([['plan', '/w/team/plan.md']]);
  });

  test('that is broken says where, and the marker says that there is none', async () => {
    const broken = within('/w/bakery', smallCourse(['budget.md', 'criterion: money', 'criterion: mony']));
    const found = await discover(memoryFiles({ ...broken, ...work, ...ours }));
    expect(found.ownCourses.map(({ folder, faults }) => [folder, ...faults])).toEqual([
      [
        '/w/bakery',
        {
          file: 'budget.md',
          line: 9,
          column: 12,
          key: 'criterion',
          message: '`mony` is no criterion of the rubric in course.yaml; did you mean `money`?',
        },
      ],
    ]);
    expect(coursesOf(found)['/w/ours']).toBe('enterprise-ai-architecture');
    const [capstone] = found.capstones.filter(({ root }) => root === '/w/team');
    expect(capstone?.markerProblems.map(({ message }) => message)).toEqual([
      'There is no course “bakery”. Known courses: enterprise-ai-architecture.',
    ]);
  });

  test('takes no name of ours', async () => {
    const course = within(
      '/w/bakery',
      smallCourse(['course.yaml', 'id: bakery', 'id: enterprise-ai-architecture']),
    );
    const files = memoryFiles({
      ...course,
      ...ours,
      '/w/ours/capstone.yaml': 'course: enterprise-ai-architecture',
    });
    const [capstone] = (await discover(files)).capstones;
    expect(capstone?.course).toBe(embeddedCourses[0]);
  });

  test('is no capstone, for all its documents', async () => {
    const { '/w/bakery/plan.md': plan = '', ...others } = bakery;
    const files = memoryFiles({ ...others, '/w/bakery/cost-model.md': plan, '/w/bakery/proposal.md': plan, '/w/bakery/operations-runbook.md': plan }); // prettier-ignore
    expect((await discover(files)).capstones).toEqual([]);
  });

  test('is not what other programs call a course', async () => {
    const files = memoryFiles({ '/w/site/course.yaml': 'title: [Cooking\nlessons: 3\n', ...ours });
    expect((await discover(files)).ownCourses).toEqual([]);
  });

  test('is compiled once while it says the same', async () => {
    const texts: Record<string, string> = { ...bakery };
    const files = memoryFiles(texts);
    const own = new OwnCourses(files);
    const [first] = (await discover(files, own)).ownCourses;
    const [second] = (await discover(files, own)).ownCourses;
    expect(second).toBe(first);
    texts['/w/bakery/plan.md'] += '\nMore.\n';
    const [third] = (await discover(files, own)).ownCourses;
    expect(third).not.toBe(first);
  });

  test('reads nothing outside its folder', async () => {
    const read = vi.fn<(file: string) => void>();
    const course = smallCourse(['course.yaml', '[budget.md, plan.md]', '[budget.md, plan.md, ../secret.md, /etc/passwd]']); // prettier-ignore
    const files = memoryFiles({ ...within('/w/bakery', course), '/w/secret.md': 'secret' });
    const watched = { ...files, read: (file: string) => (read(file), files.read(file)) };
    const [found] = (await discover(watched)).ownCourses;
    expect(found?.faults.map(({ key }) => key)).toEqual(['templates[2]', 'templates[3]']);
    for (const [file] of read.mock.calls) expect(file).toMatch(/^\/w\/bakery\/[a-z.]+$/);
  });

  test('follows no link out of its folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'capstone-course-'));
    try {
      await mkdir(join(folder, 'bakery'));
      for (const [name, text] of smallCourse()) await writeFile(join(folder, 'bakery', name), text);
      await writeFile(join(folder, 'secret.md'), '<!-- expect secret -->');
      await rm(join(folder, 'bakery', 'plan.md'));
      await symlink(join(folder, 'secret.md'), join(folder, 'bakery', 'plan.md'));
      const found = await discoverCapstones(folder, embeddedCourses, nodeFiles, new OwnCourses(nodeFiles));
      expect(found.ownCourses[0]?.faults.map(({ message }) => message)[0]).toContain("the course's folder has no `plan.md`"); // prettier-ignore
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test(
    'may be anything, and ours goes on',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyCourse, async (course) => {
          const found = await discover(memoryFiles({ ...within('/w/theirs', course), ...work, ...ours }));
          expect(coursesOf(found)['/w/ours']).toBe('enterprise-ai-architecture');
          for (const { course: compiled, faults } of found.ownCourses)
            expect(compiled === undefined).toBe(faults.length > 0);
        }),
        fuzz(3),
      );
    },
    fuzzTime,
  );
});
