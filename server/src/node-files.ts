import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path/posix';
import type { FileSystem } from './capstone/file-system.ts';
import { isForeign } from './capstone/foreign-folders.ts';
import { decodeText } from './decode-text.ts';

/** How deep below a folder a capstone is looked for. */
const DEPTH = 6;

/** Files on disk, by path. */
export const nodeFiles: FileSystem = {
  find: (folder, names) => walk(folder, names, DEPTH),
  read: async (file) => {
    try {
      return decodeText(await readFile(file));
    } catch {
      return undefined;
    }
  },
  list: (folder) => readdir(folder).catch(() => undefined),
  at: join,
};

async function walk(folder: string, names: ReadonlySet<string>, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && names.has(entry.name.toLowerCase()))
    .map((entry) => join(folder, entry.name));
  const below = depth > 0 ? entries.filter((entry) => entry.isDirectory() && !isForeign(entry.name)) : [];
  const nested = await Promise.all(below.map((entry) => walk(join(folder, entry.name), names, depth - 1)));
  return [...files, ...nested.flat()].sort();
}
