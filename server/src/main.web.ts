/** Entry of the language server in a browser: in a worker that the editor starts. */
/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from './client-files.ts';
import { embeddedCourses } from './courses.ts';
import { diagramParserAt } from './diagram-parser.web.ts';
import { rulePagesIn } from './features/rule-pages.ts';
import type { WorkerStart } from './protocol.ts';
import { serve } from './server.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<WorkerStart>) => start(data), { once: true });

function start({ rulePages, diagramParser }: WorkerStart): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  const parseDiagram = diagramParserAt(diagramParser);
  serve(connection, embeddedCourses, clientFiles(connection), parseDiagram, rulePagesIn(rulePages));
}
