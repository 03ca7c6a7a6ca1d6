import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../../../server/src/cli/run.ts';
import { embeddedCourses } from '../../../server/src/courses.ts';
import type { FindingReport, Report } from '../../../server/src/report.ts';

const SAMPLE = join(import.meta.dirname, '../../../samples/meridian-bank');
const MODEL = 'cost-model.md';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capstone-cli-later-'));
  await cp(SAMPLE, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function check(
  ...args: string[]
): Promise<{ code: number; err: string; findings: readonly FindingReport[] }> {
  let out = '';
  let err = '';
  const code = await run(['check', ...args, '--format', 'json'], embeddedCourses, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    style: (_, text) => text,
    version: '1.2.3',
    rulePages: '',
  });
  const report = JSON.parse(out) as Report;
  const documents = report.capstones.flatMap((capstone) => capstone.documents);
  return { code, err, findings: documents.find(({ path }) => path.endsWith(MODEL))?.findings ?? [] };
}

async function append(words: string): Promise<number> {
  const path = join(folder, MODEL);
  const text = await readFile(path, 'utf8');
  await writeFile(path, `${text}\n${words}\n`);
  return text.split('\n').length;
}

test('follows links and reads diagrams', async () => {
  const before = await append('[details](Details.md)\n\n```mermaid\nflowchart LR\n  A --> --> B\n```');
  const { code, err, findings } = await check(folder);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(findings).toMatchObject([
    { rule: 'broken-link', severity: 'warning', line: before + 1, column: 11 },
    {
      rule: 'diagram-syntax',
      severity: 'error',
      line: before + 5,
      column: 9,
      endColumn: 12,
      criterion: 'cost-operations',
    },
  ]);
});

test('finds a file that was added', async () => {
  await append('[details](details.md#all-of-them)');
  expect((await check(folder)).findings.map(({ rule }) => rule)).toEqual(['broken-link']);
  await writeFile(join(folder, 'details.md'), '# All of them\n');
  expect((await check(folder)).findings).toEqual([]);
});

test('does so for one document, and where the course is forced', async () => {
  await append('[details](details.md)');
  expect((await check(join(folder, MODEL))).findings).toMatchObject([{ rule: 'broken-link' }]);
  const forced = await check(join(folder, MODEL), '--course', 'enterprise-ai-architecture');
  expect(forced.findings).toMatchObject([{ rule: 'broken-link' }]);
});

test('stays within the folder that was named', async () => {
  await append('[elsewhere](../elsewhere.md)');
  expect((await check(folder)).findings).toEqual([]);
});
