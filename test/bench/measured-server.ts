/** A language server as a program of its own, with a client that takes time and memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { dist } from '../../scripts/paths.ts';
import { nodeFlags, type InitializationOptions } from '../../server/src/protocol.ts';

/** What `npm run build` made. */
export const ourServer = join(dist, 'server.js');

/** As from the extension, which is told all there is. */
const initializationOptions: InitializationOptions = { capstoneClient: true };

/** In bytes. */
export interface Memory {
  /** What is in use once everything that can go is gone. */
  readonly heap: number;
  /** The most that the process ever had. */
  readonly peak: number;
}

export interface MeasuredServer {
  readonly connection: ProtocolConnection;
  /** Milliseconds from the start of the program until `initialize` was answered. */
  readonly start: number;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

/** @param listen called before the server is told anything */
export async function startMeasured(
  program: string,
  folder: string,
  listen: (connection: ProtocolConnection) => void = () => undefined,
): Promise<MeasuredServer> {
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...nodeFlags,
      '--expose-gc',
      '--require',
      join(import.meta.dirname, 'heap-probe.cjs'),
      program,
      '--stdio',
    ],
    { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] },
  );
  const [input, output] = child.stdio as unknown as [Writable, Readable];
  const reader = new StreamMessageReader(output);
  // It would wait for ever for the rest of a message in the middle of which the server was ended.
  reader.partialMessageTimeout = 0;
  const connection = createProtocolConnection(reader, new StreamMessageWriter(input));
  listen(connection);
  connection.listen();
  const rootUri = pathToFileURL(folder).href;
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'workspace' }],
    initializationOptions,
    capabilities: { workspace: { workspaceFolders: true } },
  });
  const start = performance.now() - begin;
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    start,
    memory: async () => {
      child.send('memory');
      const [answer] = (await once(child, 'message')) as [Memory];
      return answer;
    },
    stop: async () => {
      const exited = once(child, 'exit');
      connection.dispose();
      child.kill();
      await exited;
    },
  };
}
