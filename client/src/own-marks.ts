import { Uri, window, workspace, type Disposable, type QuickPickItem } from 'vscode';
import type { CapstoneStatus, CriterionReport, MarkChange } from '../../server/src/protocol.ts';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand, sayFailure } from './commands.ts';
import { createFiles, replaceText } from './files.ts';
import { markPicks } from './mark-picks.ts';
import { pickCapstone } from './pick-capstone.ts';
import type { Judge } from './rubric-view.ts';
import type { StatusStore } from './status-store.ts';

/** "Set Your Own Mark…": the levels of a criterion to choose from. */
export function registerOwnMark(store: StatusStore, server: CapstoneServer): Disposable {
  return registerCommand(command.setOwnMark, async (target) => {
    const capstone = await pickCapstone(store, target);
    const criterion = capstone && (await pickCriterion(capstone, target?.criterion));
    const mark =
      criterion &&
      (await window.showQuickPick(markPicks(criterion), {
        title: `Your Own Mark: ${criterion.title}`,
        placeHolder:
          'Which level describes your work best? It stands beside the estimate and does not change it.',
        matchOnDetail: true,
      }));
    if (mark) {
      await write(server, capstone.uri, {
        kind: 'points',
        criterion: criterion.id,
        ...(mark.points !== undefined && { points: mark.points }),
      });
    }
  });
}

/** Ticks and unticks what only a person can judge. */
export function judgeWith(server: CapstoneServer): Judge {
  return (uri, evidence, met) => sayFailure(() => write(server, uri, { kind: 'judged', evidence, met }));
}

async function pickCriterion(
  { report }: CapstoneStatus,
  id: string | undefined,
): Promise<CriterionReport | undefined> {
  const { criteria } = report.assessment;
  if (id !== undefined) {
    return criteria.find((criterion) => criterion.id === id);
  }
  const items = criteria.map((criterion): QuickPickItem & { criterion: CriterionReport } => ({
    label: criterion.title,
    description: criterion.ownPoints === undefined ? 'no mark yet' : `your own ${criterion.ownPoints}`,
    criterion,
  }));
  const picked = await window.showQuickPick(items, { placeHolder: 'Which criterion do you mark?' });
  return picked?.criterion;
}

/**
 * One edit of the marker, one undo. It is saved at once, as a box is ticked at once; unless the file held something
 * unsaved, which is the user's to save.
 */
async function write(server: CapstoneServer, capstone: string, change: MarkChange): Promise<void> {
  const { uri } = await server.marker({ uri: capstone });
  const file = Uri.parse(uri);
  const document = await workspace.openTextDocument(file).then(
    (found) => found,
    () => undefined,
  );
  if (!document) {
    const { text } = await server.mark({ uri: capstone, change });
    const there = await createFiles([{ uri, text }]);
    if (there.length > 0) {
      throw new Error('capstone.yaml is there and cannot be opened, so nothing was written. Mend it first.');
    }
    return;
  }
  const { version, isDirty } = document;
  const { text } = await server.mark({ uri: capstone, text: document.getText(), change });
  if (document.version !== version) {
    throw new Error('capstone.yaml changed meanwhile: nothing written. Please try again.');
  }
  await replaceText(document, text);
  if (!isDirty && !(await document.save())) {
    await window.showTextDocument(document, { preview: false });
    throw new Error(
      'capstone.yaml could not be saved: it is read-only, the disk is full, or another window wrote it. Your mark stands in it unsaved.',
    );
  }
}
