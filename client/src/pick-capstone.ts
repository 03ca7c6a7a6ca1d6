import { Uri, window, workspace } from 'vscode';
import type { CapstoneStatus } from '../../server/src/protocol.ts';
import { assessmentInWords } from './assessment-words.ts';
import type { CommandTarget } from './commands.ts';
import type { StatusStore } from './status-store.ts';
import { isSame, nameOf } from './uris.ts';

/**
 * The capstone a command is about: of its target, else of the active editor, else the only one, else the user's pick.
 * Undefined where the user dismisses the pick; says so where there is no capstone.
 */
export async function pickCapstone(
  store: StatusStore,
  target: CommandTarget | undefined,
): Promise<CapstoneStatus | undefined> {
  await store.settled();
  const known = target ? store.capstoneOf(Uri.parse(target.uri)) : store.active;
  if (known) {
    return known;
  }
  if (store.state === 'stopped') {
    throw new Error('The checks have stopped. Run "Check Capstone Now" to start them again.');
  }
  if (target || store.capstones.length === 0) {
    throw new Error('There is no capstone here yet. Start with "New Deliverable from Template…".');
  }
  return pickOne(
    store.capstones.map((capstone) => ({
      label: nameOf(capstone.uri),
      description: assessmentInWords(capstone.report.assessment),
      value: capstone,
    })),
    'Which capstone?',
  );
}

/** The folder to write or mark: the target, else a capstone's, else one that the workspace offers. */
export async function pickFolder(
  store: StatusStore,
  target: CommandTarget | undefined,
): Promise<Uri | undefined> {
  if (target) {
    return Uri.parse(target.uri);
  }
  await store.settled();
  if (store.capstones.length > 0) {
    const capstone = await pickCapstone(store, undefined);
    return capstone && Uri.parse(capstone.uri);
  }
  return pickWorkspaceFolder();
}

/** The workspace folders, and the folder of the active document. */
export async function pickWorkspaceFolder(): Promise<Uri | undefined> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const document = window.activeTextEditor?.document.uri;
  if (document && workspace.getWorkspaceFolder(document)) {
    folders.unshift(Uri.joinPath(document, '..'));
  }
  if (folders.length === 0) {
    throw new Error('Open a folder first: a capstone is a folder of documents.');
  }
  return pickOne(
    folders
      .filter((folder, index) => folders.findIndex((other) => isSame(other, folder)) === index)
      .map((folder) => ({
        label: nameOf(folder.toString()),
        description: workspace.asRelativePath(folder),
        value: folder,
      })),
    'Which folder?',
  );
}

/** Asks only where there is a choice. */
async function pickOne<Value>(
  items: readonly { readonly label: string; readonly description: string; readonly value: Value }[],
  placeHolder: string,
): Promise<Value | undefined> {
  const picked = items.length > 1 ? await window.showQuickPick(items, { placeHolder }) : items[0];
  return picked?.value;
}
