import type { Capstone } from './capstone/assemble.ts';
import type { CapstoneFolder } from './capstone/discover.ts';
import type { RuleLevels } from './capstone/rule-levels.ts';

/** One capstone as it stands now. Its documents are known by URI. */
export interface OpenCapstone {
  readonly folder: CapstoneFolder;
  readonly levels: RuleLevels;
  readonly capstone: Capstone;
}

/** It can let go of all that was read of its documents; from then on only its folder is known. */
export class KeptCapstone implements OpenCapstone {
  readonly folder: CapstoneFolder;
  readonly levels: RuleLevels;
  private known: Capstone | undefined;

  constructor(folder: CapstoneFolder, levels: RuleLevels, capstone: Capstone) {
    this.folder = folder;
    this.levels = levels;
    this.known = capstone;
  }

  get capstone(): Capstone {
    if (!this.known) throw new Error(`${this.folder.root} rests: it is to be read again first.`);
    return this.known;
  }

  get isResting(): boolean {
    return this.known === undefined;
  }

  rest(): void {
    this.known = undefined;
  }
}
