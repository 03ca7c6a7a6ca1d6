import { Disposable, window } from 'vscode';
import type { CapstoneServer } from './capstone-server.ts';
import { command, registerCommand } from './commands.ts';
import { fedSectionAt } from './fed-section-at.ts';
import { SideBySide } from './side-by-side.ts';
import type { StatusStore } from './status-store.ts';

/** "Open Source Beside": the exercise section that feeds the one under the cursor, and from then on side by side. */
export function registerOpenSourceBeside(store: StatusStore, server: CapstoneServer): Disposable {
  let current: SideBySide | undefined;
  return Disposable.from(
    registerCommand(command.openSourceBeside, async () => {
      const editor = window.activeTextEditor;
      if (!editor) {
        throw new Error('Open the proposal or the presentation first.');
      }
      const sections = await server.fedSections({ uri: editor.document.uri.toString() });
      const section = fedSectionAt(sections, editor.selection.active.line + 1);
      if (!section) {
        throw new Error(
          'No exercise feeds this section. Put the cursor into one with a “←” above its heading.',
        );
      }
      current?.dispose();
      current = new SideBySide(editor, sections, store, server);
      await current.show(section);
    }),
    new Disposable(() => current?.dispose()),
  );
}
