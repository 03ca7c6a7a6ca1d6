/** Whatever happens in whatever order, in a workspace where capstones rest: in the end all is told as it stands. */
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { remembered } from '../../server/src/document/remembered.ts';
import type { OpenCapstone } from '../../server/src/open-capstone.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { memoryFiles } from './capstone/memory-files.ts';
import { fuzz, fuzzTime } from './fuzz.ts';
import { smallCourse } from './small-course.ts';

const course = smallCourse('# Plan\n\n## Goals\n\n## Costs\n');
const TEXTS = [
  '# Plan\n',
  '# Plan\n\n## Goals\n\nAll of them.\n',
  '# Plan\n\n## Goals\n\nTODO\n\n## Costs\n\n![Parts](parts.png)\n',
  '# Plan\n\n## Costs\n\nFew.\n\n## Goals\n\nAll of them.\n',
];
const ROOTS = ['/w/0', '/w/1', '/w/2'];

/** What the user and the world around do, in one of the capstones. */
const anyStep = fc.record({
  root: fc.constantFrom(...ROOTS),
  text: fc.constantFrom(...TEXTS),
  kind: fc.constantFrom(
    'type',
    'close',
    'write',
    'delete',
    'add picture',
    'drop picture',
    'ask',
    'check all',
    'pause',
  ),
});
type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

/** An editor's state: files on disk, and texts of open documents. */
interface State {
  readonly disk: Record<string, string>;
  readonly open: Map<string, string>;
}

function take({ kind, root, text }: Step, { disk, open }: State, workspace: Workspace): unknown {
  const [plan, picture] = [`${root}/plan.md`, `${root}/parts.png`];
  switch (kind) {
    case 'type':
      open.set(plan, text);
      return workspace.didEdit(plan, text);
    case 'close':
      return open.delete(plan) && workspace.didClose(plan);
    case 'write':
      disk[plan] = text;
      return workspace.didChangeDocuments([]);
    case 'delete':
      delete disk[plan];
      return workspace.didChangeDocuments([plan]);
    case 'add picture':
      disk[picture] = '';
      return workspace.didMoveFiles([picture]);
    case 'drop picture':
      delete disk[picture];
      return workspace.didMoveFiles([picture]);
    case 'ask':
      return text === TEXTS[0] ? workspace.capstoneAt(root) : workspace.document(plan);
    case 'check all':
      return workspace.checkAll();
    case 'pause':
      return new Promise((resolve) => setTimeout(resolve));
  }
}

/** What a client has been told of each capstone. */
function listen(workspace: Workspace): () => Record<string, string[]> {
  const tell = remembered(findingsOf);
  workspace.onWillRest(tell);
  let last: Record<string, string[]> = {};
  workspace.onDidCheck(() => {
    last = Object.fromEntries(workspace.all().map((capstone) => [capstone.folder.root, tell(capstone)]));
  });
  return () => last;
}

function findingsOf({ capstone }: OpenCapstone): string[] {
  const own = capstone.checks.flatMap(({ path, text, findings }) => [
    text,
    ...findings.map(({ rule, section, span }) => `${path} ${rule} ${section.offset + span.start}`),
  ]);
  return [...own, ...capstone.missing.map(({ file }) => `${file} is missing`)];
}

test(
  'what is told in the end is what a fresh look at the files and editors shows',
  { timeout: fuzzTime },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 30 }), async (steps) => {
        const disk = Object.fromEntries(
          ROOTS.flatMap((root) => [
            [`${root}/capstone.yaml`, ''],
            [`${root}/plan.md`, TEXTS[1]],
          ]),
        ) as Record<string, string>;
        const state: State = { disk, open: new Map() };
        const workspace = new Workspace([course], memoryFiles(disk), async () => [], 1);
        const told = listen(workspace);
        workspace.setFolders(['/w']);
        await workspace.refresh();
        for (const step of steps) {
          const done = take(step, state, workspace);
          if (step.kind === 'pause') await done;
        }
        const fresh = new Workspace([course], memoryFiles(disk), async () => []);
        const toldFresh = listen(fresh);
        fresh.setFolders(['/w']);
        for (const [uri, text] of state.open) fresh.didEdit(uri, text);
        await fresh.refresh();
        await vi.waitFor(() => expect(told()).toEqual(toldFresh()), { timeout: 5_000, interval: 5 });
      }),
      fuzz(200),
    );
  },
);
