/** The language server in a browser: in a worker that the editor starts. */
/// <reference lib="webworker" />
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientFiles } from './client-files.ts';
import { diagramParserAt } from './diagram-parser.web.ts';
import { rulePagesIn } from './features/rule-pages.ts';
import type { Host } from './host.ts';
import type { WorkerStart } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The first message says where the editor has what belongs to the server. */
export function connect(): Promise<Host> {
  return new Promise((resolve) =>
    self.addEventListener('message', ({ data }: MessageEvent<WorkerStart>) => resolve(hostOf(data)), {
      once: true,
    }),
  );
}

function hostOf({ rulePages, diagramParser }: WorkerStart): Host {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  return {
    connection,
    files: clientFiles(connection),
    parseDiagram: diagramParserAt(diagramParser),
    rulePages: rulePagesIn(rulePages),
  };
}
