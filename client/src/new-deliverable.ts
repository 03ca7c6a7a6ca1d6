import { Uri, window, workspace, type Disposable } from 'vscode';
import type { DeliverableChoice } from '../../server/src/protocol.ts';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand } from './commands.ts';
import { deliverablePicks } from './deliverable-choices.ts';
import { createFiles } from './files.ts';
import { pickFolder } from './pick-capstone.ts';
import { selectPrompt } from './select-prompt.ts';
import type { StatusStore } from './status-store.ts';

/** "New Deliverable from Template…": one that is there already just opens. */
export function registerNewDeliverable(store: StatusStore, server: CapstoneServer): Disposable {
  return registerCommand(command.newDeliverable, async (target) => {
    const folder = await pickFolder(store, target);
    if (!folder) {
      return;
    }
    const choice = await choose(server, folder, target?.deliverable);
    if (choice?.state === 'missing') {
      await create(server, folder, choice);
    } else if (choice) {
      await window.showTextDocument(Uri.parse(choice.uri));
    }
  });
}

async function choose(
  server: CapstoneServer,
  folder: Uri,
  id: string | undefined,
): Promise<DeliverableChoice | undefined> {
  const choices = await server.deliverables({ uri: folder.toString() });
  if (id !== undefined) {
    return choices.find((choice) => choice.id === id);
  }
  const picked = await window.showQuickPick(deliverablePicks(choices), {
    title: 'New Deliverable from Template',
    placeHolder: 'What do you want to write?',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.choice;
}

async function create(server: CapstoneServer, folder: Uri, { id }: DeliverableChoice): Promise<void> {
  const { uri, text } = await server.template({ uri: folder.toString(), deliverable: id });
  await createFiles([{ uri, text }]);
  await selectPrompt(await workspace.openTextDocument(Uri.parse(uri)));
}
