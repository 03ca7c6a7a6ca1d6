import { expect, test } from 'vitest';
import type { Uri } from 'vscode';
import { URI } from 'vscode-uri';
import { writeWhole } from '../../../client/src/write-whole.ts';

const file: Uri = URI.parse('file:///acme/our report.html');

/** A disk that takes so many bytes and no more. */
function diskOf(files: Map<string, string>, room = 1_000) {
  return {
    writeFile: async (uri: Uri, bytes: Uint8Array) => {
      files.set(uri.path, new TextDecoder().decode(bytes.slice(0, room)));
      if (bytes.length > room) throw new Error('no space left on device');
    },
    rename: async (from: Uri, to: Uri) => {
      files.set(to.path, files.get(from.path) ?? '');
      files.delete(from.path);
    },
    delete: async (uri: Uri) => {
      if (!files.delete(uri.path)) throw new Error('there is no such file');
    },
  };
}

test('a report takes the place of the one before', async () => {
  const files = new Map([[file.path, 'old']]);
  await writeWhole(file, 'a new report', diskOf(files));
  expect([...files]).toEqual([[file.path, 'a new report']]);
});

test.each([0, 6])('on a disk that is full after %i bytes the one before stays', async (room) => {
  const files = new Map([[file.path, 'old']]);
  await expect(writeWhole(file, 'a new report', diskOf(files, room))).rejects.toThrow(
    'our report.html could not be written: is the folder read-only, or the disk full?',
  );
  expect([...files]).toEqual([[file.path, 'old']]);
});
