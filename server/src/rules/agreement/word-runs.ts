/** The runs of so many words in a row that a section's prose consists of, as numbers that can be compared. */
import type { SectionContent, Span } from '../../document/types.ts';

export interface WordRuns {
  /** Where each word stands. */
  readonly words: readonly Span[];
  /** One for the run that starts with each word, as far as there is one. */
  readonly runs: Int32Array;
}

const WORD = /[\p{L}\p{N}]+/gu;
const known = new WeakMap<SectionContent, { readonly length: number; readonly found: WordRuns }>();

/**
 * @param prose what of the section counts: the same function for the same section, since what it gives is remembered
 */
export function wordRuns(
  content: SectionContent,
  length: number,
  prose: (content: SectionContent) => readonly Span[],
): WordRuns {
  const before = known.get(content);
  if (before?.length === length) return before.found;
  const words: Span[] = [];
  const hashes: number[] = [];
  for (const { start, end } of prose(content)) {
    for (const { index, 0: word } of content.text.slice(start, end).matchAll(WORD)) {
      words.push({ start: start + index, end: start + index + word.length });
      hashes.push(hash(word.toLowerCase()));
    }
  }
  const runs = Int32Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) => {
    let run = 0;
    for (let i = at; i < at + length; i++) run = Math.imul(run, 31) ^ (hashes[i] ?? 0);
    return run;
  });
  const found = { words, runs };
  known.set(content, { length, found });
  return found;
}

/** FNV-1a: words that differ get other numbers, but for one in some billions. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value;
}
