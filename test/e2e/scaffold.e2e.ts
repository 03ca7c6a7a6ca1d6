import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { scenario } from './scenario.ts';
import type { WorkbenchPage } from './workbench-page.ts';

const proposal = 'enterprise-architecture-proposal.md';

scenario(
  'exercises become a proposal, and the score follows',
  'northwind-clinics',
  async (vscode, workspace) => {
    await (await vscode.problems()).first().waitFor();

    await vscode.runCommand('Capstone: Scaffold Capstone from Exercises');
    await appears(join(workspace.folder, proposal));
    await vscode.tab(proposal).waitFor();
    await vscode.squiggles('warning').first().waitFor();

    await vscode.showContainer('Capstone');
    const before = await total(vscode);
    await vscode.screenshot('proposal light');
    await vscode.switchTheme('dark');
    await vscode.screenshot('proposal dark');

    await vscode.openFile('cost-model.md');
    await vscode.replaceText('# Enterprise AI Cost Model\n');
    await vscode.treeItems(totalName).filter({ hasNotText: before }).first().waitFor();
  },
);

/** The first item of the rubric as a screen reader names it: "12 of 20 points, …". */
const totalName = /^\d+ of 20 points/;

async function total(vscode: WorkbenchPage): Promise<string> {
  const item = vscode.treeItems(totalName).first();
  return (await item.locator('.label-name').textContent()) ?? '';
}

/** Waits for a file that VS Code is about to write. */
async function appears(path: string): Promise<void> {
  for (let waited = 0; waited < 10_000 && !existsSync(path); waited += 100) await setTimeout(100);
  assert.ok(existsSync(path), `${path} is not there`);
}
