import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path/posix';
import type { FileSystem } from './capstone/file-system.ts';
import { isForeign } from './capstone/foreign-folders.ts';
import { decodeText } from './decode-text.ts';
import { editorRules, gitignoreRules, isHidden, type HidingRules } from './hidden-files.ts';

/** How deep below a folder a capstone is looked for. */
const DEPTH = 6;
const GITIGNORE = '.gitignore';

/** Files on disk, by path. */
export const nodeFiles: FileSystem = {
  find: (folder, names, hidden = []) => walk(folder, { names, hidden: editorRules(folder, hidden) }, DEPTH),
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

/** What a walk looks for, and what it passes by. */
interface Search {
  readonly names: ReadonlySet<string>;
  readonly hidden: HidingRules;
}

async function walk(
  folder: string,
  search: Search,
  depth: number,
  above: readonly HidingRules[] = [],
): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const gitignore = entries.some(({ name }) => name === GITIGNORE)
    ? await nodeFiles.read(join(folder, GITIGNORE))
    : undefined;
  const ignored = gitignore === undefined ? above : [...above, gitignoreRules(folder, gitignore)];
  const isLeftAlone = (entry: Dirent) => {
    const path = join(folder, entry.name);
    return (
      isHidden(path, entry.isDirectory(), ignored) || isHidden(path, entry.isDirectory(), [search.hidden])
    );
  };
  const files = entries
    .filter((entry) => entry.isFile() && search.names.has(entry.name.toLowerCase()) && !isLeftAlone(entry))
    .map((entry) => join(folder, entry.name));
  const below = entries.filter(
    (entry) => depth > 0 && entry.isDirectory() && !isForeign(entry.name) && !isLeftAlone(entry),
  );
  const nested = await Promise.all(
    below.map((entry) => {
      const path = join(folder, entry.name);
      // Rules that are overruled on a folder would hide all that is in it.
      const inside = ignored.filter((rules) => !isHidden(path, true, [rules]));
      return walk(path, search, depth - 1, inside);
    }),
  );
  return [...files, ...nested.flat()].sort();
}
