import { Uri, window, workspace, WorkspaceEdit, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand } from './commands.ts';
import { apply } from './files.ts';
import { count } from './words.ts';

const messageTime = 10_000;

/** "Insert Missing Sections": one edit in the active document, one undo. */
export function registerInsertMissing(server: CapstoneServer, client: BaseLanguageClient): Disposable {
  return registerCommand(command.insertMissingSections, async (target) => {
    const uri = target ? Uri.parse(target.uri) : window.activeTextEditor?.document.uri;
    if (!uri) {
      throw new Error('Open one of the capstone’s documents first.');
    }
    window.setStatusBarMessage(await insertMissing(server, client, uri), messageTime);
  });
}

/** Answers with what it did, in words. */
async function insertMissing(server: CapstoneServer, client: BaseLanguageClient, uri: Uri): Promise<string> {
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  const { edits, sections } = await server.insertMissing({ uri: uri.toString() });
  if (edits.length === 0) {
    return 'No section is missing.';
  }
  if (document.version !== version) {
    return 'The document changed meanwhile: nothing inserted. Please try again.';
  }
  const edit = new WorkspaceEdit();
  edit.set(uri, await client.protocol2CodeConverter.asTextEdits([...edits]));
  await apply(edit);
  return `Inserted ${count(sections.length, 'section')}: ${sections.join(', ')}.`;
}
