import { finished, lineOf } from './sample-text.ts';
import { scenario } from './scenario.ts';

const proposal = 'enterprise-architecture-proposal.md';

scenario('sections, rows and hovers come while one writes', 'northwind-clinics', async (vscode) => {
  const { page } = vscode;
  await vscode.openFile('deployment-strategy.md');
  await page.getByText('Capstone 14/20').waitFor();
  await vscode.replaceText('# Northwind Deployment\n\n## Executive Summary\n\nClinics first.\n\n');
  await vscode.clearNotifications();

  await vscode.typeUntilOffered('#', 'Risk Mitigation');
  await vscode.showSuggestionDetails();
  await vscode.screenshots('sections offered');
  await page.keyboard.type('# Risk');
  await vscode.suggestion('Risk Mitigation').waitFor();
  await page.keyboard.press('Enter');
  await vscode.line('## Risk Mitigation').waitFor();

  await vscode.replaceText(
    '# Northwind Deployment\n\n## Risk Mitigation\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n',
  );
  await vscode.typeUntilOffered('|', 'Risk | Likelihood | Impact | Mitigation');
  await vscode.screenshots('rows offered');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Rate limits');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Space');
  await vscode.suggestion('High').waitFor();
  await vscode.screenshots('values offered');
  await vscode.suggestion('High').click();
  await vscode.line('| Rate limits | High | [Impact] | [Mitigation] |').waitFor();
});

scenario('a heading and the status bar say how things stand', 'meridian-bank', async (vscode) => {
  const { page } = vscode;
  await vscode.openFile(proposal);
  await vscode.clearNotifications();
  await vscode.goToLine(lineOf(finished(proposal), '### 12-Month Projection'));
  await vscode.statusBar.getByText('Capstone 20/20').waitFor();
  const hover = () => vscode.hoverAtCursor('This section holds');
  await vscode.screenshots('hover', hover);
  await (await hover()).getByRole('link', { name: /Total Cost Summary/ }).click();
  await vscode.tab('cost-model.md').waitFor();

  await vscode.hover(page.locator('[id="status.languageStatus"]'));
  const status = page.locator('.hover-language-status', { hasText: 'No findings · 11 of 11 sections' });
  await status.waitFor();
  await vscode.screenshot('language status');
  await status.getByText('Show Rubric').click();
  await vscode
    .treeItems(/of 20 points/)
    .first()
    .waitFor();
});
