import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeLens,
  Diagnostic,
  DocumentLink,
  Hover,
  Location,
  TextEdit,
} from 'vscode-languageserver-types';
import {
  checkRequest,
  compareRequest,
  fedSectionsRequest,
  sectionVersionRequest,
  type CompareParams,
  type Comparison,
  type FedSection,
  type SectionVersion,
} from '../../server/src/protocol.ts';
import { FileChangeType, startServer, type LanguageServer } from './language-server.ts';

const FINISHED = join(import.meta.dirname, '../../samples/meridian-bank');
const PROPOSAL = 'enterprise-architecture-proposal.md';
const COSTS = 'cost-model.md';

let server: LanguageServer;
let proposal: string;
let costs: string;
beforeEach(async () => {
  server = await startServer({});
  await cp(FINISHED, server.root, { recursive: true });
  await server.request(checkRequest, {});
  [proposal = '', costs = ''] = await Promise.all(
    [PROPOSAL, COSTS].map((path) => readFile(join(server.root, path), 'utf8')),
  );
});
afterEach(() => server.stop());

/** Line of a text's first occurrence, from 0. */
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length - 1;
const at = (path: string, text: string, words: string, character = 5) => ({
  textDocument: { uri: server.uri(path) },
  position: { line: lineOf(text, words), character },
});
/** "cost-model.md:128" */
const shown = ({ uri, range }: Location) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line + 1}`;

async function lenses(path: string, line: number): Promise<CodeLens[]> {
  const all = await server.request<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri: server.uri(path) },
  });
  return all.filter(({ range }) => range.start.line === line);
}

/** What becomes of the cost model: the total of year 1 is another one. */
const dearer = () => costs.replaceAll('$1,025,157', '$1,125,157');

async function changed(): Promise<Diagnostic> {
  await server.open(PROPOSAL, proposal);
  await server.open(COSTS, dearer());
  const found = await server.diagnostics(PROPOSAL, (all) =>
    all.some(({ code, range }) => code === 'source-changed' && range.start.line > projection()),
  );
  const [first] = found.filter(
    ({ code, range }) => code === 'source-changed' && range.start.line > projection(),
  );
  if (!first) throw new Error('nothing has changed');
  return first;
}

const projection = () => lineOf(proposal, '### 12-Month Projection');

describe('code lenses', () => {
  test('say over a fed section where it comes from, and whether that has changed', async () => {
    const [total, scaling, ...more] = await lenses(PROPOSAL, projection());
    expect(more).toEqual([]);
    expect(total?.command).toEqual({
      title: '← 1.3 Cost Model › Total Cost Summary · in step',
      command: 'capstone.reveal',
      arguments: [{ uri: server.uri(COSTS), line: lineOf(costs, '## Total Cost Summary') + 1 }],
    });
    expect(scaling?.command?.title).toBe('← 2.1 Deployment Strategy › Scaling Configuration · in step');
    await changed();
    const [after] = await lenses(PROPOSAL, projection());
    expect(after?.command?.title).toBe(
      '← 1.3 Cost Model › Total Cost Summary · changed since you wrote this',
    );
  });

  test('are three at most, and a peek for the rest', async () => {
    const titles = (await lenses(PROPOSAL, lineOf(proposal, '### Security Controls Summary'))).map(
      ({ command }) => command?.title,
    );
    expect(titles).toHaveLength(4);
    expect(titles.at(-1)).toBe('← 2 more');
  });

  test('say over a section of an exercise where it goes', async () => {
    const [lens] = await lenses(COSTS, lineOf(costs, '## Total Cost Summary'));
    expect(lens?.command).toMatchObject({
      title: '→ Proposal › 1. Executive Summary and 4 more',
      command: 'capstone.peek',
      arguments: [{ uri: server.uri(COSTS), places: { length: 5 } }],
    });
    const [single] = await lenses(COSTS, lineOf(costs, '## Optimization Roadmap'));
    expect(single?.command).toMatchObject({
      title: '→ Proposal › Cost Optimization Roadmap',
      command: 'capstone.reveal',
    });
  });

  test('offer to write an exercise that is not there', async () => {
    await rm(join(server.root, COSTS));
    await server.changedOnDisk(COSTS, FileChangeType.Deleted);
    await server.request(checkRequest, {});
    const [lens] = await lenses(PROPOSAL, projection());
    expect(lens?.command).toEqual({
      title: '← 1.3 Cost Model › Total Cost Summary · exercise not started',
      command: 'capstone.newDeliverable',
      arguments: [{ uri: server.uri('.').replace(/\/\.?$/, ''), deliverable: 'cost-model' }],
    });
  });

  test('are asked for anew when the other document changed, and only then', async () => {
    await server.open(PROPOSAL, proposal);
    await server.diagnostics(PROPOSAL, () => true);
    const before = await server.lensRefreshes(1);
    await server.open(COSTS, costs.replace('None', 'none'));
    await server.change(COSTS, dearer());
    await server.lensRefreshes(before + 1);
  });

  test('are none outside a capstone', async () => {
    await server.write('notes/cost-model.txt.md', '# Notes\n');
    expect(await lenses('notes/cost-model.txt.md', 0)).toEqual([]);
  });
});

describe('a comment that names sources', () => {
  test('links to them', async () => {
    const links = await server.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: server.uri(PROPOSAL) },
    });
    const line = projection() + 2;
    expect(links.filter(({ range }) => range.start.line === line)).toEqual([
      {
        range: { start: { line, character: 20 }, end: { line, character: 49 } },
        target: `${server.uri(COSTS)}#L${lineOf(costs, '## Total Cost Summary') + 1}`,
        tooltip: 'Show 1.3 Cost Model › Total Cost Summary',
      },
      expect.objectContaining({ tooltip: 'Show 2.1 Deployment Strategy › Scaling Configuration' }),
    ]);
  });

  test('shows in a hover what a source says', async () => {
    const position = at(PROPOSAL, proposal, '### 12-Month Projection', 25);
    position.position.line += 2;
    const hover = await server.request<Hover>('textDocument/hover', position);
    expect(hover).toMatchObject({
      contents: {
        kind: 'markdown',
        value: expect.stringMatching(
          /^\*\*\[1\.3 Cost Model › Total Cost Summary\]\(.*cost-model\.md#L\d+\)\*\* · in step\n\n\| Period \|/,
        ),
      },
    });
  });
});

describe('a heading', () => {
  test('leads by definition to what feeds it', async () => {
    const found = await server.request<Location[]>(
      'textDocument/definition',
      at(PROPOSAL, proposal, '### 12-Month Projection'),
    );
    expect(found.map(shown)).toEqual([
      `${COSTS}:${lineOf(costs, '## Total Cost Summary') + 1}`,
      expect.stringMatching(/^deployment-strategy\.md:\d+$/),
    ]);
    expect(
      await server.request('textDocument/definition', at(PROPOSAL, proposal, 'Every working day')),
    ).toEqual([]);
  });

  test('leads by a name in its comment to that one source', async () => {
    const position = at(PROPOSAL, proposal, '### 12-Month Projection', 25);
    position.position.line += 2;
    const found = await server.request<Location[]>('textDocument/definition', position);
    expect(found.map(shown)).toEqual([`${COSTS}:${lineOf(costs, '## Total Cost Summary') + 1}`]);
  });

  test('leads by references to what it feeds', async () => {
    const found = await server.request<Location[]>('textDocument/references', {
      ...at(COSTS, costs, '## Total Cost Summary'),
      context: { includeDeclaration: false },
    });
    expect(found.map((place) => shown(place).split(':')[0])).toEqual([
      PROPOSAL,
      PROPOSAL,
      PROPOSAL,
      'executive-presentation.md',
      'executive-presentation.md',
    ]);
  });
});

describe('a source that changed', () => {
  const edited = (text: string, edits: readonly TextEdit[] | undefined) =>
    TextDocument.applyEdits(TextDocument.create('file:///x.md', 'markdown', 0, text), [...(edits ?? [])]);

  test('is said at its name, with the place of the change', async () => {
    const finding = await changed();
    expect(finding).toMatchObject({
      severity: 3,
      message: expect.stringMatching(/^“Total Cost Summary” in cost-model\.md has changed since/),
      relatedInformation: [{ location: { uri: server.uri(COSTS) } }],
    });
    const position = { textDocument: { uri: server.uri(PROPOSAL) }, position: finding.range.start };
    expect(await server.request<Hover>('textDocument/hover', position)).toMatchObject({
      contents: {
        value: expect.stringMatching(/^\*\*\[1\.3 Cost Model › Total Cost Summary\]\(.*\)\*\*\n\n\| Period/),
      },
    });
  });

  test('is looked at, brought over or left as it is', async () => {
    const finding = await changed();
    const fixes = await server.quickFixes(PROPOSAL, [finding]);
    expect(fixes.map(({ title, isPreferred = false }) => [title, isPreferred])).toEqual([
      ['Compare with what it was written from', false],
      ['Update the carried table', false],
      ['Keep as it is', false],
      ['Silence source-changed on this line', false],
    ]);
    const update = fixes.find(({ title }) => title.startsWith('Update'));
    const updated = edited(proposal, update?.edit?.changes?.[server.uri(PROPOSAL)]);
    expect(updated).toContain('| **Total**      | **$1,125,157** | $124,843 under the ceiling ');
    expect(updated).toContain('\nSpend climbs gently from $74,677 in month 1');
    const keep = fixes.find(({ title }) => title === 'Keep as it is');
    const kept = edited(proposal, keep?.edit?.changes?.[server.uri(PROPOSAL)]);
    await server.change(PROPOSAL, kept);
    await server.diagnostics(PROPOSAL, (all) =>
      all.every(
        ({ code, range }) => code !== 'source-changed' || range.start.line !== finding.range.start.line,
      ),
    );
  });

  test('is compared with what it says now, and with an older version', async () => {
    await changed();
    const params: CompareParams = {
      uri: server.uri(PROPOSAL),
      line: projection() + 1,
      source: 'cost-model/total-cost-summary',
    };
    const comparison = await server.request<Comparison>(compareRequest, params);
    expect(comparison).toMatchObject({
      title: '1.3 Cost Model › Total Cost Summary',
      source: { uri: server.uri(COSTS), line: lineOf(costs, '## Total Cost Summary') + 1 },
      now: expect.stringContaining('$1,125,157'),
    });
    const version = await server.request<SectionVersion>(sectionVersionRequest, {
      uri: server.uri(COSTS),
      section: params.source,
      text: costs,
    });
    expect(version.fingerprint).toBe(comparison.fingerprint);
    expect(version.text).toContain('$1,025,157');
    expect(await server.request(compareRequest, { ...params, line: 1 })).toBeNull();
  });
});

describe('reading side by side', () => {
  test('knows which lines are fed from where', async () => {
    const sections = await server.request<FedSection[]>(fedSectionsRequest, { uri: server.uri(PROPOSAL) });
    const section = sections.find(({ line }) => line === projection() + 1);
    expect(section).toMatchObject({
      endLine: lineOf(proposal, '### Cost Optimization Roadmap') - 1,
      sources: [
        {
          title: '1.3 Cost Model › Total Cost Summary',
          uri: server.uri(COSTS),
          line: lineOf(costs, '## Total Cost Summary') + 1,
        },
        { title: '2.1 Deployment Strategy › Scaling Configuration' },
      ],
    });
    expect(await server.request(fedSectionsRequest, { uri: server.uri('elsewhere.md') })).toEqual([]);
  });
});

test('the status holds the whole map', async () => {
  const { capstones } = await server.status((status) => status.capstones.length === 1);
  const links = capstones[0]?.report.links ?? [];
  expect(links.filter(({ fed }) => fed.section === 'proposal/cost-analysis/12-month-projection')).toEqual([
    {
      source: {
        deliverable: 'cost-model',
        section: 'cost-model/total-cost-summary',
        name: '1.3 Cost Model › Total Cost Summary',
        title: 'Total Cost Summary',
        path: COSTS,
        exists: true,
        line: lineOf(costs, '## Total Cost Summary') + 1,
      },
      fed: {
        deliverable: 'proposal',
        section: 'proposal/cost-analysis/12-month-projection',
        name: 'Proposal › 12-Month Projection',
        title: '12-Month Projection',
        path: PROPOSAL,
        exists: true,
        line: projection() + 1,
      },
      state: 'in step',
      words: 'in step',
    },
    expect.objectContaining({ state: 'in step' }),
  ]);
});
