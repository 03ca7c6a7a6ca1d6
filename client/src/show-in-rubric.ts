import { window, type Disposable } from 'vscode';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand } from './commands.ts';
import type { RubricView } from './rubric-view.ts';

/** "Show in Rubric": what the section under the cursor counts for. */
export function registerShowInRubric(server: CapstoneServer, view: RubricView): Disposable {
  return registerCommand(command.showInRubric, async () => {
    const editor = window.activeTextEditor;
    const at =
      editor &&
      (await server.rubricAt({
        uri: editor.document.uri.toString(),
        line: editor.selection.active.line + 1,
      }));
    if (!at) {
      throw new Error('Put the cursor into a section that the rubric speaks of first.');
    }
    await view.reveal(at);
  });
}
