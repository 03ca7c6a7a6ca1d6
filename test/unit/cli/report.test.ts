import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { capstone, SAMPLES } from './terminal.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'capstone-report-'));
  await cp(join(SAMPLES, 'northwind-clinics'), join(folder, 'work'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('capstone report', () => {
  test('prints Markdown', async () => {
    const markdown = await capstone('report', join(folder, 'work'));
    expect(markdown).toMatchObject({ code: 0, err: '' });
    expect(markdown.out).toContain('\n# Rubric Report\n');
    expect(markdown.out).toContain('(<cost-model.md#identified-opportunities>)');
  });

  test('prints a web page', async () => {
    const html = await capstone('report', join(folder, 'work'), '--format', 'html');
    expect(html.out).toMatch(/^<!DOCTYPE html>/);
  });

  test('writes as the name of the file ends, with links that start from there', async () => {
    const file = join(folder, 'rubric report.html');
    expect(await capstone('report', join(folder, 'work/cost-model.md'), '--out', file)).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^<!DOCTYPE html>/);
    expect(text).toContain('href="work/cost-model.md#identified-opportunities"');
    expect(text).toContain('Enterprise AI Architecture · work ·');
  });

  test('writes a report anew, and over nothing else', async () => {
    const file = join(folder, 'report.md');
    await capstone('report', join(folder, 'work'), '--out', file);
    await writeFile(file, `${await readFile(file, 'utf8')}\nmine was here\n`);
    expect(await capstone('report', join(folder, 'work'), '--out', file)).toMatchObject({ code: 0 });
    expect(await readFile(file, 'utf8')).not.toContain('mine was here');
    await writeFile(file, '# My notes\n');
    const { code, err } = await capstone('report', join(folder, 'work'), '--out', file);
    expect(code).toBe(2);
    expect(err).toContain('is there already and is no report, so it was not overwritten');
    expect(await readFile(file, 'utf8')).toBe('# My notes\n');
  });

  test.each(['cost-model.md', 'Executive-Presentation.md', 'capstone.yaml'])(
    'never takes the name of a participant’s own file: %s',
    async (name) => {
      const { code, err } = await capstone('report', join(folder, 'work'), '--out', join(folder, name));
      expect(code).toBe(2);
      expect(err).toContain('is the name of one of the capstone’s own files');
      await expect(readFile(join(folder, name))).rejects.toThrow();
    },
  );

  test('is about one capstone', async () => {
    const several = await capstone('report', SAMPLES);
    expect(several.code).toBe(2);
    expect(several.err).toContain('There are several capstones in');
    expect((await capstone('report', 'a', 'b')).err).toContain('A report is about one capstone');
    await rm(join(folder, 'work'), { recursive: true });
    expect((await capstone('report', folder)).err).toContain('No capstone in');
  });

  test('says where it cannot write, and which formats there are', async () => {
    const nowhere = await capstone('report', join(folder, 'work'), '--out', join(folder, 'no/where.md'));
    expect(nowhere).toMatchObject({ code: 2, out: '' });
    expect(nowhere.err).toContain('cannot be written');
    const json = await capstone('report', join(folder, 'work'), '--format', 'json');
    expect(json.err).toContain('--format is html or markdown, not “json”.');
  });
});
