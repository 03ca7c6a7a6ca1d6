import { expect, it } from 'vitest';
import { relativeFolder } from '../../../server/src/rubric-report/relative-folder.ts';

it.each([
  ['/course/acme', '/course/acme', ''],
  ['/course', '/course/acme', 'acme/'],
  ['/course/acme/reports', '/course/acme', '../'],
  ['/out', '/course/acme', '../course/acme/'],
  ['file:///course/reports', 'file:///course/acme', '../acme/'],
])('from %s to %s', (from, to, expected) => {
  expect(relativeFolder(from, to)).toBe(expected);
});
