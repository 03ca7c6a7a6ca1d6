import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeFiles } from '../../server/src/node-files.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'capstone-files-'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, dirname(path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

/** The plans that a walk finds, by their folders. */
async function plans(...hidden: string[]): Promise<string[]> {
  const found = await nodeFiles.find(root, new Set(['plan.md']), hidden);
  return found.map((file) => dirname(relative(root, file)));
}

const plansIn = (...folders: readonly string[]) =>
  Object.fromEntries(folders.map((folder) => [`${folder}/plan.md`, '']));

it('finds files by their names in any letter case, but in no folder that holds none of the user’s work', async () => {
  await write({
    ...plansIn('a', 'a/b', 'node_modules/x', '.venv', 'dist'),
    'c/PLAN.md': '',
    'd/other.md': '',
  });
  expect(await plans()).toEqual(['a/b', 'a', 'c']);
});

it('leaves alone what git ignores, as the innermost .gitignore says', async () => {
  await write({
    ...plansIn('a', 'old', 'a/old', 'b/scratch', 'b/kept'),
    '.gitignore': '# drafts\nold/\n/b/*\n!/b/kept\n',
    'a/.gitignore': '!old/\n',
  });
  expect(await plans()).toEqual(['a/old', 'a', 'b/kept']);
});

it('leaves alone what the editor hides, whatever a .gitignore says', async () => {
  await write({ ...plansIn('a', 'a/one', 'a/two', 'b/one', 'c'), '.gitignore': '!c\n' });
  expect(await plans('**/one', 'c')).toEqual(['a', 'a/two']);
  expect(await plans('a/{one,two}')).toEqual(['a', 'b/one', 'c']);
  expect(await plans('one')).toEqual(['a/one', 'a', 'a/two', 'b/one', 'c']);
});

it('compares at once what could take minutes', async () => {
  const long = 'a'.repeat(200);
  await write({ ...plansIn(long), '.gitignore': `${'*a'.repeat(60)}b\n`, 'b/plan.md': '' });
  expect(await plans(`**/${'*a'.repeat(60)}b`)).toEqual([long, 'b']);
});
