import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../../server/src/capstone/file-system.ts';
import { clientFiles } from '../../server/src/client-files.ts';
import { filesByScheme } from '../../server/src/files-by-scheme.ts';
import * as protocol from '../../server/src/protocol.ts';
import { memoryFiles } from './capstone/memory-files.ts';

let client: ProtocolConnection;
let files: FileSystem;

beforeEach(() => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const server = createConnection(toServer, toClient);
  files = filesByScheme(memoryFiles({ 'file:///disk/cost-model.md': 'On disk.' }), clientFiles(server));
  server.listen();
  client.listen();
});

afterEach(() => client.dispose());

test('a file that is not on disk is asked of the client', async () => {
  client.onRequest(protocol.readFileRequest, ({ uri }: protocol.FileParams) => `The text of ${uri}.`);
  expect(await files.read('vfs://host/course/a.md')).toBe('The text of vfs://host/course/a.md.');
  expect(await files.read('file:///disk/cost-model.md')).toBe('On disk.');
});

test('what the client does not have is not there', async () => {
  client.onRequest(protocol.readFileRequest, () => null);
  client.onRequest(protocol.listFolderRequest, () => null);
  expect(await files.read('vfs://host/course/a.md')).toBeUndefined();
  expect(await files.list('vfs://host/course')).toBeUndefined();
});

test('a client that knows nothing of such questions has no such files', async () => {
  expect(await files.find('vfs://host/course', new Set(['a.md']))).toEqual([]);
  expect(await files.read('vfs://host/course/a.md')).toBeUndefined();
  expect(await files.list('vfs://host/course')).toBeUndefined();
});

test('folders that hold no work of the user are left out, wherever the workspace itself stands', async () => {
  client.onRequest(protocol.findFilesRequest, ({ folder, names }: protocol.FindFilesParams) =>
    ['', 'b/', 'node_modules/x/', '.git/', 'b/dist/'].map((path) => `${folder}/${path}${names[0]}`),
  );
  expect(await files.find('vfs://host/build/course', new Set(['cost-model.md']))).toEqual([
    'vfs://host/build/course/b/cost-model.md',
    'vfs://host/build/course/cost-model.md',
  ]);
});

test('a link leads to a URI', () => {
  expect(files.at('vfs://host/course', '../other file.md')).toBe('vfs://host/other%20file.md');
});
