import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { FileSystem } from './capstone/file-system.ts';
import { isForeign } from './capstone/foreign-folders.ts';
import * as protocol from './protocol.ts';

/** The files of a workspace that only the client can read, by URI. For a client that cannot answer there are none. */
export function clientFiles(connection: Connection): FileSystem {
  const ask = <Answer>(method: string, params: object) =>
    connection.sendRequest<Answer | null>(method, params).catch(() => null);
  return {
    find: async (folder, names) => {
      const params: protocol.FindFilesParams = { folder, names: [...names] };
      const found = (await ask<string[]>(protocol.findFilesRequest, params)) ?? [];
      return found.filter((uri) => !foldersBetween(folder, uri).some(isForeign)).sort();
    },
    read: async (uri) => (await ask<string>(protocol.readFileRequest, { uri })) ?? undefined,
    list: async (uri) => (await ask<string[]>(protocol.listFolderRequest, { uri })) ?? undefined,
    at: (uri, path) => Utils.joinPath(URI.parse(uri), path).toString(),
  };
}

/** The names of the folders that lead from a folder to a file. */
function foldersBetween(folder: string, file: string): string[] {
  const above = URI.parse(folder).path;
  return URI.parse(file).path.slice(above.length).split('/').slice(0, -1);
}
