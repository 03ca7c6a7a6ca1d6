import { scenario } from './scenario.ts';

scenario('sections, rows and hovers come while one writes', 'northwind-clinics', async (vscode) => {
  const { page } = vscode;
  await vscode.openFile('deployment-strategy.md');
  await page.getByText('Capstone 14/20').waitFor();
  await vscode.replaceText('# Northwind Deployment\n\n## Executive Summary\n\nClinics first.\n\n');
  await vscode.clearNotifications();

  await vscode.typeUntilOffered('#', 'Risk Mitigation');
  await vscode.screenshot('sections offered light');
  await vscode.switchTheme('dark');
  await vscode.screenshot('sections offered dark');
  await page.keyboard.type('# Risk');
  await vscode.suggestion('Risk Mitigation').waitFor();
  await page.keyboard.press('Enter');
  await vscode.line('## Risk Mitigation').waitFor();

  await vscode.replaceText(
    '# Northwind Deployment\n\n## Risk Mitigation\n\n| Risk | Likelihood | Impact | Mitigation |\n|---|---|---|---|\n',
  );
  await vscode.typeUntilOffered('|', 'Risk | Likelihood | Impact | Mitigation');
  await vscode.screenshot('rows offered dark');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Rate limits');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Space');
  await vscode.suggestion('High').waitFor();
  await vscode.switchTheme('light');
  await vscode.screenshot('values offered light');
  await vscode.suggestion('High').click();
  await vscode.line('| Rate limits | High | [Impact] | [Mitigation] |').waitFor();
});
