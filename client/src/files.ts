import { Range, Uri, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { nameOf } from './uris.ts';
import { writeNew, type Disk, type NewFile } from './write-new.ts';

/**
 * Writes new files, in one edit that one undo takes back. Never overwrites: answers with the files that were there and
 * stay as they are. Throws an error for the user.
 */
export function createFiles(files: readonly NewFile[]): Promise<readonly NewFile[]> {
  return writeNew(files, disk);
}

/** Replaces a document's text, in one edit that one undo takes back. It stays unsaved. Throws an error for the user. */
export async function replaceText(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await apply(edit, document.uri);
}

/** Applies an edit of one file; an editor that refuses it is an error for the user. */
export async function apply(edit: WorkspaceEdit, uri: Uri): Promise<void> {
  if (!(await workspace.applyEdit(edit))) {
    throw new Error(
      `${nameOf(uri.toString())} was not changed: the editor refused. Is the file read-only? Make it writable, then try again.`,
    );
  }
}

/** The text goes in with the creation, so that the file is on disk at once. */
const disk: Disk = {
  create: async (files) => {
    const edit = new WorkspaceEdit();
    for (const { uri, text } of files) {
      edit.createFile(Uri.parse(uri), { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
    }
    return workspace.applyEdit(edit);
  },
  read: async (uri) => {
    const bytes = await workspace.fs.readFile(Uri.parse(uri)).then(undefined, () => undefined);
    return bytes && new TextDecoder().decode(bytes);
  },
  remove: async (uri) => workspace.fs.delete(Uri.parse(uri)),
};
