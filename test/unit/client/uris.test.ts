import { expect, test } from 'vitest';
import { isSame, isWithin, nameOf, type UriParts } from '../../../client/src/uris.ts';

test.each([
  ['/work/acme', '/work/acme/cost-model.md', true],
  ['/work/acme', '/work/acme', true],
  ['/work/acme', '/work/acme-two/cost-model.md', false],
  ['/', '/cost-model.md', true],
])('%s holds %s: %s', (folder, path, expected) => {
  expect(isWithin(file(folder), file(path))).toBe(expected);
});

test('a place of another scheme is another place', () => {
  expect(isWithin(file('/work'), { ...file('/work/a.md'), scheme: 'git' })).toBe(false);
  expect(isSame(file('/work'), file('/work/'))).toBe(true);
});

test.each([
  ['file:///work/two%20words/', 'two words'],
  ['file:///work/100%', '100%'],
])('%s is called %s', (uri, name) => {
  expect(nameOf(uri)).toBe(name);
});

function file(path: string): UriParts {
  return { scheme: 'file', authority: '', path };
}
