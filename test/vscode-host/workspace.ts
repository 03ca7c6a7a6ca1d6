/** A folder to write in: a sample capstone, or an empty one. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samples } from '../../scripts/paths.ts';
import { onExit } from './on-exit.ts';

export class Workspace implements Disposable {
  readonly #temporary = mkdtempSync(join(tmpdir(), 'capstone-'));
  readonly folder: string;

  /** Copies `samples/<sample>`, or is empty without one; it goes with the process at the latest. */
  constructor(sample?: string) {
    this.folder = join(this.#temporary, sample ?? 'my-capstone');
    if (sample === undefined) mkdirSync(this.folder);
    else cpSync(join(samples, sample), this.folder, { recursive: true });
    onExit(() => this[Symbol.dispose]());
  }

  [Symbol.dispose](): void {
    rmSync(this.#temporary, { recursive: true, force: true });
  }
}
