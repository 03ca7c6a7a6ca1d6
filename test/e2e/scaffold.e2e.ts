import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenario } from './scenario.ts';
import type { WorkbenchPage } from './workbench-page.ts';

const proposal = 'enterprise-architecture-proposal.md';
const deck = 'executive-presentation-outline.md';

scenario(
  'exercises become a proposal, and the score follows',
  'northwind-clinics',
  async (vscode, workspace) => {
    await vscode.runCommand('Capstone: Scaffold Capstone from Exercises');
    await vscode.tab(proposal).waitFor();
    assert.match(
      readFileSync(join(workspace.folder, proposal), 'utf8'),
      /^### Selected Platform: Azure OpenAI$/m,
    );
    assert.match(readFileSync(join(workspace.folder, deck), 'utf8'), /^marp: true$/m);
    await vscode.squiggles('error').first().waitFor();
    await (await vscode.problems()).filter({ hasText: 'is still a placeholder' }).first().waitFor();

    await vscode.showContainer('Capstone');
    await vscode.widenSideBar(130);
    await vscode.clearNotifications();
    await vscode.goToLine(1);
    await vscode.screenshots('proposal');

    const before = await total(vscode);
    await vscode.openFile('cost-model.md');
    await vscode.replaceText('# Enterprise AI Cost Model\n');
    await vscode.treeItems(totalName).filter({ hasNotText: before }).first().waitFor();
  },
);

scenario(
  'a proposal that is there is completed, once one accepts',
  'northwind-clinics',
  async (vscode, workspace) => {
    await vscode.runCommand('Capstone: New Deliverable from Template…');
    await vscode.pick('Enterprise AI Architecture Proposal');
    await vscode.tab(proposal).waitFor();
    await vscode.replaceText(
      '# Our Proposal\n\n## Executive Summary\n\nNorthwind wants its evenings back.\n',
    );
    await vscode.save();

    await vscode.runCommand('Capstone: Scaffold Capstone from Exercises');
    await vscode.button('Accept Scaffold').waitFor();
    await vscode.clearNotifications();
    await vscode.screenshots('diff');
    await vscode.button('Accept Scaffold').click();
    await vscode.button('Accept Scaffold').waitFor({ state: 'detached' });
    await vscode.save();

    const text = readFileSync(join(workspace.folder, proposal), 'utf8');
    assert.match(text, /^## Executive Summary\n\nNorthwind wants its evenings back\.\n/m);
    assert.match(text, /^## Cost Analysis$/m);
  },
);

/** The first item of the rubric as a screen reader names it: "12 of 20 points, …". */
const totalName = /^\d+ of 20 points/;

async function total(vscode: WorkbenchPage): Promise<string> {
  const item = vscode.treeItems(totalName).first();
  return (await item.locator('.label-name').textContent()) ?? '';
}
