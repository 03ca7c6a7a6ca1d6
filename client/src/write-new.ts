import { nameOf } from './uris.ts';
import { enumerate } from './words.ts';

export interface NewFile {
  readonly uri: string;
  readonly text: string;
}

/** What writing new files takes of an editor and its disk. */
export interface Disk {
  /** Writes files that are not there yet, in one edit. False where it fails, with any of them written, in part or not. */
  create(files: readonly NewFile[]): Promise<boolean>;
  /** Undefined where there is no such file. */
  read(uri: string): Promise<string | undefined>;
  remove(uri: string): Promise<void>;
}

/**
 * Writes new files, each whole or not at all: one that was written in part is taken away again. What is there stays as it
 * is. Answers with the files that were there; throws an error for the user that names those that could not be written.
 */
export async function writeNew(files: readonly NewFile[], disk: Disk): Promise<readonly NewFile[]> {
  const before = await Promise.all(files.map(({ uri }) => disk.read(uri)));
  const there = files.filter((_, i) => before[i] !== undefined);
  const fresh = files.filter((_, i) => before[i] === undefined);
  if (fresh.length === 0 || (await disk.create(fresh))) {
    return there;
  }
  const lacking: NewFile[] = [];
  for (const file of fresh) {
    const found = await disk.read(file.uri);
    if (found === file.text) {
      continue;
    }
    lacking.push(file);
    // Only what is ours: another window may have written there by now.
    if (found !== undefined && file.text.startsWith(found)) {
      await disk.remove(file.uri);
    }
  }
  if (lacking.length === 0) {
    return there;
  }
  throw new Error(
    `${enumerate(lacking.map(({ uri }) => nameOf(uri)))} could not be written: is the folder read-only, or the disk full? ` +
      'All that was there is as before. Make room or open another folder, then try again.',
  );
}
