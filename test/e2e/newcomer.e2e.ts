/** What `CONTRIBUTING.md` calls the newcomer's script: an empty folder becomes a certified submission. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repository } from '../../scripts/paths.ts';
import type { Workspace } from '../vscode-host/workspace.ts';
import { finished, lineOf } from './sample-text.ts';
import { scenario } from './scenario.ts';
import type { WorkbenchPage } from './workbench-page.ts';

interface WalkthroughStep {
  readonly id: string;
  readonly title: string;
  readonly media: { readonly altText: string; readonly image: Readonly<Record<'light' | 'dark', string>> };
}

interface Manifest {
  readonly contributes: { readonly walkthroughs: readonly { readonly steps: readonly WalkthroughStep[] }[] };
}

const costModel = { title: 'Enterprise AI Cost Model', file: 'cost-model.md' };
const exercises = [
  { title: 'Platform Comparison Analysis', file: 'platform-comparison-analysis.md' },
  { title: 'Security Architecture Design', file: 'security-architecture-design.md' },
  { title: 'Enterprise AI Deployment Strategy', file: 'deployment-strategy.md' },
  { title: 'AI System Operations Runbook', file: 'operations-runbook.md' },
];
const proposal = 'enterprise-architecture-proposal.md';
const deck = 'executive-presentation-outline.md';
/** What the pictures of the walkthrough in `client/media/walkthrough/` show, in pixels of the page. */
const editorArea = { x: 483, y: 4, width: 795, height: 400 };
const belowTabs = { ...editorArea, y: 40, height: 430 };
const middle = { ...editorArea, y: 110, height: 460 };
const sideBarArea = { x: 4, y: 4, width: 476, height: 310 };
const total = '$1,025,157';

scenario('a newcomer comes from an empty folder to certification', undefined, async (vscode, workspace) => {
  // 1. The empty folder says how to begin.
  await vscode.showContainer('Capstone');
  await vscode.widenSideBar(130);
  const sideBar = vscode.page.locator('.part.sidebar');
  await sideBar.getByText('none is here yet').waitFor();
  await vscode.screenshots('newcomer empty folder');
  await sideBar.getByText('Get started with your capstone').click();
  await step(vscode, 'Write the first document').and(vscode.page.locator('[aria-expanded="true"]')).waitFor();
  await vscode.screenshot('newcomer walkthrough');

  // 2. The first document, from its template.
  await step(vscode, 'Write the first document').getByText('New Deliverable from Template…').click();
  await vscode.pick('Platform Comparison Analysis');
  await vscode.tab('platform-comparison-analysis.md').waitFor();
  await vscode.treeItems(/^\d+ of 20 points/).waitFor();
  await vscode.runCommand('Capstone: Get Started');
  await doneStep(vscode, 'Write the first document').waitFor();
  await step(vscode, 'See what is missing').click();
  await step(vscode, 'See what is missing').getByText('Show the Rubric').click();
  await doneStep(vscode, 'See what is missing').waitFor();
  await vscode.tab('platform-comparison-analysis.md').click();
  await vscode.squiggles('warning').first().waitFor();
  await vscode.screenshot('newcomer first document');
  await vscode.screenshots('walkthrough start', undefined, editorArea);
  await vscode.screenshots('walkthrough see', undefined, sideBarArea);
  await write(
    vscode,
    workspace,
    'platform-comparison-analysis.md',
    finished('platform-comparison-analysis.md'),
  );
  await vscode
    .treeItems()
    .filter({ hasText: /1\.1 Platform Comparison Analysis.*complete/ })
    .waitFor();
  await vscode.screenshot('newcomer first green check');

  // 3. A slip is found, and a quick fix mends it.
  await begin(vscode, costModel);
  await write(vscode, workspace, costModel.file, finished(costModel.file).replace(total, '$1,025,175'));
  await vscode.goToLine(lineOf(finished(costModel.file), total));
  await vscode.squiggles('error').first().waitFor();
  await vscode.screenshot('newcomer slip');
  await vscode.screenshots('walkthrough mend', () => vscode.offeredFix(total), middle);
  await vscode.quickFix(total);
  await vscode.save();
  assert.equal(read(workspace, costModel.file), finished(costModel.file));

  // 4. The other exercises.
  for (const exercise of exercises.slice(1)) {
    await begin(vscode, exercise);
    await write(vscode, workspace, exercise.file, finished(exercise.file));
  }

  // 5. The proposal and the deck, from the exercises; then the prose.
  await vscode.runCommand('Capstone: Scaffold Capstone from Exercises');
  await vscode.tab(proposal).waitFor();
  await vscode.clearNotifications();
  await vscode.screenshot('newcomer scaffold');
  await vscode.screenshots('walkthrough scaffold', undefined, editorArea);
  await write(vscode, workspace, proposal, finished(proposal));
  await vscode.treeItems().filter({ hasText: '2.3 Executive Presentation' }).click();
  await vscode.tab(deck).waitFor();
  await write(vscode, workspace, deck, finished('executive-presentation.md'));

  // 6. Certified: nothing is left to say.
  await vscode.treeItems(/^20 of 20 points, (certification|distinction)/).waitFor();
  await vscode.statusBar.getByText('Capstone 20/20').waitFor();
  await vscode.screenshot('newcomer certified');
  await vscode.runCommand('Capstone: Show Rubric Report');
  await vscode.webview().getByRole('heading', { name: 'Rubric Report' }).waitFor();
  await vscode.screenshot('newcomer report');
  await vscode.webview().getByRole('link', { name: 'Score' }).click();
  await vscode.screenshots('walkthrough report', undefined, belowTabs);

  await vscode.runCommand('Capstone: Get Started');
  await step(vscode, 'Write the first document').waitFor();
  // Its pictures stand beside the steps where there is room.
  await vscode.runCommand('View: Toggle Primary Side Bar Visibility');
  for (const { id, title, media } of walkthroughSteps()) {
    await doneStep(vscode, title).click();
    const image = vscode.page.locator(`img[alt="${media.altText}"]`);
    await vscode.screenshots(`walkthrough step ${id}`, async (theme) => {
      const file = theme === 'light' ? media.image.light : media.image.dark;
      await image
        .and(vscode.page.locator(`[srcset*="${basename(file)}"]`))
        .evaluate('(image) => image.decode()');
    });
  }
});

/** A new document from its template, which is then in front. */
async function begin(vscode: WorkbenchPage, { title, file }: { title: string; file: string }): Promise<void> {
  await vscode.runCommand('Capstone: New Deliverable from Template…');
  await vscode.pick(title);
  await vscode.tab(file).waitFor();
  // The first prompt is, last of all.
  await vscode.statusBar.getByText(/\d selected/).waitFor();
}

/** Puts the text into the open editor, as what one has written elsewhere is pasted, and saves. */
async function write(vscode: WorkbenchPage, workspace: Workspace, file: string, text: string): Promise<void> {
  await vscode.pasteText(text);
  await vscode.save();
  assert.equal(read(workspace, file), text);
}

function read(workspace: Workspace, file: string): string {
  return readFileSync(join(workspace.folder, file), 'utf8');
}

function walkthroughSteps(): readonly WalkthroughStep[] {
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as Manifest;
  return manifest.contributes.walkthroughs.flatMap(({ steps }) => steps);
}

/** A step of the open walkthrough, by its title. */
function step(vscode: WorkbenchPage, title: string) {
  return vscode.page.locator('.getting-started-step', { hasText: title });
}

function doneStep(vscode: WorkbenchPage, title: string) {
  return step(vscode, title).and(vscode.page.locator('[aria-checked="true"]'));
}
