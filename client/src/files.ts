import { workspace, type Uri, type WorkspaceEdit } from 'vscode';

/**
 * Adds a new file to an edit. Never overwrites: a file that is there by then stays as it is. The text goes in with
 * the creation, so that the file is on disk at once and one undo takes it back.
 */
export function addNewFile(edit: WorkspaceEdit, uri: Uri, text: string): void {
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
}

/** Applies an edit; an editor that refuses it (read-only files, say) is an error for the user. */
export async function apply(edit: WorkspaceEdit): Promise<void> {
  if (!(await workspace.applyEdit(edit))) {
    throw new Error('The editor could not apply the change. Is the folder read-only?');
  }
}
