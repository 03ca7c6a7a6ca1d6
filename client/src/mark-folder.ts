import { Disposable, Uri, window, WorkspaceEdit } from 'vscode';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand } from './commands.ts';
import { apply, createFiles } from './files.ts';
import { ignore, stopIgnoring } from './ignored-folders.ts';
import { pickCapstone, pickWorkspaceFolder } from './pick-capstone.ts';
import type { StatusStore } from './status-store.ts';
import { nameOf } from './uris.ts';

const messageTime = 8_000;

/** "Mark Folder as Capstone" and "Unmark Folder as Capstone". */
export function registerMarkFolder(store: StatusStore, server: CapstoneServer): Disposable {
  return Disposable.from(
    registerCommand(command.markFolder, async (target) => {
      const folder = target ? Uri.parse(target.uri) : await pickWorkspaceFolder();
      if (folder) {
        await mark(server, folder);
      }
    }),
    registerCommand(command.unmarkFolder, async (target) => {
      const capstone = await pickCapstone(store, target);
      if (capstone) {
        await unmark(server, Uri.parse(capstone.uri));
      }
    }),
  );
}

async function mark(server: CapstoneServer, folder: Uri): Promise<void> {
  const marker = await server.marker({ uri: folder.toString() });
  await createFiles([marker]);
  await stopIgnoring(folder);
  report(`${nameOf(folder.toString())} is a capstone now`);
}

/** Ignored first: a folder of deliverables would else be found again as soon as its marker goes. */
async function unmark(server: CapstoneServer, folder: Uri): Promise<void> {
  const marker = await server.marker({ uri: folder.toString() });
  await ignore(folder);
  const file = Uri.parse(marker.uri);
  const edit = new WorkspaceEdit();
  edit.deleteFile(file, { ignoreIfNotExists: true });
  await apply(edit, file);
  report(`${nameOf(folder.toString())} is left alone from now on`);
}

function report(what: string): void {
  window.setStatusBarMessage(`${what}.`, messageTime);
}
