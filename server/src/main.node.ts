/** Entry of the language server on Node: over stdio, or over the pipe that the editor names. */
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI, Utils } from 'vscode-uri';
import type { FileSystem } from './capstone/file-system.ts';
import { clientFiles } from './client-files.ts';
import { embeddedCourses } from './courses.ts';
import { parseDiagram } from './diagram-parser.ts';
import { rulePagesIn } from './features/rule-pages.ts';
import { filesByScheme } from './files-by-scheme.ts';
import { nodeFiles } from './node-files.ts';
import { serve } from './server.ts';

/** Files on disk, by URI. */
const diskFiles: FileSystem = {
  find: async (folder, names) => {
    const found = await nodeFiles.find(URI.parse(folder).fsPath, names);
    return found.map((path) => URI.file(path).toString());
  },
  read: (uri) => nodeFiles.read(URI.parse(uri).fsPath),
  list: (uri) => nodeFiles.list(URI.parse(uri).fsPath),
  at: (uri, path) => Utils.joinPath(URI.parse(uri), path).toString(),
};

/** The build puts the rules' pages beside this program. */
const rulePages = rulePagesIn(URI.file(join(__dirname, 'rules')).toString());

const connection = createConnection(ProposedFeatures.all);
const files = filesByScheme(diskFiles, clientFiles(connection));
serve(connection, embeddedCourses, files, parseDiagram, rulePages);
