import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { CapstoneApi } from '../../client/src/extension.ts';
import { activate, closeAll, fileUri, open, pickFirst, root, untilReport } from './editor.ts';

const MARKER = 'capstone.yaml';
const theirs = '# words of another window\n';

suite('another window on the same folder', () => {
  const file = fileUri(MARKER).fsPath;
  const before = readFileSync(file, 'utf8');
  let api: CapstoneApi;

  suiteSetup(async () => {
    api = await activate();
    await untilReport(api, (report) => report !== undefined);
  });

  teardown(async () => {
    await closeAll();
    writeFileSync(file, before);
    await vscode.commands.executeCommand('capstone.check');
    await untilReport(api, (report) => report?.assessment.own === undefined);
  });

  for (const isOpen of [false, true]) {
    test(`keeps what it wrote while a mark is set here, the file being ${isOpen ? 'open' : 'closed'}`, async () => {
      if (isOpen) await open(MARKER);
      const uri = root().toString();
      const marked = pickFirst('capstone.setOwnMark', { uri, criterion: 'cost-operations' });
      // Behind the editor's back. Noticed early, the mark joins it; noticed late, the user is asked to try again or to save.
      writeFileSync(file, before + theirs);
      await marked;
      assert.ok(readFileSync(file, 'utf8').includes(theirs));
    });
  }
});
