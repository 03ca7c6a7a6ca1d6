import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkRequest } from '../../server/src/protocol.ts';
import { FileChangeType, startServer, type LanguageServer } from './language-server.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/meridian-bank');
const MODEL = 'cost-model.md';

let server: LanguageServer;
let model: string;
beforeEach(async () => {
  server = await startServer({});
  await cp(SAMPLE, server.root, { recursive: true });
  await server.request(checkRequest, {});
  model = await readFile(join(server.root, MODEL), 'utf8');
});
afterEach(() => server.stop());

/** The rules behind a document's diagnostics, as soon as they are these. */
const rules = (...wanted: readonly string[]) =>
  server.diagnostics(MODEL, (all) => all.map(({ code }) => code).join() === wanted.join());

test('a broken link is fine as soon as its file is there', async () => {
  await server.open(MODEL, `${model}\n[details](details.md) and ![chart](images/chart.png)\n`);
  await rules('broken-link', 'broken-link');
  await server.write('details.md', '# Details\n');
  await server.changedOnDisk('details.md', FileChangeType.Created);
  await rules('broken-link');
  await server.write('images/chart.png', '');
  await server.changedOnDisk('images/chart.png', FileChangeType.Created);
  await rules();
});

test('a link to a heading follows what is typed in the other document', async () => {
  await server.open(MODEL, `${model}\n[runbook](operations-runbook.md#night-shift)\n`);
  await rules('broken-link');
  const runbook = await readFile(join(server.root, 'operations-runbook.md'), 'utf8');
  await server.open('operations-runbook.md', `${runbook}\n## Night shift\n\nTwo people.\n`);
  await rules();
  await server.close('operations-runbook.md');
  await rules('broken-link');
});

test('a diagram’s error arrives after the fast findings and goes when it is mended', async () => {
  const seen: string[] = [];
  const broken = `${model}\nTODO\n\n\`\`\`mermaid\nsequenceDiagram\n  A->>B hello\n\`\`\`\n`;
  await server.open(MODEL, broken);
  await server.diagnostics(MODEL, (all) => {
    const codes = all.map(({ code }) => code).join();
    if (codes !== seen.at(-1)) seen.push(codes);
    return codes === 'placeholder,diagram-syntax';
  });
  expect(seen.slice(-2)).toEqual(['placeholder', 'placeholder,diagram-syntax']);

  const [, error] = server.published.get(server.uri(MODEL)) ?? [];
  const line = broken.split('\n').indexOf('  A->>B hello');
  expect(error).toMatchObject({
    severity: 1,
    range: { start: { line, character: 6 }, end: { line, character: 13 } },
  });

  await server.change(MODEL, broken.replace('A->>B hello', 'A->>B: hello'));
  await rules('placeholder');
});

test('what is known of a diagram comes along with the fast findings', async () => {
  const broken = `${model}\nTODO\n\n\`\`\`mermaid\nsequenceDiagram\n  A->>B hello\n\`\`\`\n`;
  await server.open(MODEL, broken);
  await rules('placeholder', 'diagram-syntax');
  const seen: string[] = [];
  await server.change(MODEL, broken.replace('TODO', 'TODO again\n\nTBD'));
  await server.diagnostics(MODEL, (all) => {
    const codes = all.map(({ code }) => code).join();
    if (codes !== seen.at(-1)) seen.push(codes);
    return codes === 'placeholder,placeholder,diagram-syntax';
  });
  expect(seen).toEqual(['placeholder,diagram-syntax', 'placeholder,placeholder,diagram-syntax']);
});
