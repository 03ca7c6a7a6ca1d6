import { expect, test } from 'vitest';
import { committedVersions, type Repository } from '../../../client/src/git-versions.ts';

const texts = new Map([
  ['aaaaaaaaaa', 'new'],
  ['cccccccccc', 'old'],
]);
const asked: unknown[] = [];
const repository: Repository = {
  log: async (options) => {
    asked.push(options);
    return [
      { hash: 'aaaaaaaaaa', authorDate: new Date(2026, 2, 4) },
      { hash: 'bbbbbbbbbb' },
      { hash: 'cccccccccc' },
    ];
  },
  show: async (ref) => {
    const text = texts.get(ref);
    if (text === undefined) throw new Error('not in that commit');
    return text;
  },
};

test('the committed versions come newest first, without those that cannot be read', async () => {
  const versions = [];
  for await (const version of committedVersions(repository, '/home/acme/costs.md')) versions.push(version);
  expect(versions).toEqual([
    { name: 'aaaaaaa, 4 March 2026', text: 'new' },
    { name: 'ccccccc', text: 'old' },
  ]);
  expect(asked).toEqual([{ path: '/home/acme/costs.md', maxEntries: 50 }]);
});

test('where nothing is committed yet, of which git complains, there are none', async () => {
  const empty: Repository = { ...repository, log: () => Promise.reject(new Error('Failed to execute git')) };
  const versions = [];
  for await (const version of committedVersions(empty, '/home/acme/costs.md')) versions.push(version);
  expect(versions).toEqual([]);
});
