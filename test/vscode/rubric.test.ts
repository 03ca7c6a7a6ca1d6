import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CapstoneApi } from '../../client/src/extension.ts';
import type { NextStepReport } from '../../server/src/protocol.ts';
import {
  activate,
  closeAll,
  fileUri,
  open,
  pickFirst,
  readFile,
  root,
  setText,
  untilReport,
  untilTab,
  writeFile,
} from './editor.ts';

const MARKER = 'capstone.yaml';

suite('the rubric', () => {
  let api: CapstoneApi;
  let marker: string;

  suiteSetup(async () => {
    api = await activate();
    await untilReport(api, (report) => report !== undefined);
    marker = await readFile(MARKER);
  });

  teardown(async () => {
    await closeAll();
    await writeFile(MARKER, marker);
    await untilReport(
      api,
      (report) => report?.assessment.own === undefined && report?.nextSteps[0]?.kind === 'scaffold',
    );
  });

  suite('a next best step', () => {
    const step = async (wanted: (step: NextStepReport) => boolean): Promise<NextStepReport> => {
      const report = await untilReport(api, (found) => found?.nextSteps.some(wanted) === true);
      const found = report?.nextSteps.find(wanted);
      assert.ok(found);
      return found;
    };

    test('leads to the place, with its quick fixes', async () => {
      const { path, line, column } = await step(({ kind }) => kind === 'fix');
      await vscode.commands.executeCommand('capstone.fixHere', {
        uri: root().toString(),
        path,
        line,
        column,
      });
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.path, fileUri(path).path);
      assert.equal(editor.selection.active.line, (line ?? 0) - 1);
      assert.equal(editor.selection.active.character, (column ?? 0) - 1);
    });

    test('inserts the one section, and selects what is to be written first', async () => {
      const editor = await open('cost-model.md');
      const text = editor.document.getText();
      await setText(editor, text.replace(/^## Operational Costs[^]*?(?=^## )/m, ''));
      const { section } = await step(({ kind }) => kind === 'insert');
      const uri = fileUri('cost-model.md').toString();
      await vscode.commands.executeCommand('capstone.insertMissingSections', { uri, section });
      assert.match(editor.document.getText(), /^## Operational Costs$/m);
      const { start } = editor.selection;
      assert.match(
        editor.document.getText(new vscode.Range(0, 0, start.line, 0)),
        /## Operational Costs[^#]*$/,
      );
      await vscode.commands.executeCommand('undo');
      assert.doesNotMatch(editor.document.getText(), /^## Operational Costs$/m);
    });
  });

  suite('an own mark', () => {
    const markWithFirst = (criterion: string): Promise<void> =>
      pickFirst('capstone.setOwnMark', { uri: root().toString(), criterion });

    test('is written into capstone.yaml, stands beside the estimate, and is undone at once', async () => {
      const total = api.status().capstones[0]?.report.assessment.total;
      await markWithFirst('cost-operations');
      const report = await untilReport(api, (found) => found?.assessment.own !== undefined);
      assert.equal(report?.assessment.own?.words, 'your own 5 of 5 so far');
      assert.equal(report.assessment.total, total);
      assert.equal(await readFile(MARKER), `${marker}marks:\n  points:\n    cost-operations: 5\n`);
      await open(MARKER);
      await vscode.commands.executeCommand('undo');
      assert.equal(vscode.window.activeTextEditor?.document.getText(), marker);
      await untilReport(api, (found) => found?.assessment.own === undefined);
    });
  });

  test('is copied as Markdown, whole or in part', async () => {
    const uri = root().toString();
    await vscode.commands.executeCommand('capstone.copyRubric', { uri, criterion: 'cost-operations' });
    assert.match(await vscode.env.clipboard.readText(), /^### Cost & Operations: \d of 5\n/);
    await vscode.commands.executeCommand('capstone.copyRubric', { uri });
    assert.match(await vscode.env.clipboard.readText(), /^# Rubric Report$/m);
  });

  test('is shown as a report, in one panel however often it is asked for', async () => {
    const isReport = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputWebview && input.viewType.endsWith('capstone.report');
    for (const _ of [1, 2]) {
      await vscode.commands.executeCommand('capstone.showReport', { uri: root().toString() });
      await untilTab(isReport);
    }
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.filter(isReport).length, 1);
  });
});
