/** What stands around a number, to tell what it counts. */
import type { Span } from '../../document/types.ts';

/** How many words to each side of a number may say what it is. */
const WORDS_BEFORE = 4;
const WORDS_BEHIND = 5;
/** Where a statement ends. A full stop or comma within a number does not. */
const CLAUSE_END = /[;:()!?]|[.,](?=\s|$)/u;

/** Whether a number of the text has words around it that say that it is meant, and none behind it that it is not. */
export function isMeant(
  text: string,
  span: Span,
  beside: readonly string[],
  not: readonly string[],
): boolean {
  const before = plainWords(text.slice(0, span.start).split(CLAUSE_END).at(-1)).slice(-WORDS_BEFORE);
  const behind = plainWords(text.slice(span.end).split(CLAUSE_END)[0]).slice(0, WORDS_BEHIND);
  if (holds(behind, not)) return false;
  return beside.length === 0 || holds(before, beside) || holds(behind, beside);
}

function plainWords(text = ''): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether one of the phrases opens at a word: `sav` is in `saving`. */
function holds(words: readonly string[], phrases: readonly string[]): boolean {
  const text = ` ${words.join(' ')}`;
  return phrases.some((phrase) => text.includes(` ${plainWords(phrase).join(' ')}`));
}

/** Whether a text holds one of the phrases, each from the beginning of a word. */
export function says(text: string, phrases: readonly string[]): boolean {
  return phrases.length > 0 && holds(plainWords(text), phrases);
}
