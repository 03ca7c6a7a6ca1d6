import { cp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { checkRequest } from '../../server/src/protocol.ts';
import { FileChangeType, startServer } from './language-server.ts';
import { startPulling, type PullingClient } from './pulling-client.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/meridian-bank');
const MODEL = 'cost-model.md';
const DECK = 'executive-presentation.md';
const OUTDATED = ['source-changed', 'fact-mismatch', 'source-changed'];

let client: PullingClient;
let model: string;
beforeEach(async () => {
  client = await startPulling();
  await cp(SAMPLE, client.server.root, { recursive: true });
  await client.server.request(checkRequest, {});
  model = await read(MODEL);
});
afterEach(() => client.server.stop());

const read = (path: string) => readFile(join(client.server.root, path), 'utf8');
const withOtherTotal = () => model.replace('**$1,025,157**', '**$1,025,175**');
const pull = (path: string, previousResultId?: string) =>
  client.server.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri: client.server.uri(path) },
    ...(previousResultId !== undefined && { previousResultId }),
  });

describe('a client that pulls', () => {
  test('is never pushed anything', async () => {
    await client.open(MODEL, `${model}\nTODO\n`);
    await client.shows(MODEL, 'placeholder');
    expect(client.server.publications()).toBe(0);
  });

  test('is answered for the newest text, and told where nothing changed', async () => {
    await client.open(MODEL, model);
    await client.server.change(MODEL, `${model}\nTODO\n`);
    const report = await pull(MODEL);
    expect(report).toMatchObject({ kind: 'full', items: [{ code: 'placeholder' }] });
    const again = await pull(MODEL, report.resultId);
    expect(again).toEqual({ kind: 'unchanged', resultId: report.resultId });
    // The same words at the same places, whatever came between.
    await client.server.change(MODEL, model);
    await client.server.change(MODEL, `${model}\nTODO\n`);
    expect(await pull(MODEL, report.resultId)).toEqual(again);
  });

  test('is told of closed documents that another one contradicts', async () => {
    await client.open(MODEL, withOtherTotal());
    await client.shows(DECK, ...OUTDATED);
    await client.change(MODEL, model);
    await client.shows(DECK);
  });

  test('is asked to pull open documents again that another one contradicts', async () => {
    await client.open(MODEL, model);
    await client.open(DECK, await read(DECK));
    await client.shows(DECK);
    await client.change(MODEL, withOtherTotal());
    await client.shows(DECK, ...OUTDATED);
    await client.change(MODEL, model);
    await client.shows(DECK);
  });

  test('is asked to pull again for what takes longer, and for other settings', async () => {
    const diagram = '```mermaid\nsequenceDiagram\n  A->>B hello\n```\n';
    await client.open(MODEL, `${model}\nTODO\n\n${diagram}`);
    await client.shows(MODEL, 'placeholder', 'diagram-syntax');
    const folder = client.server.uri('');
    await client.server.configure({ ignoredFolders: [], rules: [{ folder, rules: { placeholder: 'off' } }] });
    await client.shows(MODEL, 'diagram-syntax');
    await client.server.configure({ ignoredFolders: [folder], rules: [] });
    await client.shows(MODEL);
  });

  test('has nothing stale of a document that it shows no longer, before that is closed', async () => {
    await client.open(MODEL, `${model}\nTODO\n`);
    await client.shows(MODEL, 'placeholder');
    await client.server.change(MODEL, model);
    await client.hide(MODEL);
    await client.shows(MODEL);
  });

  test('has nothing stale of a document that is closed, deleted or renamed', async () => {
    await client.open(MODEL, withOtherTotal());
    await client.shows(MODEL, 'table-sum', 'fact-mismatch');
    await client.close(MODEL);
    await client.shows(MODEL);
    await client.shows(DECK);

    await client.server.write(MODEL, `${model}\nTODO\n`);
    await client.server.changedOnDisk(MODEL, FileChangeType.Changed);
    await client.shows(MODEL, 'placeholder');
    await client.open(MODEL, `${model}\nTODO\n`);
    await rm(join(client.server.root, MODEL));
    await client.server.changedOnDisk(MODEL, FileChangeType.Deleted);
    await client.close(MODEL);
    await client.shows(MODEL);
    await client.shows('capstone.yaml', 'missing-deliverable');

    await client.server.write(MODEL, `${model}\nTODO\n`);
    await client.server.changedOnDisk(MODEL, FileChangeType.Created);
    await client.shows(MODEL, 'placeholder');
    const other = 'enterprise-ai-cost-model.md';
    await rename(join(client.server.root, MODEL), join(client.server.root, other));
    await client.server.changedOnDisk(MODEL, FileChangeType.Deleted);
    await client.server.changedOnDisk(other, FileChangeType.Created);
    await client.shows(MODEL);
  });

  test('is answered as soon as it takes its question back', async () => {
    await client.open(MODEL, model);
    await client.server.change(MODEL, `${model}\nTODO\n`);
    const source = new CancellationTokenSource();
    const { connection, uri } = client.server;
    const params = { textDocument: { uri: uri(MODEL) } };
    const question = connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
    source.cancel();
    await expect(question).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  test('may ask about the workspace once, without a stream', async () => {
    await client.open(MODEL, withOtherTotal());
    await client.shows(DECK, ...OUTDATED);
    const { connection, uri } = client.server;
    const { items } = await connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [{ uri: uri('gone.md'), value: 'x' }],
    });
    expect(items.find((item) => item.uri === uri(DECK))).toMatchObject({ kind: 'full', items: [{}, {}, {}] });
    expect(items.find((item) => item.uri === uri('gone.md'))).toEqual({
      kind: 'full',
      uri: uri('gone.md'),
      version: null,
      items: [],
    });
    const previousResultIds = items.flatMap(({ uri: about, resultId }) =>
      resultId === undefined ? [] : [{ uri: about, value: resultId }],
    );
    const again = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    expect(new Set(again.items.map(({ kind }) => kind))).toEqual(new Set(['unchanged']));
  });
});

describe('a burst of changes', () => {
  /** One more finding with each. */
  const texts = () => Array.from({ length: 100 }, (_, i) => `${model}\n${'TODO\n\n'.repeat(i + 1)}`);
  const hundred = Array.from({ length: 100 }, () => 'placeholder');

  test('is checked a few times where each is followed by a pull', async () => {
    await client.open(MODEL, model);
    const full = client.counts.full;
    await Promise.all(texts().map((text) => client.change(MODEL, text)));
    await client.shows(MODEL, ...hundred);
    expect(client.counts.full - full).toBeLessThan(10);
    expect(client.counts.cancelled).toBeGreaterThan(90);
  });

  test('answers a question in its middle for the text of that moment', async () => {
    await client.open(MODEL, model);
    await client.server.change(MODEL, `# Enterprise AI Cost Model\n\n## Operational Costs\n`);
    const { connection, uri } = client.server;
    const hover = connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: uri(MODEL) },
      position: { line: 2, character: 4 },
    });
    for (const text of texts()) await client.server.change(MODEL, text);
    await client.change(MODEL, texts().at(-1) ?? '');
    expect(await hover).toMatchObject({ range: { start: { line: 2 } } });
    await client.shows(MODEL, ...hundred);
  });
});

describe('a client that does not pull', () => {
  test('is pushed a few times for a burst of changes', async () => {
    const pushed = await startServer({ 'capstone.yaml': '', [MODEL]: model });
    try {
      await pushed.open(MODEL, model);
      const base = (await pushed.diagnostics(MODEL, () => true)).length;
      const before = pushed.publications();
      for (let i = 1; i <= 100; i++) await pushed.change(MODEL, `${model}\n${'TODO\n\n'.repeat(i)}`);
      await pushed.diagnostics(MODEL, (all) => all.length === base + 100);
      expect(pushed.publications() - before).toBeLessThan(10);
    } finally {
      await pushed.stop();
    }
  });

  test('is pushed what it cannot be asked to pull again', async () => {
    const files = { 'capstone.yaml': '', [MODEL]: `${model}\nTODO\n` };
    const pushed = await startServer(files, {}, { textDocument: { diagnostic: {} } });
    try {
      await pushed.diagnostics(MODEL, (all) => all.length > 0);
    } finally {
      await pushed.stop();
    }
  });
});
