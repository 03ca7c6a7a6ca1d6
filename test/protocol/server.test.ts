import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  checkRequest,
  deliverablesRequest,
  insertMissingRequest,
  markerRequest,
  scaffoldRequest,
  templateRequest,
  type DeliverableChoice,
  type InsertMissingResult,
  type MarkerResult,
  type ScaffoldResult,
  type TemplateResult,
} from '../../server/src/protocol.ts';
import { FileChangeType, startServer, type LanguageServer } from './language-server.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const HALF_WAY = join(SAMPLES, 'northwind-clinics');

let server: LanguageServer;
afterEach(() => server.stop());

async function startWith(sample: string): Promise<void> {
  server = await startServer({});
  await cp(sample, server.root, { recursive: true });
  await server.request(checkRequest, {});
}

const read = (path: string) => readFile(join(server.root, path), 'utf8');
const apply = (text: string, edits: readonly TextEdit[]) =>
  TextDocument.applyEdits(TextDocument.create('file:///x.md', 'markdown', 0, text), [...edits]);

describe('diagnostics', () => {
  test('are there before anything is opened or asked for', async () => {
    server = await startServer({
      'work/capstone.yaml': '',
      'work/cost-model.md': '# Enterprise AI Cost Model\n\nTODO\n',
    });
    await server.diagnostics('work/cost-model.md', (all) => all.length > 0);
  });

  test('come and go with the folders of the workspace', async () => {
    server = await startServer({ 'capstone.yaml': '', 'cost-model.md': '# Enterprise AI Cost Model\n' });
    await server.status(({ capstones }) => capstones.length === 1);
    await server.changeFolders({ added: [], removed: [{ uri: server.uri(''), name: 'workspace' }] });
    await server.status(({ capstones }) => capstones.length === 0);
  });

  test('cover documents that are not open', async () => {
    await startWith(HALF_WAY);
    const [placeholder] = await server.diagnostics('deployment-strategy.md', (all) => all.length > 0);
    expect(placeholder).toMatchObject({
      source: 'capstone',
      code: 'placeholder',
      severity: 2,
      message: '“TBD” is still a placeholder. Replace it with your own words. · Enterprise Proposal Quality',
    });
  });

  test('follow what is typed, and what is closed again counts as on disk', async () => {
    await startWith(HALF_WAY);
    const text = await read('deployment-strategy.md');
    await server.open('deployment-strategy.md', text);
    await server.change(
      'deployment-strategy.md',
      text.replace('| TBD |', '| Train a lead in every clinic |'),
    );
    await server.diagnostics('deployment-strategy.md', (all) => all.length === 0);
    await server.close('deployment-strategy.md');
    await server.diagnostics('deployment-strategy.md', (all) => all.length === 1);
  });

  test('name every missing document on the marker', async () => {
    await startWith(HALF_WAY);
    const missing = await server.diagnostics('capstone.yaml', (all) => all.length === 2);
    expect(missing[0]?.message).toBe(
      '“Enterprise AI Architecture Proposal” (exercise 2.3) is not there yet. Create enterprise-architecture-proposal.md from its template.',
    );
  });

  test('go when the file goes', async () => {
    await startWith(HALF_WAY);
    await server.diagnostics('deployment-strategy.md', (all) => all.length === 1);
    await rm(join(server.root, 'deployment-strategy.md'));
    await server.changedOnDisk('deployment-strategy.md', FileChangeType.Deleted);
    await server.diagnostics('deployment-strategy.md', (all) => all.length === 0);
    await server.status(
      ({ capstones }) => capstones[0]?.report.missing.includes('deployment-strategy') === true,
    );
  });

  test('name both places where there are two', async () => {
    await startWith(HALF_WAY);
    const text = await read('cost-model.md');
    await server.open('cost-model.md', `${text}\n## Operational Costs\n\nThe same once more.\n`);
    const all = await server.diagnostics('cost-model.md', (found) =>
      found.some(({ code }) => code === 'duplicate-section'),
    );
    const duplicate = all.find(({ code }) => code === 'duplicate-section');
    const first = text.split('\n').findIndex((line) => line === '## Operational Costs');
    expect(duplicate?.relatedInformation?.[0]?.location.range.start.line).toBe(first);
  });
});

describe('a folder that is no capstone', () => {
  test('gets no diagnostics, whatever is opened in it', async () => {
    const stranger = '# Operations\n\n## Monitoring\n\nTODO\n';
    server = await startServer({ 'docs/operations-runbook.md': stranger, 'README.md': '# Hello\n' });
    await server.open('docs/operations-runbook.md', stranger);
    await server.request(checkRequest, {});
    expect([...server.published.keys()]).toEqual([]);
  });

  test('stays quiet when the user said so', async () => {
    server = await startServer({});
    await cp(HALF_WAY, join(server.root, 'ours'), { recursive: true });
    await server.request(checkRequest, {});
    await server.status(({ capstones }) => capstones.length === 1);
    await server.configure({ ignoredFolders: [server.uri('ours')], rules: [] });
    await server.status(({ capstones }) => capstones.length === 0);
    await server.diagnostics('ours/deployment-strategy.md', (all) => all.length === 0);
  });

  test('is none while git ignores it or the editor hides it', async () => {
    server = await startServer({ '.gitignore': 'ours/\n' });
    await cp(HALF_WAY, join(server.root, 'ours'), { recursive: true });
    await server.request(checkRequest, {});
    expect([...server.published.keys()]).toEqual([]);
    await server.write('.gitignore', '');
    await server.changedOnDisk('.gitignore', FileChangeType.Changed);
    await server.status(({ capstones }) => capstones.length === 1);
    await server.configure({ hidden: [{ folder: server.uri(''), globs: ['**/ours'] }] });
    await server.status(({ capstones }) => capstones.length === 0);
  });

  test('becomes one when it is marked', async () => {
    server = await startServer({ 'work/notes.md': '# Notes\n' });
    const marker = await server.request<MarkerResult>(markerRequest, { uri: server.uri('work') });
    expect(marker).toEqual({
      uri: server.uri('work/capstone.yaml'),
      text: '# Marks this folder as a capstone. Delete the file to unmark it.\ncourse: enterprise-ai-architecture\n',
    });
    await server.write('work/capstone.yaml', marker.text);
    await server.changedOnDisk('work/capstone.yaml', FileChangeType.Created);
    const { capstones } = await server.status((status) => status.capstones.length === 1);
    expect(capstones[0]?.report.missing).toHaveLength(7);
  });
});

describe('quick fixes', () => {
  test('insert a missing section from the template', async () => {
    await startWith(join(SAMPLES, 'meridian-bank'));
    const text = await read('cost-model.md');
    const without = text.replace(/^## Operational Costs[^]*?(?=^## )/m, '');
    await server.open('cost-model.md', without);
    const diagnostics = await server.diagnostics('cost-model.md', (all) => all.length === 1);
    expect(diagnostics[0]).toMatchObject({ code: 'missing-section', severity: 1 });
    const [fix] = await server.quickFixes('cost-model.md', diagnostics);
    expect(fix).toMatchObject({ title: 'Insert “Operational Costs”', kind: 'quickfix', isPreferred: true });
    const fixed = apply(without, fix?.edit?.changes?.[server.uri('cost-model.md')] ?? []);
    expect(fixed).toContain('\n\n## Operational Costs\n\n');
    await server.change('cost-model.md', fixed);
    await server.diagnostics(
      'cost-model.md',
      (all) => all.length > 0 && all.every(({ code }) => code === 'placeholder'),
    );
  });

  test('insert all missing sections in one edit', async () => {
    await startWith(join(SAMPLES, 'meridian-bank'));
    await server.open('cost-model.md', '# Enterprise AI Cost Model\n\n## Operational Costs\n\nOurs.\n');
    const missing = await server.diagnostics('cost-model.md', (all) =>
      all.some(({ code }) => code === 'missing-section'),
    );
    const fixes = await server.quickFixes('cost-model.md', missing);
    expect(fixes.map(({ title }) => title)).toContain('Insert all 6 missing sections');
    const { edits, sections } = await server.request<InsertMissingResult>(insertMissingRequest, {
      uri: server.uri('cost-model.md'),
    });
    expect(sections).toHaveLength(6);
    const fixed = apply('# Enterprise AI Cost Model\n\n## Operational Costs\n\nOurs.\n', edits);
    await server.change('cost-model.md', fixed);
    await server.diagnostics(
      'cost-model.md',
      (all) => all.length > 0 && all.every(({ code }) => code !== 'missing-section'),
    );
  });
});

describe('scaffolding', () => {
  test('builds the proposal and the deck and writes nothing', async () => {
    await startWith(HALF_WAY);
    const { documents } = await server.request<ScaffoldResult>(scaffoldRequest, { uri: server.uri('.') });
    expect(documents.map(({ uri, existing, waitingFor }) => ({ uri, existing, waitingFor }))).toEqual([
      { uri: server.uri('enterprise-architecture-proposal.md'), existing: false, waitingFor: [] },
      { uri: server.uri('executive-presentation-outline.md'), existing: false, waitingFor: [] },
    ]);
    await expect(read('enterprise-architecture-proposal.md')).rejects.toThrow('ENOENT');
  });

  test('changes nothing the second time', async () => {
    await startWith(HALF_WAY);
    const first = await server.request<ScaffoldResult>(scaffoldRequest, { uri: server.uri('.') });
    await server.write('enterprise-architecture-proposal.md', first.documents[0]?.text ?? '');
    await server.write('executive-presentation-outline.md', first.documents[1]?.text ?? '');
    const second = await server.request<ScaffoldResult>(scaffoldRequest, { uri: server.uri('.') });
    expect(second.documents.map(({ existing, sections }) => ({ existing, sections }))).toEqual([
      { existing: true, sections: [] },
      { existing: true, sections: [] },
    ]);
    for (const { before, text } of second.documents) expect(text).toBe(before);
  });

  test('refuses kindly where there is no exercise', async () => {
    server = await startServer({ 'capstone.yaml': '' });
    await expect(server.request(scaffoldRequest, { uri: server.uri('.') })).rejects.toThrow(
      'There is no exercise to build from yet. Start with “New Deliverable from Template…”.',
    );
  });

  test('lists the deliverables and gives a template', async () => {
    await startWith(HALF_WAY);
    const choices = await server.request<DeliverableChoice[]>(deliverablesRequest, { uri: server.uri('.') });
    expect(choices.map(({ id, state }) => [id, state])).toEqual([
      ['platform-comparison', 'complete'],
      ['security-architecture', 'complete'],
      ['cost-model', 'started'],
      ['deployment-strategy', 'started'],
      ['operations-runbook', 'started'],
      ['proposal', 'missing'],
      ['executive-presentation', 'missing'],
    ]);
    const { uri, text } = await server.request<TemplateResult>(templateRequest, {
      uri: server.uri('.'),
      deliverable: 'proposal',
    });
    expect(uri).toBe(server.uri('enterprise-architecture-proposal.md'));
    expect(text.split('\n')[0]).toBe('# Enterprise AI Architecture Proposal');
  });
});

describe('the assessment', () => {
  test('moves as the proposal is written', async () => {
    await startWith(join(SAMPLES, 'meridian-bank'));
    const proposal = await read('enterprise-architecture-proposal.md');
    const total = (wanted: (points: number) => boolean) =>
      server.status(({ capstones }) => wanted(capstones[0]?.report.assessment.total ?? -1));
    const before = await total((points) => points >= 18);
    const full = before.capstones[0]?.report.assessment.total ?? 0;
    await server.open('enterprise-architecture-proposal.md', '# Enterprise AI Architecture Proposal\n');
    await total((points) => points < full);
    await server.change('enterprise-architecture-proposal.md', proposal);
    await total((points) => points === full);
  });

  test('create a deliverable that the marker lacks', async () => {
    await startWith(HALF_WAY);
    const missing = await server.diagnostics('capstone.yaml', (all) => all.length === 2);
    const [fix, ...others] = await server.quickFixes('capstone.yaml', missing.slice(0, 1));
    expect(others).toEqual([]);
    expect(fix).toMatchObject({
      title: 'Create enterprise-architecture-proposal.md from its template',
      kind: 'quickfix',
      edit: {
        documentChanges: [{ kind: 'create', uri: server.uri('enterprise-architecture-proposal.md') }, {}],
      },
    });
    expect(JSON.stringify(fix?.edit)).toContain('## Executive Summary');
  });
});

describe('the state of the workspace', () => {
  test('is told whole at first, then only what is new of it', async () => {
    server = await startServer({
      'one/capstone.yaml': '',
      'one/cost-model.md': '# Enterprise AI Cost Model\n',
      'two/capstone.yaml': '',
      'two/cost-model.md': '# Enterprise AI Cost Model\n',
    });
    const both = [server.uri('one'), server.uri('two')];
    await server.status(({ capstones }) => capstones.length === 2);
    const before = server.told().length;
    await server.open('two/cost-model.md', '# Enterprise AI Cost Model\n\nTODO\n');
    const { capstones } = await server.status(
      (status) =>
        status.capstones[1]?.report.documents[0]?.findings.some(({ rule }) => rule === 'placeholder') ===
        true,
    );
    expect(capstones.map(({ uri }) => uri)).toEqual(both);
    const news = server.told().slice(before);
    expect(new Set(news.flatMap(({ changed }) => changed.map(({ uri }) => uri)))).toEqual(
      new Set(both.slice(1)),
    );
    expect(news.map(({ folders }) => folders)).toEqual(news.map(() => both));
  });
});

describe('the words of the course', () => {
  test('are offered for a heading that has others, where one asks for them', async () => {
    await startWith(join(SAMPLES, 'meridian-bank'));
    const text = (await read('cost-model.md')).replace(
      '## Total Cost Summary',
      '## 4. Summary of Costs (24 months)',
    );
    await server.open('cost-model.md', text);
    await server.diagnostics('cost-model.md', (all) => all.every(({ code }) => code !== 'missing-section'));
    const line = text.split('\n').indexOf('## 4. Summary of Costs (24 months)');
    const titles = async (at: number) =>
      (await server.codeActions('cost-model.md', 'refactor.rewrite', at)).map(({ title }) => title);
    expect(await titles(line)).toEqual(['Use the course’s heading “4. Total Cost Summary (24 months)”']);
    expect(await titles(line + 2)).toEqual([]);
  });
});
