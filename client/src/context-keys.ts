import { commands, Disposable, Uri, window } from 'vscode';
import type { StatusStore } from './status-store.ts';

/** The keys that `when` clauses in `package.json` read, kept up to date. */
export function keepContextKeys(store: StatusStore): Disposable {
  const update = (): void => {
    setContext('capstone.state', store.state);
    // Paths, since a remote window spells the URIs of the extension host otherwise.
    setContext(
      'capstone.folders',
      store.capstones.map(({ uri }) => Uri.parse(uri).fsPath),
    );
    updateActiveDocument();
  };
  const updateActiveDocument = (): void => {
    const document = window.activeTextEditor?.document;
    setContext('capstone.activeDocument', document !== undefined && store.isDeliverable(document.uri));
  };
  update();
  return Disposable.from(store.onDidChange(update), window.onDidChangeActiveTextEditor(updateActiveDocument));
}

export function setContext(key: string, value: unknown): void {
  void commands.executeCommand('setContext', key, value);
}
