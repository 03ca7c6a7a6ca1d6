/** Entry of the language server on Node: over stdio, or over the pipe that the editor names. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import type { FileSystem } from './capstone/file-system.ts';
import { embeddedCourses } from './courses.ts';
import { nodeFiles } from './node-files.ts';
import { serve } from './server.ts';

/** Files on disk, by URI. */
const files: FileSystem = {
  find: async (folder, names) => {
    const found = await nodeFiles.find(URI.parse(folder).fsPath, names);
    return found.map((path) => URI.file(path).toString());
  },
  read: (uri) => nodeFiles.read(URI.parse(uri).fsPath),
};

serve(createConnection(ProposedFeatures.all), embeddedCourses, files);
