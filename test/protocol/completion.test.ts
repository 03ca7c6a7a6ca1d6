import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  CompletionRequest,
  CompletionTriggerKind,
  type ClientCapabilities,
  type CompletionItem,
} from 'vscode-languageserver';
import { checkRequest } from '../../server/src/protocol.ts';
import { startServer, type LanguageServer } from './language-server.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/northwind-clinics');
const FILE = 'deployment-strategy.md';
const SNIPPETS: ClientCapabilities = {
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
};

let server: LanguageServer;
afterEach(() => server.stop());

/** Opens a document that ends with what was just typed. */
async function typed(ending: string, capabilities?: ClientCapabilities): Promise<CompletionItem[]> {
  server = await startServer({ 'capstone.yaml': '' }, {}, capabilities);
  await server.write(FILE, await readFile(join(SAMPLE, FILE), 'utf8'));
  await server.write('cost-model.md', await readFile(join(SAMPLE, 'cost-model.md'), 'utf8'));
  await server.request(checkRequest, {});
  await server.open(FILE, ending);
  const lines = ending.split('\n');
  const triggerCharacter = ending.at(-1);
  return server.request(CompletionRequest.method, {
    textDocument: { uri: server.uri(FILE) },
    position: { line: lines.length - 1, character: lines.at(-1)?.length },
    context: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter },
  });
}

describe('completion', () => {
  const RISKS =
    '# Deployment\n\n## Risk Mitigation\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n';

  test('inserts a section as a snippet, at an exact range', async () => {
    const items = await typed('# Deployment\n\n#', SNIPPETS);
    const section = items.find(({ label }) => label === 'Risk Mitigation');
    expect(section).toMatchObject({
      detail: 'missing section',
      filterText: '# Risk Mitigation',
      insertTextFormat: 2,
      textEdit: { range: { start: { line: 2, character: 0 }, end: { line: 2, character: 1 } } },
    });
    expect(section?.textEdit?.newText).toMatch(/^## Risk Mitigation\n\n.*\$\{1:\[/s);
  });

  test('inserts plain text where the editor knows no snippets', async () => {
    const [row] = await typed(`${RISKS}|`);
    expect(row).toMatchObject({
      insertTextFormat: 1,
      textEdit: { newText: '| [Risk] | [Likelihood] | [Impact] | [Mitigation] |' },
    });
  });

  test('offers the values of a column in their order', async () => {
    const items = await typed(`${RISKS}| Rate limits |`, SNIPPETS);
    const sorted = items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
    expect(sorted.map(({ label }) => label)).toEqual(['Low', 'Medium', 'High']);
  });

  test('offers what other documents state', async () => {
    const [cost] = await typed('# Deployment\n\nIt costs $', SNIPPETS);
    expect(cost).toMatchObject({
      label: expect.stringMatching(/^year-1 cost → \$\d/),
      detail: expect.stringMatching(/^cost-model\.md › /),
      textEdit: { newText: expect.stringMatching(/^\\\$\d/), range: { start: { line: 2, character: 9 } } },
    });
  });

  test('is quiet behind a blank in prose, and in a file that is no deliverable', async () => {
    expect(await typed('# Deployment\n\nIt costs ')).toEqual([]);
    await server.open('notes.md', '#');
    const asked = { textDocument: { uri: server.uri('notes.md') }, position: { line: 0, character: 1 } };
    expect(await server.request(CompletionRequest.method, asked)).toEqual([]);
  });
});
