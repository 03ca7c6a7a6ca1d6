/** A course that stands in the workspace: it is shown where it is wrong, and holds where it is right. */
import { afterEach, expect, test } from 'vitest';
import { smallCourse } from '../unit/course/small-course.ts';
import { FileChangeType, startServer, type LanguageServer } from './language-server.ts';

let server: LanguageServer;
afterEach(() => server.stop());

const right = smallCourse();
const wrong = smallCourse(['budget.md', 'criterion: money', 'criterion: mony']);
const inFolder = (course: ReadonlyMap<string, string>) =>
  Object.fromEntries([...course].map(([name, text]) => [`bakery/${name}`, text]));

test('is wrong at a place, and right once that is mended', async () => {
  server = await startServer({
    ...inFolder(wrong),
    'work/capstone.yaml': 'course: bakery\n',
    'work/plan.md': '# Plan\n',
  });
  const [fault] = await server.diagnostics('bakery/budget.md', (found) => found.length > 0);
  const place = { line: 8, character: 11 };
  expect(fault).toMatchObject({
    severity: 1,
    code: 'course',
    message: 'criterion: `mony` is no criterion of the rubric in course.yaml; did you mean `money`?',
    range: { start: place, end: place },
  });
  await server.diagnostics('work/capstone.yaml', (found) => found[0]?.code === 'capstone-marker');

  await server.write('bakery/budget.md', right.get('budget.md') ?? '');
  await server.changedOnDisk('bakery/budget.md', FileChangeType.Changed);
  await server.diagnostics('bakery/budget.md', (found) => found.length === 0);
  const { capstones } = await server.status(({ capstones: [found] }) => found?.report.course === 'bakery');
  expect(capstones[0]?.report.missing).toEqual(['budget']);
});

test('that never compiles leaves ours as it is', async () => {
  const bomb = `a: &a [x, x]\nb: &b [${'*a, '.repeat(500)}]\ntemplates: [${'*b, '.repeat(500)}]\nrubric: (a+)+$\n`;
  server = await startServer({
    'theirs/course.yaml': bomb,
    'ours/capstone.yaml': '',
    'ours/cost-model.md': '# Enterprise AI Cost Model\n\nTODO\n',
  });
  const [fault] = await server.diagnostics('theirs/course.yaml', (found) => found.length > 0);
  expect(fault?.message).toContain('course.yaml: YAML cannot be read');
  await server.diagnostics('ours/cost-model.md', (found) => found.some(({ code }) => code === 'placeholder'));
});
