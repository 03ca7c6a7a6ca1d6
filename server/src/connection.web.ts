/** The language server in a browser: in a worker that the editor starts. */
/// <reference lib="webworker" />
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type ConnectionOptions,
} from 'vscode-languageserver/browser';
import type { Connected } from './answer-first.ts';
import type * as Checker from './checker.ts';
import type { WorkerStart } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope & {
  /** What the script leaves behind. */
  checker?: typeof Checker;
};

/** The first message says where the editor has what belongs to the server. */
export function connect(options: ConnectionOptions): Promise<Connected> {
  return new Promise((resolve) =>
    self.addEventListener(
      'message',
      ({ data }: MessageEvent<WorkerStart>) => resolve(connectAfter(data, options)),
      { once: true },
    ),
  );
}

function connectAfter(start: WorkerStart, options: ConnectionOptions): Connected {
  const connection = createConnection(
    new BrowserMessageReader(self),
    new BrowserMessageWriter(self),
    options,
  );
  return {
    connection,
    serve: async (params) => {
      self.importScripts(start.checker);
      await self.checker?.serve(connection, params, start);
    },
  };
}
