import type { FileSystem, Uri } from 'vscode';
import { nameOf } from './uris.ts';

/**
 * Writes a file the user chose: all of it, or none. Whatever ends the writing midway, the file is as it was, since the
 * text takes its place in one step. Throws an error for the user.
 */
export async function writeWhole(
  file: Uri,
  text: string,
  fs: Pick<FileSystem, 'writeFile' | 'rename' | 'delete'>,
): Promise<void> {
  const draft = file.with({ path: file.path.replace(/[^/]*$/, '.$&.tmp') });
  try {
    await fs.writeFile(draft, new TextEncoder().encode(text));
    await fs.rename(draft, file, { overwrite: true });
  } catch (error) {
    await fs.delete(draft).then(undefined, () => undefined);
    throw new Error(
      `${nameOf(file.toString())} could not be written: is the folder read-only, or the disk full? ` +
        'What was there is as before. Make room or choose another folder, then try again.',
      { cause: error },
    );
  }
}
