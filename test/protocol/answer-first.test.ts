import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type DocumentSymbol,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

const DIST = join(import.meta.dirname, '../../dist');

let folder: string;
let program: ChildProcessByStdio<Writable, Readable, Readable>;
let connection: ProtocolConnection;

async function start(...files: readonly string[]): Promise<void> {
  for (const file of files) await copyFile(join(DIST, file), join(folder, file));
  program = spawn(process.execPath, [join(folder, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  connection = createProtocolConnection(
    new StreamMessageReader(program.stdout),
    new StreamMessageWriter(program.stdin),
  );
  connection.listen();
}

const initialize = () =>
  connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
    initializationOptions: { markdown: true },
  });

describe('a server that answers first', () => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'capstone-first-'));
  });
  afterEach(async () => {
    connection.dispose();
    program.kill();
    await rm(folder, { recursive: true });
  });

  test('hears in their order what is said while the checker is loaded', async () => {
    await start('server.js', 'checker.js');
    await writeFile(join(folder, 'capstone.yaml'), '');
    await writeFile(join(folder, 'cost-model.md'), '# Saved\n');
    await initialize();
    const uri = pathToFileURL(join(folder, 'cost-model.md')).href;
    const textDocument = { uri, languageId: 'markdown', version: 1, text: '# Kept\n' };
    const sent = [
      connection.sendNotification(InitializedNotification.type, {}),
      connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument }),
    ];
    const symbols = connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    await Promise.all(sent);
    expect(((await symbols) as DocumentSymbol[]).map(({ name }) => name)).toEqual(['Kept']);
  });

  test('says what it can do without the checker, and ends where there is none', async () => {
    await start('server.js');
    const { capabilities, serverInfo } = await initialize();
    expect(capabilities).toMatchObject({ hoverProvider: true, documentSymbolProvider: true });
    expect(serverInfo?.name).toBe('capstone-language-server');

    const told = once(program.stderr, 'data');
    const ended = once(program, 'exit');
    await connection.sendNotification(InitializedNotification.type, {});
    expect(String(await told)).toContain("Cannot find module './checker.js'");
    expect(await ended).toEqual([1, null]);
  });
});
