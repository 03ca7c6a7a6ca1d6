import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CapstoneApi } from '../../client/src/extension.ts';
import {
  activate,
  closeAll,
  deleteFile,
  exists,
  fileUri,
  open,
  problems,
  quickFixes,
  readFile,
  root,
  ruleOf,
  setText,
  untilProblems,
  untilReport,
  untilTab,
  writeFile,
} from './editor.ts';

const PROPOSAL = 'enterprise-architecture-proposal.md';
const DECK = 'executive-presentation-outline.md';

suite('a half-way capstone', () => {
  let api: CapstoneApi;

  suiteSetup(async () => {
    api = await activate();
    await untilReport(api, (report) => report !== undefined);
  });

  teardown(async () => {
    await closeAll();
    for (const path of [PROPOSAL, DECK]) await deleteFile(path);
    await untilReport(api, (report) => report?.missing.length === 2);
  });

  suite('problems', () => {
    test('are listed before any document is opened', async () => {
      const [placeholder] = await untilProblems('deployment-strategy.md', (found) => found.length > 0);
      assert.ok(placeholder);
      assert.equal(ruleOf(placeholder), 'placeholder');
      assert.equal(placeholder.severity, vscode.DiagnosticSeverity.Warning);
      assert.match(placeholder.message, /· Enterprise Proposal Quality$/);
    });

    test('follow the text', async () => {
      const editor = await open('deployment-strategy.md');
      const text = editor.document.getText();
      await setText(editor, text.replace('| TBD |', '| Train a lead in every clinic |'));
      await untilProblems('deployment-strategy.md', (found) => found.length === 0);
    });

    test('are those on disk again once the document is closed', async () => {
      const editor = await open('deployment-strategy.md');
      await setText(editor, `${editor.document.getText()}\nTODO\n`);
      await untilProblems('deployment-strategy.md', (found) => found.length === 2);
      await closeAll();
      await untilProblems('deployment-strategy.md', (found) => found.length === 1);
      const again = await open('deployment-strategy.md');
      await setText(again, `${again.document.getText()}\nTODO\n`);
      await untilProblems('deployment-strategy.md', (found) => found.length === 2);
    });

    test('go with a document that is renamed or deleted while it is open', async () => {
      await writeFile(PROPOSAL, '# Enterprise AI Architecture Proposal\n\nTODO\n');
      await untilProblems(PROPOSAL, (found) => found.length > 0);
      await open(PROPOSAL);
      await vscode.workspace.fs.rename(fileUri(PROPOSAL), fileUri(DECK));
      await untilProblems(PROPOSAL, (found) => found.length === 0);
      await untilProblems(DECK, (found) => found.length > 0);
      await deleteFile(DECK);
      await closeAll();
      await untilProblems(DECK, (found) => found.length === 0);
    });

    test('of open documents follow what is typed in another one', async () => {
      const before = await readFile('cost-model.md');
      await writeFile('cost-model.md', `${before}\n[runbook](operations-runbook.md#night-shift)\n`);
      const isBroken = (found: readonly vscode.Diagnostic[]) =>
        found.some((problem) => ruleOf(problem) === 'broken-link');
      await untilProblems('cost-model.md', isBroken);
      await open('cost-model.md');
      await untilProblems('cost-model.md', isBroken);
      const runbook = await open('operations-runbook.md');
      await setText(runbook, `${runbook.document.getText()}\n## Night shift\n\nTwo people.\n`);
      await untilProblems('cost-model.md', (found) => !isBroken(found));
      await closeAll();
      await untilProblems('cost-model.md', isBroken);
      await writeFile('cost-model.md', before);
      await untilProblems('cost-model.md', (found) => !isBroken(found));
    });

    test('tell of a diagram that cannot be drawn', async () => {
      const editor = await open('cost-model.md');
      await setText(editor, `${editor.document.getText()}\n\`\`\`mermaid\nflowchart TD\n  A --> \n\`\`\`\n`);
      await untilProblems('cost-model.md', (all) =>
        all.some((problem) => ruleOf(problem) === 'diagram-syntax'),
      );
    });

    test('say nothing about other documents', async () => {
      await writeFile('notes.md', '# Notes\n\nTODO\n');
      await open('notes.md');
      await vscode.commands.executeCommand('capstone.check');
      assert.deepEqual(problems('notes.md'), []);
      await deleteFile('notes.md');
    });
  });

  suite('a missing section', () => {
    const withoutOperations = (text: string) => text.replace(/^## Operational Costs[^]*?(?=^## )/m, '');

    test('is inserted by its quick fix', async () => {
      const editor = await open('cost-model.md');
      await setText(editor, withoutOperations(editor.document.getText()));
      const found = await untilProblems('cost-model.md', (all) =>
        all.some((problem) => ruleOf(problem) === 'missing-section'),
      );
      const missing = found.find((problem) => ruleOf(problem) === 'missing-section');
      assert.ok(missing);
      const [fix] = await quickFixes('cost-model.md', missing);
      assert.equal(fix?.title, 'Insert “Operational Costs”');
      assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
      await untilProblems('cost-model.md', (all) =>
        all.every((problem) => ruleOf(problem) !== 'missing-section'),
      );
      assert.match(editor.document.getText(), /\n\n## Operational Costs\n\n/);
    });

    test('comes with all others in one edit, which one undo takes back', async () => {
      const editor = await open('cost-model.md');
      const bare = '# Enterprise AI Cost Model\n\n## Operational Costs\n\nOurs.\n';
      await setText(editor, bare);
      await untilProblems(
        'cost-model.md',
        (all) => all.filter((problem) => ruleOf(problem) === 'missing-section').length === 6,
      );
      await vscode.commands.executeCommand('capstone.insertMissingSections');
      await untilProblems('cost-model.md', (all) =>
        all.every((problem) => ruleOf(problem) !== 'missing-section'),
      );
      assert.match(editor.document.getText(), /## Operational Costs\n\nOurs\.\n/);
      await vscode.commands.executeCommand('undo');
      assert.equal(editor.document.getText(), bare);
    });
  });

  suite('Scaffold Capstone from Exercises', () => {
    test('writes the proposal and the deck, and opens the proposal', async () => {
      await vscode.commands.executeCommand('capstone.scaffold');
      await untilReport(api, (report) => report?.missing.length === 0);
      assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), fileUri(PROPOSAL).toString());
      assert.match(
        vscode.window.activeTextEditor.document.getText(),
        /^### Selected Platform: Azure OpenAI$/m,
      );
      const found = await untilProblems(PROPOSAL, (all) => all.length > 0);
      assert.deepEqual([...new Set(found.map(ruleOf))], ['placeholder']);
    });

    test('is taken back by one undo', async () => {
      await vscode.commands.executeCommand('capstone.scaffold');
      await untilReport(api, (report) => report?.missing.length === 0);
      await vscode.commands.executeCommand('undo');
      await untilReport(api, (report) => report?.missing.length === 2);
      assert.deepEqual([await exists(PROPOSAL), await exists(DECK)], [false, false]);
    });

    test('changes nothing the second time', async () => {
      await vscode.commands.executeCommand('capstone.scaffold');
      await untilReport(api, (report) => report?.missing.length === 0);
      const text = vscode.window.activeTextEditor?.document.getText();
      await vscode.commands.executeCommand('capstone.scaffold');
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.ok(input instanceof vscode.TabInputText, 'a diff was opened though there is nothing to add');
      assert.equal((await vscode.workspace.openTextDocument(fileUri(PROPOSAL))).getText(), text);
    });

    const begun = '# Our Proposal\n\n## Executive Summary\n\nNorthwind Clinics wants its evenings back.\n';

    test('shows what it would add to a proposal that is there, and adds it when accepted', async () => {
      await writeFile(PROPOSAL, begun);
      await untilReport(api, (report) => report?.missing.length === 1);
      await vscode.commands.executeCommand('capstone.scaffold');
      await untilTab(({ input }) => input instanceof vscode.TabInputTextDiff);
      assert.equal((await vscode.workspace.openTextDocument(fileUri(PROPOSAL))).getText(), begun);
      await vscode.commands.executeCommand('capstone.acceptScaffold');
      const document = await vscode.workspace.openTextDocument(fileUri(PROPOSAL));
      assert.match(
        document.getText(),
        /^## Executive Summary\n\nNorthwind Clinics wants its evenings back\.\n\n## /m,
      );
      assert.match(document.getText(), /^## Cost Analysis$/m);
      assert.ok(document.isDirty, 'saving is the last word of the user');
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), begun);
    });

    test('leaves a proposal that is there alone when discarded', async () => {
      await writeFile(PROPOSAL, begun);
      await untilReport(api, (report) => report?.missing.length === 1);
      await vscode.commands.executeCommand('capstone.scaffold');
      await untilTab(({ input }) => input instanceof vscode.TabInputTextDiff);
      await vscode.commands.executeCommand('capstone.discardScaffold');
      await untilTab(({ input }) => !(input instanceof vscode.TabInputTextDiff));
      assert.equal((await vscode.workspace.openTextDocument(fileUri(PROPOSAL))).getText(), begun);
    });

    test('never overwrites a proposal that changed while its preview was open', async () => {
      await writeFile(PROPOSAL, begun);
      await untilReport(api, (report) => report?.missing.length === 1);
      await vscode.commands.executeCommand('capstone.scaffold');
      await untilTab(({ input }) => input instanceof vscode.TabInputTextDiff);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(fileUri(PROPOSAL), new vscode.Position(4, 0), 'Written meanwhile. ');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await vscode.commands.executeCommand('capstone.acceptScaffold');
      const document = await vscode.workspace.openTextDocument(fileUri(PROPOSAL));
      assert.match(
        document.getText(),
        /^Written meanwhile\. Northwind Clinics wants its evenings back\.\n$/m,
      );
      assert.doesNotMatch(document.getText(), /## Cost Analysis/);
      await vscode.commands.executeCommand('capstone.discardScaffold');
    });
  });

  suite('New Deliverable from Template…', () => {
    test('writes a blank one and selects its first prompt', async () => {
      await vscode.commands.executeCommand('capstone.newDeliverable', {
        uri: root().toString(),
        deliverable: 'proposal',
      });
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), fileUri(PROPOSAL).toString());
      assert.match(editor.document.getText(editor.selection), /^\[[^\]]+\]$/);
    });

    test('opens one that is there as it is', async () => {
      const before = (await vscode.workspace.openTextDocument(fileUri('cost-model.md'))).getText();
      await vscode.commands.executeCommand('capstone.newDeliverable', {
        uri: root().toString(),
        deliverable: 'cost-model',
      });
      assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
    });
  });

  suite('the rubric', () => {
    test('moves while one types', async () => {
      const before = await untilReport(api, (report) => report !== undefined);
      const editor = await open('cost-model.md');
      await setText(editor, '# Enterprise AI Cost Model\n');
      const total = before?.assessment.total ?? 0;
      await untilReport(api, (report) => (report?.assessment.total ?? total) < total);
      await vscode.commands.executeCommand('undo');
      await untilReport(api, (report) => report?.assessment.total === total);
    });
  });

  suite('marking', () => {
    test('unmarking keeps the folder quiet, marking brings it back', async () => {
      await vscode.commands.executeCommand('capstone.unmarkFolder', root());
      await untilReport(api, (_, { capstones }) => capstones.length === 0);
      await untilProblems('deployment-strategy.md', (found) => found.length === 0);
      assert.equal(await exists('capstone.yaml'), false);
      await vscode.commands.executeCommand('capstone.markFolder', root());
      await untilReport(api, (_, { capstones }) => capstones.length === 1);
      await untilProblems('deployment-strategy.md', (found) => found.length === 1);
      assert.equal(await exists('capstone.yaml'), true);
    });
  });
});
