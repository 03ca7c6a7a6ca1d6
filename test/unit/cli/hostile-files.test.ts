/** Files that are none, or hold no text: each gets an answer. */
import { cp, link, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nodeFiles } from '../../../server/src/node-files.ts';
import type { Report } from '../../../server/src/report.ts';
import { capstone, SAMPLES } from './terminal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capstone-hostile-'));
  await cp(join(SAMPLES, 'meridian-bank'), folder, { recursive: true });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

async function check(...args: string[]): Promise<{ report: Report; err: string }> {
  const { out, err } = await capstone('check', folder, '--format', 'json', ...args);
  return { report: JSON.parse(out) as Report, err };
}

async function findingsIn(path: string): Promise<string[]> {
  const { report, err } = await check();
  expect(err).toBe('');
  const document = report.capstones[0]?.documents.find((each) => each.path === path);
  return (document?.findings ?? []).map(({ rule, line }) => `${line}: ${rule}`);
}

const proposal = 'enterprise-architecture-proposal.md';

describe('a folder that bears the name of a document', () => {
  beforeEach(async () => {
    await rm(join(folder, proposal));
    await mkdir(join(folder, proposal));
  });

  test('is not the document', async () => {
    const { report, err } = await check();
    expect(err).toBe('');
    expect(report.capstones[0]?.missing).toEqual(['proposal']);
  });

  test('is none of those that are held to a course by force', async () => {
    const other = join(folder, 'other');
    await mkdir(join(other, 'notes.md'), { recursive: true });
    await cp(join(folder, 'cost-model.md'), join(other, 'costs of ours.md'));
    const { report } = await check('--course', 'enterprise-ai-architecture', other);
    expect(report.capstones.flatMap(({ documents }) => documents.map(({ path }) => path))).not.toContain('notes.md'); // prettier-ignore
  });
});

describe('a file that cannot be read', () => {
  beforeEach(() => {
    const read = nodeFiles.read.bind(nodeFiles);
    vi.spyOn(nodeFiles, 'read').mockImplementation((file) =>
      file.endsWith('cost-model.md') ? Promise.resolve(undefined) : read(file),
    );
  });

  test('is named, and is no empty document', async () => {
    const { report, err } = await check();
    expect(err).toBe(
      `${join(folder, 'cost-model.md')}: cannot be read. Is it still there, and may you read it?\n`,
    );
    expect(report.capstones[0]?.missing).toEqual(['cost-model']);
  });

  test('cannot be held to a course', async () => {
    const file = join(folder, 'cost-model.md');
    const { code, err } = await capstone('check', file, '--course', 'enterprise-ai-architecture');
    expect(code).toBe(2);
    expect(err).toContain(`“${file}” cannot be read.`);
  });
});

test('links that lead in circles lead nowhere', async () => {
  await symlink('.', join(folder, 'again'));
  await symlink('b.md', join(folder, 'a.md'));
  await symlink('a.md', join(folder, 'b.md'));
  const { report } = await check();
  expect(report.capstones).toHaveLength(1);
  const { code, err } = await capstone('check', join(folder, 'a.md'));
  expect({ code, err }).toMatchObject({
    code: 2,
    err: expect.stringContaining('There is nothing at') as string,
  });
});

test('a file under two names is two files', async () => {
  await mkdir(join(folder, 'other'));
  await link(join(folder, 'cost-model.md'), join(folder, 'other', 'cost-model.md'));
  const { report } = await check();
  expect(report.capstones.map(({ root }) => root)).toContain(join(folder, 'other'));
});

describe('a text', () => {
  const put = (bytes: Buffer | string) => writeFile(join(folder, 'cost-model.md'), bytes);
  const text = () => readFile(join(folder, 'cost-model.md'), 'utf8');

  test('with line ends of all kinds is read as one with one of them', async () => {
    // A CR in front of an empty line's LF would be one end with it.
    const ends = ['\n', '\r\n', '\r'];
    await put((await text()).replace(/\n(?!\n)/g, (_, at: number) => ends[at % 3] ?? ''));
    expect(await findingsIn('cost-model.md')).toEqual([]);
  });

  test.each([
    ['UTF-8 that says so', (words: string) => Buffer.from(`\uFEFF${words}`)],
    ['UTF-16 as Windows writes it', (words: string) => Buffer.from(`\uFEFF${words}`, 'utf16le')],
    ['UTF-16 in network order', (words: string) => Buffer.from(`\uFEFF${words}`, 'utf16le').swap16()],
  ])('in %s is read', async (_, encode) => {
    await put(encode(await text()));
    expect(await findingsIn('cost-model.md')).toEqual([]);
  });

  test('in an old encoding is read as far as it goes, and said to be so', async () => {
    const old = (await text()).replace(
      '# Enterprise AI Cost Model\n',
      '# Enterprise AI Cost Model\n\nFür Müller & Söhne.\n',
    );
    await put(Buffer.from(old, 'latin1'));
    expect(await findingsIn('cost-model.md')).toContain('3: unread-text');
  });

  test('that is none gets one answer to that', async () => {
    await put(Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 256)));
    expect((await findingsIn('cost-model.md')).filter((found) => found.endsWith('unread-text'))).toHaveLength(
      1,
    );
  });

  test('of five megabytes is answered', async () => {
    const words = await text();
    await put(words + '\n\nMore of it, and more.\n'.repeat((5 * 2 ** 20) / 24));
    expect(await findingsIn('cost-model.md')).toEqual([expect.stringMatching(/unread-text$/)]);
  });

  test('of zeros is answered', async () => {
    await put(Buffer.alloc(5 * 2 ** 20));
    expect((await findingsIn('cost-model.md')).length).toBeGreaterThan(0);
  });
});
