import type { FileSystem } from './capstone/file-system.ts';

/** What is on disk is read there; for all else the client is asked. */
export function filesByScheme(disk: FileSystem, client: FileSystem): FileSystem {
  const filesOf = (uri: string) => (uri.startsWith('file:') ? disk : client);
  return {
    find: (folder, names, hidden) => filesOf(folder).find(folder, names, hidden),
    read: (file) => filesOf(file).read(file),
    list: (folder) => filesOf(folder).list(folder),
    at: (folder, path) => filesOf(folder).at(folder, path),
  };
}
