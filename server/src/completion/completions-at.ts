import type { Capstone } from '../capstone/assemble.ts';
import type { Outline } from '../outline/types.ts';
import { cursorAt } from './cursor.ts';
import { capstoneFacts } from './facts.ts';
import { missingFields } from './fields.ts';
import { tableRows } from './rows.ts';
import { missingSections } from './sections.ts';
import type { Completion, CompletionSource } from './types.ts';
import { knownValues } from './values.ts';

/** The likeliest first. */
const sources: readonly CompletionSource[] = [
  knownValues,
  tableRows,
  missingFields,
  missingSections,
  capstoneFacts,
];

/**
 * What may be written at an offset of a document; nothing where nothing is known.
 *
 * @param trigger the character just typed, where that is why somebody asks
 */
export function completionsAt(
  outline: Outline,
  offset: number,
  capstone: Capstone,
  trigger?: string,
): Completion[] {
  const cursor = cursorAt(outline, offset, trigger);
  return cursor ? sources.flatMap((source) => source(cursor, capstone)) : [];
}
