import type { Capstone } from './capstone/assemble.ts';
import type { CapstoneFolder } from './capstone/discover.ts';
import type { RuleLevels } from './capstone/rule-levels.ts';

/** One capstone as it stands now. Its documents are known by URI. */
export interface OpenCapstone {
  readonly folder: CapstoneFolder;
  readonly levels: RuleLevels;
  readonly capstone: Capstone;
}

/** Can let go of all that was read of its documents; who asks for it has it read again. */
export class KeptCapstone implements OpenCapstone {
  readonly folder: CapstoneFolder;
  readonly levels: RuleLevels;
  private read: Capstone | undefined;
  private readonly readAgain: () => Capstone;

  constructor(folder: CapstoneFolder, levels: RuleLevels, capstone: Capstone, readAgain: () => Capstone) {
    this.folder = folder;
    this.levels = levels;
    this.read = capstone;
    this.readAgain = readAgain;
  }

  get capstone(): Capstone {
    this.read ??= this.readAgain();
    return this.read;
  }

  get isResting(): boolean {
    return this.read === undefined;
  }

  rest(): void {
    this.read = undefined;
  }
}
