import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../server/src/protocol.ts';
import { isWithin, nameOf } from './uris.ts';

/** Answers the server for files that only the editor can read, and for nothing outside the workspace's folders. */
export function answerForFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(protocol.findFilesRequest, ({ folder, names }: protocol.FindFilesParams) =>
      findFiles(folder, new Set(names)),
    ),
    client.onRequest(protocol.readFileRequest, ({ uri }: protocol.FileParams) => readFile(uri)),
    client.onRequest(protocol.listFolderRequest, ({ uri }: protocol.FileParams) => listFolder(uri)),
  );
}

/** `files.exclude` holds. A pattern is as strict about letter case as the file system, so it names endings alone. */
async function findFiles(folder: string, names: ReadonlySet<string>): Promise<readonly string[]> {
  const base = inWorkspace(folder);
  if (!base) {
    return [];
  }
  const endings = new Set([...names].map((name) => name.slice(name.lastIndexOf('.') + 1)));
  const found = await workspace.findFiles(new RelativePattern(base, `**/*.{${[...endings].join(',')}}`));
  return found.map(String).filter((uri) => names.has(nameOf(uri).toLowerCase()));
}

async function readFile(file: string): Promise<string | null> {
  const uri = inWorkspace(file);
  if (!uri) {
    return null;
  }
  const bytes = await workspace.fs.readFile(uri).then(undefined, () => undefined);
  return bytes ? new TextDecoder().decode(bytes) : null;
}

async function listFolder(folder: string): Promise<readonly string[] | null> {
  const uri = inWorkspace(folder);
  if (!uri) {
    return null;
  }
  const entries = await workspace.fs.readDirectory(uri).then(undefined, () => undefined);
  return entries?.map(([name]) => name) ?? null;
}

/** The URI with its `..` resolved; undefined where it leads out of the workspace's folders. */
function inWorkspace(uri: string): Uri | undefined {
  const resolved = Uri.joinPath(Uri.parse(uri), '.');
  return workspace.workspaceFolders?.some((folder) => isWithin(folder.uri, resolved)) ? resolved : undefined;
}
