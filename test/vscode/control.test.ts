import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CapstoneApi } from '../../client/src/extension.ts';
import {
  activate,
  closeAll,
  open,
  pageOf,
  quickFixes,
  root,
  ruleOf,
  untilProblems,
  untilReport,
} from './editor.ts';

/** Its one finding is a placeholder. */
const FILE = 'deployment-strategy.md';

suite('control over rules', () => {
  let api: CapstoneApi;

  suiteSetup(async () => {
    api = await activate();
    await untilReport(api, (report) => report !== undefined);
  });

  teardown(closeAll);

  test('the name of a rule leads to its page', async () => {
    const [problem] = await untilProblems(FILE, (found) => found.length === 1);
    const page = problem && pageOf(problem);
    assert.ok(page);
    await vscode.commands.executeCommand('vscode.open', page);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.path, page.path);
    assert.equal(document.lineAt(0).text, '# placeholder');
  });

  suite('the setting', () => {
    const set = (rules: Record<string, string> | undefined) =>
      vscode.workspace
        .getConfiguration('capstone', root())
        .update('rules', rules, vscode.ConfigurationTarget.Workspace);

    teardown(async () => {
      await set(undefined);
      await untilProblems(FILE, (found) => found.length === 1);
    });

    test('gives a rule another severity, and turns it off', async () => {
      await set({ placeholder: 'error' });
      await untilProblems(FILE, ([found]) => found?.severity === vscode.DiagnosticSeverity.Error);
      await set({ placeholder: 'off' });
      await untilProblems(FILE, (found) => found.length === 0);
    });
  });

  test('a quick fix silences a finding, and undo brings it back', async () => {
    const editor = await open(FILE);
    const [problem] = await untilProblems(FILE, (found) => found.length === 1);
    assert.ok(problem);
    const silence = (await quickFixes(FILE, problem)).find(({ title }) => title === `Silence ${ruleOf(problem)} on this line`); // prettier-ignore
    assert.ok(silence?.edit && !silence.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(silence.edit));
    await untilProblems(FILE, (found) => found.length === 0);
    assert.match(editor.document.getText(), /^<!-- capstone-disable-next-line placeholder -->$/m);
    await vscode.commands.executeCommand('undo');
    await untilProblems(FILE, (found) => found.length === 1);
  });
});
