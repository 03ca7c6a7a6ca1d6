import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CapstoneApi } from '../../client/src/extension.ts';
import {
  activate,
  closeAll,
  open,
  problems,
  setText,
  untilProblems,
  untilReport,
  untilState,
} from './editor.ts';
import { killServer } from './server-process.ts';

/** Its one finding is a placeholder. */
const FILE = 'deployment-strategy.md';

const plain = (found: readonly vscode.Diagnostic[]) =>
  found.map(({ range, message }) => ({ range, message }));

/** The error message that is shown meanwhile. */
async function whatIsSaid(meanwhile: () => Promise<void>): Promise<string> {
  const { showErrorMessage } = vscode.window;
  let said = '';
  const listen = (message: string) => {
    said = message;
    return Promise.resolve(undefined);
  };
  Object.assign(vscode.window, { showErrorMessage: listen });
  try {
    await meanwhile();
  } finally {
    Object.assign(vscode.window, { showErrorMessage });
  }
  return said;
}

suite('a server that ends', () => {
  let api: CapstoneApi;

  suiteSetup(async () => {
    api = await activate();
    await untilReport(api, (report) => report !== undefined);
  });

  teardown(closeAll);

  test('in the middle of work comes back, three times, and then when it is asked to', async () => {
    const before = plain(await untilProblems(FILE, (found) => found.length === 1));
    const total = api.status().capstones[0]?.report.assessment.total;
    for (let times = 1; times <= 3; times++) {
      const editor = await open(FILE);
      const text = editor.document.getText();
      await setText(editor, text.replace(/^## Timeline$/m, '## Something Else'));
      killServer();
      await untilState(api, 'loading');
      await untilProblems(FILE, (found) => found.length > 1);
      await setText(editor, text);
      await untilProblems(FILE, (found) => found.length === 1);
    }
    const said = await whatIsSaid(async () => {
      killServer();
      await untilState(api, 'stopped');
      await new Promise(setImmediate);
    });
    assert.match(said, /ended four times within three minutes and stay off for now/);
    assert.equal(api.state(), 'stopped');
    assert.deepEqual(problems(FILE), []);

    await vscode.commands.executeCommand('capstone.check');
    assert.deepEqual(plain(await untilProblems(FILE, (found) => found.length === 1)), before);
    assert.equal(api.status().capstones[0]?.report.assessment.total, total);
  });
});
