import { afterEach, describe, expect, test } from 'vitest';
import {
  CompletionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  PrepareRenameRequest,
  RenameRequest,
  type CompletionItem,
  type DocumentSymbol,
  type FoldingRange,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { checkRequest } from '../../server/src/protocol.ts';
import { startServer, type LanguageServer } from './language-server.ts';

const MODEL = 'cost-model.md';
const PROPOSAL = 'enterprise-architecture-proposal.md';
const files = {
  'capstone.yaml': '',
  [MODEL]: '# Model\n\n## Totals\n\n```json\n{}\n```\n\n## Rest\n',
  [PROPOSAL]: '# Proposal\n\nSee [the totals](cost-model.md#totals) and [](\n',
};

let server: LanguageServer;
afterEach(() => server.stop());

async function start(markdown: boolean): Promise<void> {
  server = await startServer(files, { markdown });
  await server.request(checkRequest, {});
}

const ask = <Result>(method: string, path: string, more: object = {}) =>
  server.request<Result>(method, { textDocument: { uri: server.uri(path) }, ...more });
const at = (line: number, character: number) => ({ position: { line, character } });

describe('with the option', () => {
  test('headings are an outline', async () => {
    await start(true);
    const [root] = await ask<DocumentSymbol[]>(DocumentSymbolRequest.method, MODEL);
    expect(root).toMatchObject({ name: 'Model', range: { start: { line: 0 }, end: { line: 9 } } });
    expect(root?.children?.map(({ name, selectionRange }) => [name, selectionRange.start.line])).toEqual([
      ['Totals', 2],
      ['Rest', 8],
    ]);
  });

  test('sections and code fold', async () => {
    await start(true);
    expect(await ask<FoldingRange[]>(FoldingRangeRequest.method, MODEL)).toEqual([
      { startLine: 0, endLine: 8 },
      { startLine: 2, endLine: 6 },
      { startLine: 4, endLine: 6 },
    ]);
  });

  test('a heading is renamed with the links to it', async () => {
    await start(true);
    expect(await ask(PrepareRenameRequest.method, MODEL, at(2, 4))).toEqual({
      range: { start: { line: 2, character: 3 }, end: { line: 2, character: 9 } },
      placeholder: 'Totals',
    });
    const edit = await ask<WorkspaceEdit>(RenameRequest.method, MODEL, {
      ...at(2, 4),
      newName: 'All in all',
    });
    expect(edit.changes?.[server.uri(MODEL)]?.map(({ newText }) => newText)).toEqual(['All in all']);
    expect(edit.changes?.[server.uri(PROPOSAL)]).toEqual([
      {
        range: { start: { line: 2, character: 31 }, end: { line: 2, character: 37 } },
        newText: 'all-in-all',
      },
    ]);
  });

  test('nothing but a heading is renamed, and to words only', async () => {
    await start(true);
    expect(await ask(PrepareRenameRequest.method, MODEL, at(5, 0))).toBeNull();
    const renamed = ask(RenameRequest.method, MODEL, { ...at(2, 4), newName: ' ' });
    await expect(renamed).rejects.toThrow('A heading is one line of words.');
  });

  test('link targets are completed', async () => {
    await start(true);
    const items = await ask<CompletionItem[]>(CompletionRequest.method, PROPOSAL, at(2, 46));
    expect(items.map(({ label, textEdit }) => [label, textEdit?.newText])).toEqual([
      ['cost-model.md', 'cost-model.md'],
      ['Proposal', '#proposal'],
    ]);
  });
});

test('without it, what editors have themselves is left to them', async () => {
  await start(false);
  await expect(ask(DocumentSymbolRequest.method, MODEL)).rejects.toThrow('Unhandled method');
  await expect(ask(FoldingRangeRequest.method, MODEL)).rejects.toThrow('Unhandled method');
  await expect(ask(RenameRequest.method, MODEL, { ...at(2, 4), newName: 'x' })).rejects.toThrow('Unhandled');
  const items = await ask<CompletionItem[]>(CompletionRequest.method, PROPOSAL, at(2, 46));
  expect(items.filter(({ label }) => label === MODEL)).toEqual([]);
});
