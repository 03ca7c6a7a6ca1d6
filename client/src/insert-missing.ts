import { Uri, window, workspace, WorkspaceEdit, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand } from './commands.ts';
import { apply } from './files.ts';
import { selectPrompt } from './select-prompt.ts';
import { count } from './words.ts';

const messageTime = 10_000;

/** "Insert Missing Sections": one edit in the active document, one undo. */
export function registerInsertMissing(server: CapstoneServer, client: BaseLanguageClient): Disposable {
  return registerCommand(command.insertMissingSections, async (target) => {
    const uri = target ? Uri.parse(target.uri) : window.activeTextEditor?.document.uri;
    if (!uri) {
      throw new Error('Open one of the capstone’s documents first.');
    }
    const said = await insertMissing(server, client, uri, target?.section);
    window.setStatusBarMessage(said, messageTime);
  });
}

/**
 * Answers with what it did, in words.
 *
 * @param section the one that is wanted, which is then shown
 */
async function insertMissing(
  server: CapstoneServer,
  client: BaseLanguageClient,
  uri: Uri,
  section: string | undefined,
): Promise<string> {
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  const { edits, sections } = await server.insertMissing({
    uri: uri.toString(),
    ...(section !== undefined && { section }),
  });
  if (edits.length === 0) {
    return 'No section is missing.';
  }
  if (document.version !== version) {
    return 'The document changed meanwhile: nothing inserted. Please try again.';
  }
  const edit = new WorkspaceEdit();
  edit.set(uri, await client.protocol2CodeConverter.asTextEdits([...edits]));
  await apply(edit, uri);
  const [first] = edits;
  if (section !== undefined && first) await selectPrompt(document, first.range.start.line);
  return `Inserted ${count(sections.length, 'section')}: ${sections.join(', ')}.`;
}
