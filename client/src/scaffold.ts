import { Uri, window, type Disposable } from 'vscode';
import type { ScaffoldedDocument } from '../../server/src/protocol.ts';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand } from './commands.ts';
import { createFiles } from './files.ts';
import { pickCapstone } from './pick-capstone.ts';
import { planScaffold, scaffoldMessage } from './scaffold-plan.ts';
import type { ScaffoldPreview } from './scaffold-preview.ts';
import type { StatusStore } from './status-store.ts';
import { nameOf } from './uris.ts';

/**
 * "Scaffold Capstone from Exercises": writes the documents that are not there yet, and shows what it would change
 * in the others as diffs.
 */
export function registerScaffold(
  store: StatusStore,
  server: CapstoneServer,
  preview: ScaffoldPreview,
): Disposable {
  return registerCommand(command.scaffold, async (target) => {
    const capstone = await pickCapstone(store, target);
    if (capstone) {
      await scaffold(server, preview, capstone.uri);
    }
  });
}

/** Builds the documents anew; what a preview shows for them is fresh afterwards. */
export async function scaffold(
  server: CapstoneServer,
  preview: ScaffoldPreview,
  capstone: string,
): Promise<void> {
  const { documents } = await server.scaffold({ uri: capstone });
  const plan = planScaffold(documents);
  const [proposal] = plan.create;
  if (proposal) {
    await write(server, capstone, plan.create);
    await window.showTextDocument(Uri.parse(proposal.uri), { preview: false });
  }
  for (const document of plan.change) {
    await preview.open({ capstone, document });
  }
  const message = scaffoldMessage(plan);
  if (message !== undefined) {
    void window.showInformationMessage(message);
  }
}

/** All new documents in one edit, and the marker with them: from now on the folder is a capstone by name. */
async function write(
  server: CapstoneServer,
  capstone: string,
  documents: readonly ScaffoldedDocument[],
): Promise<void> {
  const marker = await server.marker({ uri: capstone });
  const there = await createFiles([...documents, marker]);
  const [meanwhile] = documents.filter((document) => there.includes(document));
  if (meanwhile) {
    throw new Error(
      `${nameOf(meanwhile.uri)} was written meanwhile and is left as it is. Run the command again to see what it lacks.`,
    );
  }
}
