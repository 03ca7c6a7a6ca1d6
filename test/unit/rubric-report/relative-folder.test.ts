import { expect, it } from 'vitest';
import { relativeFolder } from '../../../server/src/rubric-report/relative-folder.ts';

it.each([
  ['/work/acme', '/work/acme', ''],
  ['/work', '/work/acme', 'acme/'],
  ['/work/acme/reports', '/work/acme', '../'],
  ['/out', '/work/acme', '../work/acme/'],
  ['file:///work/reports', 'file:///work/acme', '../acme/'],
])('from %s to %s', (from, to, expected) => {
  expect(relativeFolder(from, to)).toBe(expected);
});
