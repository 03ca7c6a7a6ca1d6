import { expect, test } from 'vitest';
import { isSame, isWithin, nameOf, type UriParts } from '../../../client/src/uris.ts';

test.each([
  ['/home/acme', '/home/acme/cost-model.md', true],
  ['/home/acme', '/home/acme', true],
  ['/home/acme', '/home/acme-two/cost-model.md', false],
  ['/', '/cost-model.md', true],
])('%s holds %s: %s', (folder, path, expected) => {
  expect(isWithin(file(folder), file(path))).toBe(expected);
});

test('a place of another scheme is another place', () => {
  expect(isWithin(file('/home'), { ...file('/home/a.md'), scheme: 'git' })).toBe(false);
  expect(isSame(file('/home'), file('/home/'))).toBe(true);
});

test.each([
  ['file:///home/two%20words/', 'two words'],
  ['file:///home/100%', '100%'],
])('%s is called %s', (uri, name) => {
  expect(nameOf(uri)).toBe(name);
});

function file(path: string): UriParts {
  return { scheme: 'file', authority: '', path };
}
