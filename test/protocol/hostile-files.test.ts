/** Files that are none, hold no text or more than anyone writes: the server answers, and goes on. */
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileChangeType, startServer, type LanguageServer } from './language-server.ts';

let server: LanguageServer;

beforeEach(async () => {
  server = await startServer({
    'capstone.yaml': '',
    'cost-model.md': '# Enterprise AI Cost Model\n\nTODO\n',
  });
  await server.diagnostics('cost-model.md', (found) => found.length > 0);
});

afterEach(async () => {
  expect(server.complaints).toEqual([]);
  await server.stop();
});

const rules = (found: readonly { readonly code?: unknown }[]) => found.map(({ code }) => code);

test('a folder called like a document, and links in circles', async () => {
  await mkdir(join(server.root, 'operations-runbook.md'));
  await symlink('.', join(server.root, 'again'));
  await symlink('deployment-strategy.md', join(server.root, 'deployment-strategy.md'));
  for (const path of ['operations-runbook.md', 'again', 'deployment-strategy.md'])
    await server.changedOnDisk(path, FileChangeType.Created);
  await server.open('operations-runbook.md', '# AI System Operations Runbook\n');
  const { capstones } = await server.status(({ capstones: all }) => all.length > 0);
  expect(capstones).toHaveLength(1);
  expect(capstones[0]?.report.documents.map(({ path }) => path)).toEqual(['cost-model.md']);
});

test('a document of five megabytes, opened, edited and asked about', async () => {
  const text = `# Enterprise AI Cost Model\n${'\nMore of it, and more. [x](y.md) **z**\n'.repeat(130_000)}`;
  await server.open('cost-model.md', text);
  await server.diagnostics('cost-model.md', (found) => rules(found).includes('unread-text'));
  await server.change('cost-model.md', `${text}\n## Total Cost Summary\n`);
  const position = { line: 0, character: 3 };
  await server.request('textDocument/hover', {
    textDocument: { uri: server.uri('cost-model.md') },
    position,
  });
  await server.change('cost-model.md', '# Enterprise AI Cost Model\n');
  await server.diagnostics('cost-model.md', (found) => !rules(found).includes('unread-text'));
});

test('bytes that are no text', async () => {
  const bytes = String.fromCharCode(...Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 65_536));
  await server.open('cost-model.md', bytes);
  const found = await server.diagnostics('cost-model.md', (all) => rules(all).includes('unread-text'));
  expect(rules(found).filter((rule) => rule === 'unread-text')).toHaveLength(1);
});
