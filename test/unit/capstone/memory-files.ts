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
    list: (folder) => {
      const below = Object.keys(texts).filter((path) => path.startsWith(`${folder}/`));
      const names = below.map((path) => path.slice(folder.length + 1).split('/')[0] ?? '');
      return Promise.resolve(names.length > 0 ? [...new Set(names)] : undefined);
    },
    at: (folder, path) => tidy(`${folder}/${path}`),
  };
}

function tidy(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
