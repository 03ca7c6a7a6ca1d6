import { execFileSync } from 'node:child_process';
import { scenario } from './scenario.ts';

const proposal = 'enterprise-architecture-proposal.md';
const costs = 'cost-model.md';

scenario('a change in an exercise reaches the proposal', 'meridian-bank', async (vscode) => {
  await vscode.openFile(proposal);
  await vscode.goToLine(356);
  await vscode.lens('← 1.3 Cost Model › Total Cost Summary · in step').waitFor();

  await vscode.openFile(costs);
  await vscode.replaceAll('$1,025,157', '$1,125,157');
  await vscode.tab(proposal).click();
  await vscode.lens('← 1.3 Cost Model › Total Cost Summary · changed since you wrote this').waitFor();
  await vscode.showContainer('Capstone');
  await vscode.widenSideBar(170);
  await vscode.collapse('Rubric');
  await vscode.collapse('Deliverables');
  await vscode.expand('Links');
  await vscode
    .treeItems(/^from 1\.3 Cost Model › Total Cost Summary, changed since/)
    .first()
    .waitFor();
  await vscode.clearNotifications();
  await vscode.goToLine(356);
  await vscode.screenshots('links');
  await vscode.goToLine(358, 24);
  await vscode.screenshots('source hover', () => vscode.hoverAtCursor('Month 1'));

  await vscode.goToLine(358);
  await vscode.quickFix('Update the carried table');
  await vscode.lens('← 1.3 Cost Model › Total Cost Summary · in step').waitFor();
});

scenario('a section and its source are read side by side', 'meridian-bank', async (vscode) => {
  await vscode.openFile(proposal);
  await vscode.goToLine(360);
  await vscode.lens('← 1.3 Cost Model › Total Cost Summary').waitFor();
  await vscode.line('### 12-Month Projection').click();
  await vscode.runCommand('Capstone: Open Source Beside');
  await vscode.tab(costs).waitFor();
  await vscode.lens('→ Proposal › 1. Executive Summary and 4 more').waitFor();
  await vscode.clearNotifications();
  await vscode.screenshots('beside');
  await vscode.goToLine(341);
  await vscode.tab('security-architecture-design.md').waitFor();
});

scenario('a section that feeds several shows them in a peek', 'meridian-bank', async (vscode) => {
  await vscode.openFile(costs);
  await vscode.goToLine(112);
  await vscode.lens('→ Proposal › 1. Executive Summary and 4 more').click();
  await vscode.page.locator('.peekview-widget .monaco-list-row').first().waitFor();
  await vscode.screenshots('peek');
});

scenario(
  'what a section was written from is compared with what its source says now',
  'meridian-bank',
  async (vscode, workspace) => {
    const git = (...args: string[]) => execFileSync('git', args, { cwd: workspace.folder });
    git('init', '--quiet');
    await vscode.openFile(costs);
    await vscode.replaceAll('$1,025,157', '$1,125,157');
    await vscode.openFile(proposal);
    await vscode.lens('changed since you wrote this').waitFor();
    await vscode.goToLine(358);
    // Nothing is committed yet.
    await vscode.quickFix('Compare with what it was written from');
    await vscode.page.getByText('Carried Then ↔ Now').waitFor();

    git('add', '.');
    git('-c', 'user.name=Test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '--message', 'All');
    await vscode.tab(proposal).first().click();
    await vscode.goToLine(358);
    await vscode.quickFix('Compare with what it was written from');
    await vscode.page.getByText(/Total Cost Summary: [0-9a-f]{7}, .+ ↔ Now/).waitFor();
    await vscode.screenshots('compared');
  },
);
