import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  checkRequest,
  insertMissingRequest,
  markRequest,
  reportRequest,
  rubricAtRequest,
  type InsertMissingResult,
  type MarkerResult,
  type MarkParams,
  type ReportResult,
} from '../../server/src/protocol.ts';
import { startServer, type LanguageServer } from './language-server.ts';

const SAMPLE = join(import.meta.dirname, '../../samples/meridian-bank');
const MARKER = 'capstone.yaml';

let server: LanguageServer;
beforeEach(async () => {
  server = await startServer({});
  await cp(SAMPLE, server.root, { recursive: true });
  await server.request(checkRequest, {});
  await server.status(({ capstones }) => capstones.length === 1);
});
afterEach(() => server.stop());

const read = (path: string) => readFile(join(server.root, path), 'utf8');
const mark = (params: Omit<MarkParams, 'uri'>) =>
  server.request<MarkerResult>(markRequest, { uri: server.uri('.').replace(/\/\.?$/, ''), ...params });

describe('a next step', () => {
  test('inserts the one section that it names', async () => {
    const text = await read('cost-model.md');
    const without = text
      .replace(/^## Operational Costs[^]*?(?=^## )/m, '')
      .replace(/^## Cost Optimization[^]*?(?=^## )/m, '');
    await server.open('cost-model.md', without);
    const { capstones } = await server.status(
      ({ capstones: [capstone] }) => capstone?.report.nextSteps[0]?.kind === 'insert',
    );
    const step = capstones[0]?.report.nextSteps.find(({ section }) => section.endsWith('/operational-costs'));
    expect(step?.title).toBe('Write “Operational Costs” in the cost model');
    const { edits, sections } = await server.request<InsertMissingResult>(insertMissingRequest, {
      uri: server.uri('cost-model.md'),
      section: step?.section,
    });
    expect(sections).toEqual(['Operational Costs']);
    const after = TextDocument.applyEdits(TextDocument.create('file:///x.md', 'markdown', 0, without), [
      ...edits,
    ]);
    expect(after).toContain('## Operational Costs\n');
    expect(after).not.toContain('## Cost Optimization');
  });
});

describe('an own mark', () => {
  test('is written into the marker as it stands in the editor', async () => {
    const text = '# ours\ncourse: enterprise-ai-architecture\n';
    const change = { kind: 'points', criterion: 'cost-operations', points: 4 } as const;
    const { uri, text: after } = await mark({ text, change });
    expect(uri).toBe(server.uri(MARKER));
    expect(after).toBe(`${text}marks:\n  points:\n    cost-operations: 4\n`);
  });

  test('starts the marker where there is none', async () => {
    const { text } = await mark({ change: { kind: 'judged', evidence: 'fair-scores', met: true } });
    expect(text).toMatch(/^# Marks this folder .+\ncourse: .+\nmarks:\n {2}judged:\n {4}- fair-scores\n$/);
  });

  test('is refused in words where the marker cannot be read', async () => {
    const change = { kind: 'judged', evidence: 'fair-scores', met: true } as const;
    await expect(mark({ text: 'a: "\n', change })).rejects.toThrow(
      'Nothing was written to capstone.yaml: it cannot be read. Mend it first.',
    );
  });

  test('shows while the marker is typed, and its faults on their line', async () => {
    await server.open(
      MARKER,
      'course: enterprise-ai-architecture\nmarks:\n  judged: [fair-scores]\n  points: { cost-operations: 3 }\n',
    );
    const { capstones } = await server.status(
      ({ capstones: [capstone] }) => capstone?.report.assessment.own !== undefined,
    );
    expect(capstones[0]?.report.assessment).toMatchObject({
      total: 20,
      own: { words: 'your own 3 of 5 so far' },
    });
    await server.change(MARKER, 'marks:\n  judged: [fair-score]\n');
    const [problem] = await server.diagnostics(MARKER, (all) => all.length === 1);
    expect(problem).toMatchObject({
      message: 'There is no evidence “fair-score” for a person to judge. Did you mean “fair-scores”?',
      range: { start: { line: 1 } },
    });
    await server.change(MARKER, 'course: enterprise-ai-architecture\n');
    await server.status(({ capstones: [capstone] }) => capstone?.report.assessment.own === undefined);
  });
});

describe('what a line counts for', () => {
  const at = (path: string, line: number) => server.request(rubricAtRequest, { uri: server.uri(path), line });

  test('is the evidence its section is part of', async () => {
    const lines = (await read('cost-model.md')).split('\n');
    const line = lines.findIndex((text) => text.startsWith('### Compute')) + 3;
    expect(await at('cost-model.md', line)).toEqual({
      uri: server.uri('.').replace(/\/\.?$/, ''),
      criterion: 'cost-operations',
      evidence: 'cost-parts',
    });
  });

  test('is nothing outside of a capstone', async () => {
    expect(await at('README.md', 1)).toBeNull();
  });
});

describe('the report', () => {
  const report = (params: object) =>
    server.request<ReportResult>(reportRequest, { uri: server.uri('.').replace(/\/\.?$/, ''), ...params });

  test('comes as a page for a webview, as Markdown, and for one criterion', async () => {
    const { text: html } = await report({ format: 'html', nonce: 'xyz' });
    expect(html).toContain(`style-src 'nonce-xyz'; script-src 'nonce-xyz'`);
    expect((await report({ format: 'markdown' })).text).toContain('**20 of 20 points** · distinction');
    const { text } = await report({ format: 'markdown', criterion: 'security-architecture' });
    expect(text).toMatch(/^### Security Architecture: 5 of 5\n/);
  });

  test('links from the folder that it is for', async () => {
    const { text } = await report({ format: 'markdown', from: server.uri('reports') });
    expect(text).toContain('(<../cost-model.md>)');
  });

  test('is refused in words where there is no capstone', async () => {
    await expect(report({ uri: server.uri('elsewhere'), format: 'html' })).rejects.toThrow(
      'There is no capstone in this folder any more.',
    );
  });
});
