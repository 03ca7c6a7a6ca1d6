import { Disposable, Uri, window, workspace } from 'vscode';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand, type CommandTarget } from './commands.ts';
import { replaceText } from './files.ts';
import { isSameText } from './scaffold-plan.ts';
import type { Proposal, ScaffoldPreview } from './scaffold-preview.ts';
import { scaffold } from './scaffold.ts';
import { nameOf } from './uris.ts';

/** The two answers to a proposed change: the buttons of its diff. */
export function registerAcceptScaffold(server: CapstoneServer, preview: ScaffoldPreview): Disposable {
  return Disposable.from(
    registerCommand(command.acceptScaffold, (target) => accept(server, preview, proposalOf(preview, target))),
    registerCommand(command.discardScaffold, (target) => preview.close(proposalOf(preview, target))),
  );
}

function proposalOf(preview: ScaffoldPreview, target: CommandTarget | undefined): Proposal {
  const proposal = preview.find(target?.uri);
  if (!proposal) {
    throw new Error('This scaffold is not current any more. Run "Scaffold Capstone from Exercises" again.');
  }
  return proposal;
}

/** Takes the proposal over, unless the document has moved on: then the user sees a fresh one instead. */
async function accept(server: CapstoneServer, preview: ScaffoldPreview, proposal: Proposal): Promise<void> {
  const { uri, before, text } = proposal.document;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  // A second click finds what the first has written.
  const isCurrent = [before, text].some((known) => isSameText(document.getText(), known));
  if (!isCurrent) {
    await preview.close(proposal);
    void window.showInformationMessage(
      `${nameOf(uri)} changed in the meantime, so nothing was overwritten. Here is a fresh scaffold.`,
    );
    await scaffold(server, preview, proposal.capstone);
    return;
  }
  // It stays unsaved: saving is the user's last word.
  await replaceText(document, text);
  await window.showTextDocument(document, { preview: false });
  // Not before: an editor that refuses the change leaves the proposal on show.
  await preview.close(proposal);
}
