/** What the language server has on Node. */
import { join } from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { FileSystem } from './capstone/file-system.ts';
import { clientFiles } from './client-files.ts';
import { parseDiagram } from './diagram-parser.ts';
import { rulePagesIn } from './features/rule-pages.ts';
import { filesByScheme } from './files-by-scheme.ts';
import type { Host } from './host.ts';
import { nodeFiles } from './node-files.ts';

/** Files on disk, by URI. */
const diskFiles: FileSystem = {
  find: async (folder, names, hidden) => {
    const found = await nodeFiles.find(URI.parse(folder).fsPath, names, hidden);
    return found.map((path) => URI.file(path).toString());
  },
  read: (uri) => nodeFiles.read(URI.parse(uri).fsPath),
  list: (uri) => nodeFiles.list(URI.parse(uri).fsPath),
  at: (uri, path) => Utils.joinPath(URI.parse(uri), path).toString(),
};

export function hostOnNode(connection: Connection): Host {
  return {
    connection,
    files: filesByScheme(diskFiles, clientFiles(connection)),
    parseDiagram,
    // The build puts the rules' pages beside this program.
    rulePages: rulePagesIn(URI.file(join(__dirname, 'rules')).toString()),
  };
}
