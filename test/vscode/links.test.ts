import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CapstoneApi } from '../../client/src/extension.ts';
import {
  activate,
  closeAll,
  deleteFile,
  fileUri,
  open,
  quickFixes,
  ruleOf,
  setText,
  untilProblems,
  untilReport,
  untilTab,
  untilVisible,
} from './editor.ts';

const PROPOSAL = 'enterprise-architecture-proposal.md';
const DECK = 'executive-presentation-outline.md';
const COSTS = 'cost-model.md';
const SECTION = '### 12-Month Projection';

suite('links', () => {
  let api: CapstoneApi;

  suiteSetup(async () => {
    api = await activate();
    await untilReport(api, (report) => report !== undefined);
  });

  setup(async () => {
    await vscode.commands.executeCommand('capstone.scaffold');
    await untilReport(api, (report) => report?.missing.length === 0);
  });

  teardown(async () => {
    await closeAll();
    for (const path of [PROPOSAL, DECK]) await deleteFile(path);
    await untilReport(api, (report) => report?.missing.length === 2);
  });

  /** The titles of the lenses over a line that begins so, as soon as there are any. */
  async function lenses(path: string, heading: string): Promise<string[]> {
    const editor = await open(path);
    const line = lineOf(editor.document, heading);
    for (;;) {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        fileUri(path),
        100,
      );
      const titles = all.flatMap(({ range, command }) =>
        range.start.line === line && command ? [command.title] : [],
      );
      if (titles.length > 0) return titles;
    }
  }

  function lineOf(document: vscode.TextDocument, words: string): number {
    return document.positionAt(document.getText().indexOf(words)).line;
  }

  /** The cost of year 1 becomes another one; resolves with what the proposal says to it. */
  async function raiseCosts(): Promise<vscode.Diagnostic> {
    const editor = await open(COSTS);
    await setText(editor, editor.document.getText().replaceAll('$235,598', '$245,598'));
    const proposal = await open(PROPOSAL);
    const heading = lineOf(proposal.document, SECTION);
    const isTold = (problem: vscode.Diagnostic) =>
      ruleOf(problem) === 'source-changed' && problem.range.start.line === heading + 2;
    const finding = (await untilProblems(PROPOSAL, (all) => all.some(isTold))).find(isTold);
    assert.ok(finding);
    return finding;
  }

  async function take(title: string, finding: vscode.Diagnostic): Promise<void> {
    const fix = (await quickFixes(PROPOSAL, finding)).find((each) => each.title === title);
    assert.ok(fix, `no fix “${title}”`);
    if (fix.edit) assert.ok(await vscode.workspace.applyEdit(fix.edit));
    if (fix.command) {
      await vscode.commands.executeCommand(
        fix.command.command,
        ...((fix.command.arguments ?? []) as unknown[]),
      );
    }
  }

  const untilSettled = (finding: vscode.Diagnostic) =>
    untilProblems(PROPOSAL, (all) =>
      all.every(
        (problem) =>
          ruleOf(problem) !== 'source-changed' || problem.range.start.line !== finding.range.start.line,
      ),
    );

  test('are said over both sections', async () => {
    assert.deepEqual(await lenses(PROPOSAL, SECTION), [
      '← 1.3 Cost Model › Total Cost Summary · in step',
      '← 2.1 Deployment Strategy › Scaling Configuration · in step',
    ]);
    assert.deepEqual(await lenses(COSTS, '## Total Cost Summary'), [
      '→ Proposal › Executive Summary and 4 more',
    ]);
  });

  test('tell of a change in the other file', async () => {
    const finding = await raiseCosts();
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Information);
    assert.match(finding.message, /^“Total Cost Summary” in cost-model\.md has changed since/);
    assert.equal(finding.relatedInformation?.[0]?.location.uri.path, fileUri(COSTS).path);
    assert.equal(
      (await lenses(PROPOSAL, SECTION))[0],
      '← 1.3 Cost Model › Total Cost Summary · changed since you wrote this',
    );
  });

  test('are in step again once one keeps the section as it is', async () => {
    const finding = await raiseCosts();
    await take('Keep as it is', finding);
    await untilSettled(finding);
    const { document } = await open(PROPOSAL);
    assert.match(document.getText(), /^\| Total +\| \$235,598 \|/m);
    await vscode.commands.executeCommand('undo');
    await untilProblems(PROPOSAL, (all) => all.some(({ range }) => range.isEqual(finding.range)));
  });

  test('are in step again once the table is brought over', async () => {
    const finding = await raiseCosts();
    await take('Update the carried table', finding);
    await untilSettled(finding);
    const { document } = await open(PROPOSAL);
    assert.match(document.getText(), /^\| Total +\| \$245,598 \|/m);
  });

  test('compare what is carried where no earlier version was committed', async () => {
    const finding = await raiseCosts();
    await take('Compare with what it was written from', finding);
    const { input } = await untilTab((tab) => tab.input instanceof vscode.TabInputTextDiff);
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const [before, after] = await Promise.all(
      [input.original, input.modified].map(async (uri) =>
        (await vscode.workspace.openTextDocument(uri)).getText(),
      ),
    );
    assert.match(before ?? '', /^### 12-Month Projection[^]*\$235,598/);
    assert.match(after ?? '', /^### 12-Month Projection[^]*\$245,598/);
  });

  test('lead from a heading to its sources, and back', async () => {
    const { document } = await open(PROPOSAL);
    const at = new vscode.Position(lineOf(document, SECTION), 6);
    const places = async (provider: string, uri: vscode.Uri, position: vscode.Position) => {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(provider, uri, position);
      return found.map(({ uri: { path } }) => path.slice(path.lastIndexOf('/') + 1));
    };
    assert.deepEqual(await places('vscode.executeDefinitionProvider', document.uri, at), [
      COSTS,
      'deployment-strategy.md',
    ]);
    const costs = (await open(COSTS)).document;
    const heading = new vscode.Position(lineOf(costs, '## Total Cost Summary'), 5);
    assert.deepEqual(
      (await places('vscode.executeReferenceProvider', costs.uri, heading)).filter((path) => path !== COSTS),
      [PROPOSAL, PROPOSAL, PROPOSAL, DECK, DECK],
    );
  });

  test('show the source beside, and follow the cursor', async () => {
    const editor = await open(PROPOSAL);
    const go = (words: string) => {
      const line = lineOf(editor.document, words) + 3;
      editor.selection = new vscode.Selection(line, 0, line, 0);
      editor.revealRange(editor.selection);
    };
    go(SECTION);
    await vscode.commands.executeCommand('capstone.openSourceBeside');
    const beside = await untilVisible(COSTS);
    assert.notEqual(beside.viewColumn, editor.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileUri(PROPOSAL).path);
    go('### Compliance Mapping');
    const next = await untilVisible('security-architecture-design.md');
    assert.equal(next.viewColumn, beside.viewColumn);
    // Once one of the two is closed, nothing follows any more.
    await vscode.window.tabGroups.close(
      vscode.window.tabGroups.all.filter(({ viewColumn }) => viewColumn === next.viewColumn),
    );
    go(SECTION);
    await lenses(PROPOSAL, SECTION);
    assert.deepEqual(
      vscode.window.visibleTextEditors.map(({ document }) => document.uri.path),
      [fileUri(PROPOSAL).path],
    );
  });

  test('are all in the view', async () => {
    await vscode.commands.executeCommand('capstone.links.focus');
    const links = api.status().capstones[0]?.report.links ?? [];
    const words = (title: string) =>
      links.filter(({ fed }) => fed.title === title).map(({ source, words: state }) => [source.name, state]);
    assert.deepEqual(words('12-Month Projection'), [
      ['1.3 Cost Model › Total Cost Summary', 'in step'],
      ['2.1 Deployment Strategy › Scaling Configuration', 'in step'],
    ]);
    assert.deepEqual(words('Rationale'), [['1.1 Platform Comparison › Recommendation', 'to be written']]);
  });
});
