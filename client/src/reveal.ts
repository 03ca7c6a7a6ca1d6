import { commands, Range, Uri, type Disposable } from 'vscode';
import { command } from './commands.ts';

/** A place in a document; plain JSON, so that tree items and the server's code lenses can carry it. */
export interface RevealTarget {
  /** URI of the document, or of the folder that `path` starts from. */
  readonly uri: string;
  readonly path?: string;
  /** Counts from 1; without it the document just opens. */
  readonly line?: number;
}

/** Opens the place as a click in Search does: a preview tab, the line in view. */
export function registerReveal(): Disposable {
  return commands.registerCommand(command.reveal, async ({ uri, path, line }: RevealTarget) => {
    const document = path === undefined ? Uri.parse(uri) : Uri.joinPath(Uri.parse(uri), path);
    const start = line === undefined ? undefined : line - 1;
    await commands.executeCommand('vscode.open', document, {
      preview: true,
      ...(start !== undefined && { selection: new Range(start, 0, start, 0) }),
    });
  });
}
