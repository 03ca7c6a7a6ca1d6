import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  createProtocolConnection,
  DocumentSymbolRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type DocumentSymbol,
} from 'vscode-languageserver/node';
import { SERVER, startServer } from './language-server.ts';

describe('a server that answers first', () => {
  test('hears in their order what is said while the checker is loaded', async () => {
    const path = 'cost-model.md';
    const server = await startServer({ 'capstone.yaml': '', [path]: '# Saved\n' }, { markdown: true });
    onTestFinished(() => server.stop());
    const opened = server.open(path, '# Kept\n');
    const textDocument = { uri: server.uri(path) };
    const symbols = server.request<DocumentSymbol[]>(DocumentSymbolRequest.method, { textDocument });
    await opened;
    expect((await symbols).map(({ name }) => name)).toEqual(['Kept']);
  });

  test('says what it can do without the checker, and ends where there is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'capstone-first-'));
    await copyFile(SERVER, join(folder, 'server.js'));
    const program = spawn(process.execPath, [join(folder, 'server.js'), '--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(program.stdout),
      new StreamMessageWriter(program.stdin),
    );
    onTestFinished(async () => {
      connection.dispose();
      program.kill();
      await rm(folder, { recursive: true });
    });
    connection.listen();
    const { capabilities, serverInfo } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } },
      initializationOptions: { markdown: true },
    });
    expect(capabilities).toMatchObject({ hoverProvider: true, documentSymbolProvider: true });
    expect(serverInfo?.name).toBe('capstone-language-server');

    const told = once(program.stderr, 'data');
    const ended = once(program, 'exit');
    await connection.sendNotification(InitializedNotification.type, {});
    expect(String(await told)).toContain("Cannot find module './checker.js'");
    expect(await ended).toEqual([1, null]);
  });
});
