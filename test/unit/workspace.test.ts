import { beforeEach, expect, test } from 'vitest';
import type { FileSystem } from '../../server/src/capstone/file-system.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { memoryFiles } from './capstone/memory-files.ts';
import { smallCourse } from './small-course.ts';
import { text } from './text.ts';

const PLAN = text(`
  ---
  deliverable: plan
  exercise: "1.1"
  file: plan.md
  ---
  # Plan
  ## Goal
`);
const BUDGET = PLAN.replaceAll('plan', 'budget').replace('1.1', '1.2').replace('# Plan', '# Budget');
const COURSE = smallCourse({ templates: [PLAN, BUDGET] });

/** Files that are read only once the test lets them be. */
function heldFiles(files: FileSystem) {
  const held = new Map<string, Promise<void>>();
  const reading = new Map<string, () => void>();
  return {
    files: {
      ...files,
      read: async (uri: string) => {
        reading.get(uri)?.();
        await held.get(uri);
        return files.read(uri);
      },
    },
    /** Resolves once somebody wants to read the file; the answer lets them. */
    hold: async (uri: string): Promise<() => void> => {
      let letRead = () => {};
      held.set(uri, new Promise((resolve) => (letRead = resolve)));
      await new Promise<void>((wanted) => reading.set(uri, wanted));
      return letRead;
    },
  };
}

const A = 'file:///a';
const B = 'file:///b';
const texts = (root: string) => ({
  [`${root}/capstone.yaml`]: '',
  [`${root}/plan.md`]: '# Plan\n\n## Goal\n\nOurs.\n',
  [`${root}/budget.md`]: '# Budget\n\n## Goal\n\nOurs.\n',
});

let disk: ReturnType<typeof heldFiles>;
let workspace: Workspace;
beforeEach(() => {
  disk = heldFiles(memoryFiles({ ...texts(A), ...texts(B) }));
  workspace = new Workspace([COURSE], disk.files, () => Promise.resolve([]));
  workspace.setFolders([A, B]);
});

test('what is typed while the files are read counts', async () => {
  await workspace.refresh();
  const held = disk.hold(`${B}/budget.md`);
  workspace.didEdit(`${A}/plan.md`, '# Plan\n\n## Goal\n\nOpened.\n');
  await workspace.document(`${A}/plan.md`);
  const refreshed = workspace.refresh();
  const letRead = await held;
  workspace.didEdit(`${A}/plan.md`, '# Plan\n\n## Goal\n\nTyped.\n');
  await workspace.document(`${A}/plan.md`);
  letRead();
  await refreshed;
  expect((await workspace.document(`${A}/plan.md`))?.check.text).toContain('Typed.');
});

test('a document that is opened while it is read counts as it is in the editor', async () => {
  await workspace.refresh();
  const held = disk.hold(`${B}/budget.md`);
  const refreshed = workspace.refresh();
  const letRead = await held;
  workspace.didEdit(`${B}/budget.md`, '# Budget\n\n## Goal\n\nTyped.\n');
  await workspace.document(`${B}/budget.md`);
  letRead();
  await refreshed;
  expect((await workspace.document(`${B}/budget.md`))?.check.text).toContain('Typed.');
});

test('the capstone of an open document comes before all others', async () => {
  workspace.didEdit(`${B}/plan.md`, '# Plan\n');
  const shown: string[][] = [];
  workspace.onDidCheck(() => shown.push(workspace.all().map(({ folder }) => folder.root)));
  await workspace.refresh();
  expect(shown[0]).toEqual([B]);
  expect(shown.at(-1)).toEqual([A, B]);
});

test('a question about a document that was just opened waits for the files beside it', async () => {
  workspace.didEdit(`${B}/plan.md`, '# Plan\n');
  const document = await workspace.document(`${B}/plan.md`);
  expect(document?.capstone.capstone.checks).toHaveLength(2);
});

test('a hundred edits are one check', async () => {
  await workspace.refresh();
  const checks = new Set<unknown>();
  const done = new Promise<void>((resolve) => {
    workspace.onDidCheck(() => {
      const check = workspace.all()[0]?.capstone.checks.find(({ path }) => path === 'plan.md');
      checks.add(check);
      if (check?.text.includes('99')) resolve();
    });
  });
  for (let i = 0; i < 100; i++) workspace.didEdit(`${A}/plan.md`, `# Plan\n\n## Goal\n\n${i}\n`);
  expect(workspace.isPending(`${A}/plan.md`)).toBe(true);
  await done;
  expect(checks.size).toBe(1);
  expect(workspace.isPending(`${A}/plan.md`)).toBe(false);
});

test('a capstone in a folder that is hidden is checked once a document of it is opened', async () => {
  const shown = memoryFiles({ ...texts(A), ...texts(`${B}/hidden`) });
  const find: FileSystem['find'] = async (folder, names, hidden = []) =>
    (await shown.find(folder, names)).filter(
      (file) => !hidden.some((name) => file.startsWith(`${folder}/${name}/`)),
    );
  workspace = new Workspace([COURSE], { ...shown, find }, () => Promise.resolve([]));
  workspace.setFolders([A, B]);
  workspace.setHidden(new Map([[B, ['hidden']]]));
  await workspace.refresh();
  expect(workspace.all().map(({ folder }) => folder.root)).toEqual([A]);
  workspace.didEdit(`${B}/hidden/plan.md`, '# Plan\n');
  expect((await workspace.document(`${B}/hidden/plan.md`))?.capstone.capstone.checks).toHaveLength(2);
});
