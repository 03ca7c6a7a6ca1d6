import * as node from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeWhole, type Disk } from '../../../server/src/cli/write-whole.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await node.mkdtemp(join(tmpdir(), 'capstone-write-'));
  file = join(folder, 'report.md');
});
afterEach(() => node.rm(folder, { recursive: true, force: true }));

const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
/** A disk that is full after half of a text. */
const fullDisk: Disk = {
  ...node,
  writeFile: async (path, text) => {
    await node.writeFile(path, text.slice(0, text.length / 2));
    throw full;
  },
};
const noRename: Disk = { ...node, rename: () => Promise.reject(full) };

describe.each([
  ['a disk that is full midway', fullDisk],
  ['a disk that breaks at the last step', noRename],
])('%s', (_, disk) => {
  test('leaves nothing where there was nothing', async () => {
    await expect(writeWhole(file, 'a new report', disk)).rejects.toBe(full);
    expect(await node.readdir(folder)).toEqual([]);
  });

  test('leaves the file that was there', async () => {
    await node.writeFile(file, 'the old report');
    await expect(writeWhole(file, 'a new report', disk)).rejects.toBe(full);
    expect(await node.readdir(folder)).toEqual(['report.md']);
    expect(await node.readFile(file, 'utf8')).toBe('the old report');
  });
});

test('a file is replaced and keeps who may read it', async () => {
  await node.writeFile(file, 'the old report', { mode: 0o600 });
  await writeWhole(file, 'a new report');
  expect(await node.readFile(file, 'utf8')).toBe('a new report');
  expect((await node.stat(file)).mode & 0o777).toBe(0o600);
  expect(await node.readdir(folder)).toEqual(['report.md']);
});

test('a link stays one', async () => {
  await node.writeFile(file, 'the old report');
  const link = join(folder, 'latest.md');
  await node.symlink(file, link);
  await writeWhole(link, 'a new report');
  expect(await node.readlink(link)).toBe(file);
  expect(await node.readFile(file, 'utf8')).toBe('a new report');
});
