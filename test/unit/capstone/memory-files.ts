import type { FileSystem } from '../../../server/src/capstone/file-system.ts';

/** Files that are nowhere but in a test, by their paths. */
export function memoryFiles(texts: Readonly<Record<string, string>>): FileSystem {
  return {
    find: (folder, names) =>
      Promise.resolve(
        Object.keys(texts).filter(
          (path) =>
            path.startsWith(`${folder}/`) && names.has(path.slice(path.lastIndexOf('/') + 1).toLowerCase()),
        ),
      ),
    read: (file) => Promise.resolve(texts[file]),
  };
}
