import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dist, samples } from '../../scripts/paths.ts';
import { openBrowser } from '../vscode-host/page.ts';
import { scenario } from './scenario.ts';
import { pictures } from './workbench-page.ts';

scenario(
  'the rubric says what to do next, and takes what only I can judge',
  'northwind-clinics',
  async (vscode, workspace) => {
    const marker = () => readFileSync(join(workspace.folder, 'capstone.yaml'), 'utf8');
    await vscode.showContainer('Capstone');
    await vscode.widenSideBar(200);
    await vscode.treeItems(/^Next best steps/).waitFor();
    await vscode.treeItems(/^Write the Enterprise AI Architecture Proposal, \+5 points/).waitFor();

    await vscode.treeItems(/^Platform Analysis/).click();
    const fair = vscode.treeItems(/^The scores are fair and well founded/);
    await fair.getByRole('checkbox').click();
    await vscode.treeItems(/^The scores are fair and well founded, met, by your own judgement/).waitFor();
    assert.match(marker(), /^marks:\n {2}judged:\n {4}- fair-scores\n$/m);

    await vscode.treeItems(/^Cost & Operations/).hover();
    await vscode
      .treeItems(/^Cost & Operations/)
      .getByRole('button', { name: 'Set Your Own Mark…' })
      .click();
    await vscode.pick('3 of 5 points');
    await vscode.treeItems(/^14 of 20 points.+your own 3 of 5 so far/).waitFor();
    await vscode.clearNotifications();
    await vscode.screenshots('rubric');

    await vscode.treeItems(/^Complete “Identified Opportunities” in the cost model/).click();
    await vscode.tab('cost-model.md').waitFor();
    await vscode.page.locator('.action-widget').getByText('Add 1 item').waitFor();
    await vscode.screenshot('next step');
    await vscode.page.keyboard.press('Escape');

    await vscode.viewButton('Rubric', 'Show Open Evidence Only').click();
    await vscode.viewButton('Rubric', 'Show All Evidence').waitFor();
    await vscode.viewButton('Rubric', 'Show Evidence of This Document Only').click();
    await vscode.treeItems(/^Platform Analysis/).waitFor({ state: 'detached' });
    await vscode.screenshot('rubric filtered');

    await vscode.openFile('security-architecture-design.md');
    await vscode.goToLine(30);
    await vscode.runCommand('Capstone: Show in Rubric');
    await vscode.page
      .locator('.part.sidebar .monaco-list-row.focused', { hasText: /Layer|Platform, pattern/ })
      .waitFor();

    await vscode.openFile('capstone.yaml');
    await vscode.page.locator('.monaco-editor .view-line').first().click();
    await vscode.page.keyboard.press('Control+Z');
    await vscode.treeItems(/^14 of 20 points(?!.*your own)/).waitFor();
  },
);

scenario('the report can be read by anyone, beside the documents', 'northwind-clinics', async (vscode) => {
  await vscode.openFile('cost-model.md');
  // The palette offers the command once there is something to report.
  await vscode.statusBar.getByText('Capstone 14/20').waitFor();
  await vscode.runCommand('Capstone: Show Rubric Report');
  const report = vscode.webview();
  await report.getByRole('heading', { name: 'Rubric Report' }).waitFor();
  await vscode.clearNotifications();
  await vscode.screenshots('report');

  await report.getByRole('link', { name: 'Identified Opportunities, line 114' }).click();
  await vscode.tab('cost-model.md').nth(1).waitFor();
  await vscode.goToLine(1);
  await vscode.page.keyboard.press('Control+A');
  await vscode.page.keyboard.insertText('# Enterprise AI Cost Model\n');
  await report.getByText('Totals per period, per year and per transaction').waitFor();
  await report.getByRole('heading', { name: /^Cost & Operations: [1-3] of 5/ }).waitFor();
});

scenario(
  'the report is saved, and over another file only once one agrees',
  'northwind-clinics',
  async (vscode, workspace) => {
    const file = (name: string) => join(workspace.folder, name);
    const read = (name: string) => readFileSync(file(name), 'utf8');
    const answer = (title: string, button: string) =>
      vscode.question(title).getByRole('button', { name: button }).click();
    const save = async (name: string) => {
      await vscode.runCommand('Capstone: Save Rubric Report…');
      const dialog = vscode.question('Save Rubric Report');
      // The dialog writes its own path first.
      await dialog.locator('.monaco-list-row').first().waitFor();
      await dialog.locator('input[type="text"]').first().fill(file(name));
      await answer('Save Rubric Report', 'OK');
    };
    const { statusBar } = vscode;
    await statusBar.getByText('Capstone 14/20').waitFor();

    await save('rubric-report.html');
    await statusBar.getByText('Saved rubric-report.html.').waitFor();
    assert.match(read('rubric-report.html'), /<h1>Rubric Report<\/h1>[^]*<\/html>\n$/);
    await save('rubric-report.md');
    await statusBar.getByText('Saved rubric-report.md.').waitFor();
    assert.match(read('rubric-report.md'), /^# Rubric Report$/m);

    writeFileSync(file('rubric-report.md'), 'Mine');
    await save('rubric-report.md');
    await answer('rubric-report.md already exists', 'Cancel');
    assert.equal(read('rubric-report.md'), 'Mine');
    const costs = read('cost-model.md');
    await save('cost-model.md');
    await answer('cost-model.md already exists', 'OK');
    await vscode.page.getByText('That is one of the capstone’s own documents.').first().waitFor();
    assert.equal(read('cost-model.md'), costs);
  },
);

void test('the report is a page that needs nothing else, on screen and on paper', async () => {
  const file = join(pictures, 'rubric-report.html');
  execFileSync(process.execPath, [
    join(dist, 'cli.js'),
    'report',
    join(samples, 'northwind-clinics'),
    '--out',
    file,
  ]);
  const { browser, page } = await openBrowser({
    colorScheme: 'light',
    viewport: { width: 1000, height: 1000 },
  });
  try {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(pathToFileURL(file).href);
      await page.getByRole('main').waitFor();
      await page.screenshot({ path: join(pictures, `report-file-${colorScheme}.png`), fullPage: true });
    }
    assert.deepEqual(new Set(requests), new Set([pathToFileURL(file).href]));
    assert.equal(await page.getByRole('img', { name: /^The total/ }).count(), 1);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').textContent(), 'Score');
    await page.pdf({ path: join(pictures, 'rubric-report.pdf'), format: 'A4' });
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: join(pictures, 'report-print.png') });
  } finally {
    await browser.close();
  }
});
