import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { HoverRequest, type Hover } from 'vscode-languageserver';
import { checkRequest } from '../../server/src/protocol.ts';
import { startServer, type LanguageServer } from './language-server.ts';

let server: LanguageServer;
afterEach(() => server.stop());

const hover = (path: string, line: number) =>
  server.request<Hover | null>(HoverRequest.method, {
    textDocument: { uri: server.uri(path) },
    position: { line, character: 4 },
  });

test('a heading tells what feeds its section, with the way there', async () => {
  server = await startServer({});
  await cp(join(import.meta.dirname, '../../samples/meridian-bank'), server.root, { recursive: true });
  await server.request(checkRequest, {});
  const proposal = '# Proposal\n\n## Cost Analysis\n\n### 12-Month Projection\n';
  await server.open('enterprise-architecture-proposal.md', proposal);
  const found = await hover('enterprise-architecture-proposal.md', 4);
  expect(found).toMatchObject({
    contents: { kind: 'markdown', value: expect.stringContaining('Counts for **Cost & Operations**') },
    range: { start: { line: 4, character: 0 }, end: { line: 4, character: 23 } },
  });
  expect(JSON.stringify(found)).toContain(`(${server.uri('cost-model.md')}#L`);
  expect(await hover('enterprise-architecture-proposal.md', 1)).toBeNull();
});

test('a file that is no deliverable has no hover', async () => {
  server = await startServer({ 'notes.md': '# Executive Summary\n' });
  await server.request(checkRequest, {});
  expect(await hover('notes.md', 0)).toBeNull();
});
