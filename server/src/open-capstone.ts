import type { Capstone } from './capstone/assemble.ts';
import type { CapstoneFolder } from './capstone/discover.ts';
import type { RuleLevels } from './capstone/rule-levels.ts';

/** One capstone as it stands now. Its documents are known by URI. */
export interface OpenCapstone {
  readonly folder: CapstoneFolder;
  readonly levels: RuleLevels;
  readonly capstone: Capstone;
}

/** Reads its documents when it is asked for them, and can let go of all that was read. */
export class KeptCapstone implements OpenCapstone {
  readonly folder: CapstoneFolder;
  readonly levels: RuleLevels;
  private known: Capstone | undefined;
  private readonly read: () => Capstone;

  constructor(folder: CapstoneFolder, levels: RuleLevels, read: () => Capstone) {
    this.folder = folder;
    this.levels = levels;
    this.read = read;
    this.known = read();
  }

  get capstone(): Capstone {
    this.known ??= this.read();
    return this.known;
  }

  get isResting(): boolean {
    return this.known === undefined;
  }

  rest(): void {
    this.known = undefined;
  }
}
