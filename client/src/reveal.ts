import { commands, Disposable, Position, Range, Uri, ViewColumn } from 'vscode';
import { command } from './commands.ts';

/** A place in a document; plain JSON, so that tree items and the server's code lenses can carry it. */
export interface RevealTarget {
  /** URI of the document, or of the folder that `path` starts from. */
  readonly uri: string;
  readonly path?: string;
  /** Counts from 1; without it the document just opens. */
  readonly line?: number;
  /** Counts from 1. */
  readonly column?: number;
  /** Opens it in the column beside. */
  readonly beside?: boolean;
}

/** Opens the place as a click in Search does: a preview tab, the line in view. */
export function registerReveal(): Disposable {
  return Disposable.from(
    commands.registerCommand(command.reveal, reveal),
    commands.registerCommand(command.fixHere, async (target: RevealTarget) => {
      await reveal(target);
      await commands.executeCommand('editor.action.quickFix');
    }),
  );
}

async function reveal({ uri, path, line, column = 1, beside = false }: RevealTarget): Promise<void> {
  const document = path === undefined ? Uri.parse(uri) : Uri.joinPath(Uri.parse(uri), path);
  const start = line === undefined ? undefined : new Position(line - 1, column - 1);
  await commands.executeCommand('vscode.open', document, {
    preview: true,
    ...(beside && { viewColumn: ViewColumn.Beside }),
    ...(start && { selection: new Range(start, start) }),
  });
}
