/** A client that registers nothing, watches nothing, knows no snippets, no Markdown and no commands of ours. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CompletionRequest,
  DidSaveTextDocumentNotification,
  HoverRequest,
  type CompletionItem,
} from 'vscode-languageserver/node';
import { checkRequest } from '../../server/src/protocol.ts';
import { startForMinimalClient, type LanguageServer } from './language-server.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/northwind-clinics');
const STRATEGY = 'deployment-strategy.md';
const MODEL = 'cost-model.md';

let server: LanguageServer;
let strategy: string;
beforeEach(async () => {
  strategy = await readFile(join(SAMPLE, STRATEGY), 'utf8');
  server = await startForMinimalClient({
    'capstone.yaml': '',
    [STRATEGY]: strategy,
    [MODEL]: await readFile(join(SAMPLE, MODEL), 'utf8'),
  });
});
afterEach(() => server.stop());

const place = (line: number, character = 4) => ({
  textDocument: { uri: server.uri(STRATEGY) },
  position: { line, character },
});

test('is offered nothing that it cannot use, and asked nothing', async () => {
  await server.open(STRATEGY, strategy);
  await server.diagnostics(STRATEGY, (all) => all.length > 0);
  const { capabilities } = server;
  expect(capabilities.codeLensProvider).toBeUndefined();
  expect(capabilities.codeActionProvider).toBeUndefined();
  expect(capabilities.diagnosticProvider).toBeUndefined();
  expect(capabilities.executeCommandProvider).toBeUndefined();
  expect(server.registered).toEqual([]);
  await server.request(checkRequest, {});
  expect(await server.status(() => true)).toEqual({ capstones: [] });
});

test('gets findings of open and closed documents, which follow what is typed', async () => {
  await server.diagnostics(MODEL, (all) => all.length > 0);
  await server.open(STRATEGY, strategy);
  await server.diagnostics(STRATEGY, (all) => all.some(({ code }) => code === 'placeholder'));
  await server.change(STRATEGY, strategy.replace('| TBD |', '| Train a lead in every clinic |'));
  await server.diagnostics(STRATEGY, (all) => all.length === 0);
  await server.close(STRATEGY);
  await server.diagnostics(STRATEGY, (all) => all.length === 1);
});

test('gets words without marks, of a document it has just opened', async () => {
  await server.open(STRATEGY, strategy);
  const hover = await server.connection.sendRequest(HoverRequest.type, place(0));
  expect(hover?.contents).toMatchObject({
    kind: 'plaintext',
    value: expect.stringMatching(/^This section holds · 5 of 6 done\n\n- \[x\] “Executive Summary”/),
  });
  const linked = strategy.split('\n').indexOf('## Scaling Configuration');
  const second = await server.connection.sendRequest(HoverRequest.type, place(linked));
  expect(JSON.stringify(second?.contents)).not.toMatch(/\]\(|\*\*/);
});

test('gets completions as plain text', async () => {
  const text = '# Enterprise AI Deployment Strategy\n\n## \n';
  await server.open(STRATEGY, text);
  const answer = await server.connection.sendRequest(CompletionRequest.type, place(2, 3));
  const items = answer as CompletionItem[];
  expect(items.map(({ label }) => label)).toContain('Executive Summary');
  for (const item of items) {
    expect(item.insertTextFormat).toBe(1);
    expect(JSON.stringify(item)).not.toContain('${1:');
    expect(item.documentation).toMatchObject({ kind: 'plaintext' });
  }
});

test('brings in what changed on disk with the next save', async () => {
  await server.open(STRATEGY, strategy);
  await server.diagnostics(MODEL, (all) => all.length > 0 && all.every(({ code }) => code !== 'placeholder'));
  await server.write(MODEL, `${await readFile(join(SAMPLE, MODEL), 'utf8')}\nTODO\n`);
  await server.connection.sendNotification(DidSaveTextDocumentNotification.type, {
    textDocument: { uri: server.uri(STRATEGY) },
  });
  await server.diagnostics(MODEL, (all) => all.some(({ code }) => code === 'placeholder'));
});
