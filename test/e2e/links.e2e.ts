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
  await vscode.screenshot('links light');
  await vscode.switchTheme('dark');
  await vscode.screenshot('links dark');
  await vscode.switchTheme('light');

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
  await vscode.screenshot('beside light');
  await vscode.switchTheme('dark');
  await vscode.screenshot('beside dark');
  await vscode.goToLine(341);
  await vscode.tab('security-architecture-design.md').waitFor();
});

scenario('a section that feeds several shows them in a peek', 'meridian-bank', async (vscode) => {
  await vscode.openFile(costs);
  await vscode.goToLine(112);
  await vscode.lens('→ Proposal › 1. Executive Summary and 4 more').click();
  await vscode.page.locator('.peekview-widget .monaco-list-row').first().waitFor();
  await vscode.screenshot('peek light');
});
