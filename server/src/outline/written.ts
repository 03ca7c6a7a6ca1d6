import { remembered } from '../document/remembered.ts';
import { hasSubstance } from '../document/substance.ts';
import type { MatchedSection } from './types.ts';

/** Whether a section says anything of its own: more than its heading, comments and placeholders. */
export const isWritten = remembered((matched: MatchedSection): boolean =>
  matched.own.some((section) => hasSubstance(section.content)),
);
