import { env, Uri, window, workspace, type Disposable } from 'vscode';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand } from './commands.ts';
import { pickCapstone } from './pick-capstone.ts';
import type { StatusStore } from './status-store.ts';
import { writeWhole } from './write-whole.ts';

const messageTime = 8_000;

/** "Save Rubric Report…": HTML or Markdown, as the chosen name ends. */
export function registerSaveReport(store: StatusStore, server: CapstoneServer): Disposable {
  return registerCommand(command.saveReport, async (target) => {
    const capstone = await pickCapstone(store, target);
    const file =
      capstone &&
      (await window.showSaveDialog({
        title: 'Save Rubric Report',
        defaultUri: Uri.joinPath(Uri.parse(capstone.uri), 'rubric-report.html'),
        filters: { 'Web page': ['html'], Markdown: ['md'] },
      }));
    if (!file) {
      return;
    }
    if (store.isDeliverable(file)) {
      throw new Error('That is one of the capstone’s own documents. Give the report another name.');
    }
    const { text } = await server.report({
      uri: capstone.uri,
      format: /\.html?$/i.test(file.path) ? 'html' : 'markdown',
      from: Uri.joinPath(file, '..').toString(),
    });
    await writeWhole(file, text, workspace.fs);
    window.setStatusBarMessage(`Saved ${workspace.asRelativePath(file)}.`, messageTime);
  });
}

/** "Copy as Markdown": one criterion, or the whole report. */
export function registerCopyRubric(store: StatusStore, server: CapstoneServer): Disposable {
  return registerCommand(command.copyRubric, async (target) => {
    const capstone = await pickCapstone(store, target);
    if (!capstone) {
      return;
    }
    const { text } = await server.report({
      uri: capstone.uri,
      format: 'markdown',
      ...(target?.criterion !== undefined && { criterion: target.criterion }),
    });
    await env.clipboard.writeText(text);
    window.setStatusBarMessage('Copied as Markdown.', messageTime);
  });
}
