import { window, type Disposable } from 'vscode';
import { assessmentInWords } from './assessment-words.ts';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand } from './commands.ts';
import { rubricViewId } from './rubric-view.ts';
import type { StatusStore } from './status-store.ts';

const messageTime = 8_000;

/** "Check Capstone Now": also what brings a stopped server back. */
export function registerCheck(store: StatusStore, server: CapstoneServer): Disposable {
  return registerCommand(command.check, async () => {
    await window.withProgress({ location: { viewId: rubricViewId } }, () => server.check());
    await store.settled();
    const capstone = store.active ?? store.capstones[0];
    const result = capstone ? assessmentInWords(capstone.report.assessment) : 'there is no capstone here yet';
    window.setStatusBarMessage(`Checked: ${result}.`, messageTime);
  });
}
