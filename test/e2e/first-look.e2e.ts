import { scenario } from './scenario.ts';

scenario(
  'ten seconds after opening a folder, one knows what is missing',
  'northwind-clinics',
  async (vscode) => {
    const problems = await vscode.problems();
    await problems.filter({ hasText: '“TBD” is still a placeholder' }).waitFor();
    await problems.filter({ hasText: 'Executive Presentation” (exercise 2.3) is not there yet' }).waitFor();

    await vscode.showContainer('Capstone');
    await vscode.widenSideBar(130);
    await vscode.treeItems(/^14 of 20 points, proposal first: 0 of \d+ sections written/).waitFor();
    await vscode.treeItems().filter({ hasText: '2.3 Enterprise AI Architecture Proposal' }).waitFor();
    await vscode.treeItems(/^Enterprise Proposal Quality/).click();

    await vscode.openFile('operations-runbook.md');
    await vscode.goToLine(109);
    await vscode.squiggles('warning').first().waitFor();
    await vscode.clearNotifications();
    await vscode.screenshots('overview');

    await vscode.goToLine(109, 8);
    await vscode.screenshots('finding hover', () => vscode.hoverAtCursor('does not say'));
  },
);
