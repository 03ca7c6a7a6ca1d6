import { beforeEach, describe, expect, it } from 'vitest';
import { Workspace } from '../../server/src/workspace.ts';
import { memoryFiles } from './capstone/memory-files.ts';
import { smallCourse } from './small-course.ts';

const course = smallCourse('# Plan\n\n## Goals\n\n## Costs\n');
const plan = '# Plan\n\n## Goals\n\nAll of them.\n';

/** Files may change under the workspace's hands. */
let texts: Record<string, string>;
let workspace: Workspace;
let rested: string[];
let told: number[];

beforeEach(() => {
  texts = {};
  [rested, told] = [[], []];
  workspace = new Workspace([course], memoryFiles(texts), async () => []);
  workspace.setFolders(['/w']);
  workspace.onWillRest(({ folder }) => rested.push(folder.root));
  workspace.onDidCheck(() => told.push(workspace.all().length));
});

function writeCapstones(count: number): void {
  for (let i = 0; i < count; i++) {
    texts[`/w/${i}/capstone.yaml`] = '';
    texts[`/w/${i}/plan.md`] = plan;
  }
}

const rulesAt = (root: string) =>
  workspace.capstoneAt(root)?.capstone.checks.flatMap(({ findings }) => findings.map(({ rule }) => rule));

describe('a workspace of a few capstones', () => {
  it('keeps all it has read', async () => {
    writeCapstones(100);
    await workspace.refresh();
    expect(workspace.all()).toHaveLength(100);
    expect(rested).toEqual([]);
  });
});

describe('a large workspace', () => {
  beforeEach(() => writeCapstones(101));

  it('shows the capstone of an open document before it reads the others', async () => {
    workspace.didEdit('/w/100/plan.md', plan);
    await workspace.refresh();
    expect(told[0]).toBe(1);
    expect(told.at(-1)).toBe(101);
    expect(workspace.openDocuments().map(({ uri }) => uri)).toEqual(['/w/100/plan.md']);
  });

  it('lets all capstones rest but those with an open document', async () => {
    workspace.didEdit('/w/100/plan.md', plan);
    await workspace.refresh();
    expect(new Set(rested)).toHaveLength(100);
    expect(rested).not.toContain('/w/100');
  });

  it('reads a capstone again when it is asked for', async () => {
    await workspace.refresh();
    expect(rulesAt('/w/7')).toEqual(['missing-section']);
    expect(workspace.document('/w/7/plan.md')?.check.text).toBe(plan);
  });

  it('checks a document that rests anew when it has another text', async () => {
    await workspace.refresh();
    rested = [];
    texts['/w/7/plan.md'] = `${plan}\n## Costs\n\nFew.\n`;
    const isDone = new Promise<void>((resolve) => workspace.onDidCheck(resolve));
    workspace.didChangeFiles();
    await isDone;
    expect(rested).toEqual(['/w/7']);
    expect(rulesAt('/w/7')).toEqual([]);
  });

  it('checks everything anew when it is told to', async () => {
    await workspace.refresh();
    rested = [];
    await workspace.refresh();
    expect(rested).toHaveLength(101);
  });
});
