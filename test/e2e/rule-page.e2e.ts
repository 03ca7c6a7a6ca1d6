import { scenario } from './scenario.ts';

scenario('a click on the name of a rule explains it', 'northwind-clinics', async (vscode) => {
  const problem = (await vscode.problems()).filter({ hasText: '“TBD” is still a placeholder' });
  await problem.locator('a', { hasText: 'placeholder' }).click({ modifiers: ['ControlOrMeta'] });
  await vscode.tab('placeholder.md').waitFor();
  await vscode.screenshot('rule page');
});
