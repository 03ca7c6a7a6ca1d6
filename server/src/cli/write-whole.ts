/** Writing a file so that nothing is ever half of it. */
import * as node from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What is asked of a disk, as `node:fs/promises` has it. */
export interface Disk {
  realpath(path: string): Promise<string>;
  stat(path: string): Promise<{ readonly mode: number; isFile(): boolean }>;
  writeFile(path: string, text: string, options?: { flush?: boolean; mode?: number }): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  rm(path: string, options: { force: boolean }): Promise<void>;
}

/**
 * Writes a text to a file: all of it, or none. Whatever ends the writing midway, the file is as it was, since the text
 * takes its place in one step. Throws what the disk says.
 */
export async function writeWhole(path: string, text: string, disk: Disk = node): Promise<void> {
  // A link stays one, and what it leads to is written.
  const file = await disk.realpath(path).catch(() => path);
  const before = await disk.stat(file).catch(() => undefined);
  // A terminal or a pipe cannot be replaced.
  if (before && !before.isFile()) return disk.writeFile(file, text);
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await disk.writeFile(draft, text, { flush: true, mode: before?.mode });
    await disk.rename(draft, file);
  } catch (error) {
    await disk.rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'it may not be written here',
  EPERM: 'it may not be written here',
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
  EISDIR: 'a folder has that name',
};

/** Why a file cannot be written, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
