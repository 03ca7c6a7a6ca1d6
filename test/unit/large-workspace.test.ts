import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenCapstone } from '../../server/src/open-capstone.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { memoryFiles } from './capstone/memory-files.ts';
import { smallCourse } from './small-course.ts';

const course = smallCourse('# Plan\n\n## Goals\n\n## Costs\n');
const plan = '# Plan\n\n## Goals\n\nAll of them.\n';

/** Files may change under the workspace's hands. */
let texts: Record<string, string>;
let workspace: Workspace;
/** The rules that had found something in a capstone as it went to rest, by its folder. */
let rested: Map<string, string[]>;
let told: number[];

beforeEach(() => {
  [texts, rested, told] = [{}, new Map(), []];
  workspace = new Workspace([course], memoryFiles(texts), async () => []);
  workspace.setFolders(['/w']);
  workspace.onWillRest((capstone) => rested.set(capstone.folder.root, rulesIn(capstone)));
  workspace.onDidCheck(() => told.push(workspace.all().length));
});

function writeCapstones(count: number): void {
  for (let i = 0; i < count; i++) {
    texts[`/w/${i}/capstone.yaml`] = '';
    texts[`/w/${i}/plan.md`] = plan;
  }
}

function rulesIn({ capstone }: OpenCapstone): string[] {
  return capstone.checks.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

/** Once all has been shown that there is to show. */
function shown(): Promise<void> {
  return new Promise((resolve) => workspace.onDidCheck(resolve));
}

describe('a workspace of a few capstones', () => {
  it('keeps all it has read', async () => {
    writeCapstones(100);
    await workspace.refresh();
    expect(workspace.all()).toHaveLength(100);
    expect(rested.size).toBe(0);
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
    expect(rested.size).toBe(100);
    expect(rested.has('/w/100')).toBe(false);
  });

  it('reads a capstone again when it is asked for, slow checks and all', async () => {
    texts['/w/7/plan.md'] = `${plan}\n[Parts](parts.md)\n`;
    await workspace.refresh();
    expect((await workspace.document('/w/7/plan.md'))?.check.text).toBe(texts['/w/7/plan.md']);
    const found = await workspace.capstoneAt('/w/7');
    expect(found && rulesIn(found)).toEqual(['missing-section', 'broken-link']);
  });

  it('shows a document that rests as it stands in the editor once it is opened', async () => {
    await workspace.refresh();
    workspace.didEdit('/w/7/plan.md', '# Plan\n');
    expect(workspace.openDocuments()).toEqual([]);
    expect(workspace.isPending('/w/7/plan.md')).toBe(true);
    await vi.waitFor(() => expect(workspace.isPending('/w/7/plan.md')).toBe(false));
    expect(workspace.openDocuments().map(({ check }) => check.text)).toEqual(['# Plan\n']);
    expect((await workspace.capstoneAt('/w/7'))?.capstone.checks).toHaveLength(1);
  });

  it('takes what is typed while a capstone is read again', async () => {
    await workspace.refresh();
    workspace.didEdit('/w/7/plan.md', '# Plan\n');
    const opened = workspace.document('/w/7/plan.md');
    workspace.didEdit('/w/7/plan.md', '# Plan!\n');
    expect((await opened)?.check.text).toBe('# Plan!\n');
    expect((await workspace.document('/w/7/plan.md'))?.check.text).toBe('# Plan!\n');
  });

  it('lets a capstone rest again once its document is closed', async () => {
    await workspace.refresh();
    workspace.didEdit('/w/7/plan.md', '# Plan\n');
    await workspace.document('/w/7/plan.md');
    rested.clear();
    workspace.didClose('/w/7/plan.md');
    await workspace.refresh();
    expect([...rested.keys()]).toEqual(['/w/7']);
    expect((await workspace.document('/w/7/plan.md'))?.check.text).toBe(plan);
  });

  it('checks a document that rests anew when it has another text', async () => {
    await workspace.refresh();
    rested.clear();
    texts['/w/7/plan.md'] = `${plan}\n## Costs\n\nFew.\n`;
    workspace.didChangeDocuments([]);
    await shown();
    expect(rested).toEqual(new Map([['/w/7', []]]));
  });

  it('checks a capstone that rests anew when a file appears that it names', async () => {
    texts['/w/7/plan.md'] = `${plan}\n![Parts](my%20parts.png)\n`;
    await workspace.refresh();
    expect(rested.get('/w/7')).toContain('broken-link');
    rested.clear();
    texts['/w/7/my parts.png'] = '';
    workspace.didMoveFiles(['/w/7/my%20parts.png', '/w/8/other.png']);
    await vi.waitFor(() => expect(rested).toEqual(new Map([['/w/7', ['missing-section']]])));
  });

  it('checks everything anew when it is told to', async () => {
    await workspace.refresh();
    rested.clear();
    await workspace.checkAll();
    expect(rested.size).toBe(101);
  });
});
