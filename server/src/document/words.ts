import { findPlaceholders } from './placeholders.ts';
import { overlap, shared } from './spans.ts';
import type { Inline, InlineRun, SectionContent } from './types.ts';
import { everyBlock } from './walk.ts';

const WORD = /\S*[\p{L}\p{N}]\S*/gu;

/** The words of a text: whatever stands between blanks and holds a letter or a digit. */
export function wordsIn(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Whether a text has words. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A section's prose: its paragraphs and those of its lists and quotes. No headings, tables, blocks of code. */
export function readProse(content: SectionContent): Inline[] {
  return everyBlock(content.blocks).flatMap((block) => (block.kind === 'paragraph' ? block.inline : []));
}

/** How many words of prose a section holds. Code spans count, placeholders and comments do not. */
export function countWords(content: SectionContent): number {
  return readProse(content).reduce((sum, inline) => sum + countOwnWords(inline, content), 0);
}

/** How many words of a stretch are the writer's own and stand in no placeholder. */
export function countOwnWords(run: InlineRun, content: SectionContent): number {
  const left = findPlaceholders(content)
    .filter(({ span }) => overlap(span, run.span))
    .map(({ span }) => shared(span, run.span))
    .reduce((sum, { start, end }) => sum + wordsIn(content.text.slice(start, end)).length, 0);
  return Math.max(0, wordsIn(run.text).length - left);
}
