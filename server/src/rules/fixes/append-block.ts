import type { Edit } from '../../document/edit.ts';
import type { MatchedSection, Outline } from '../../outline/types.ts';
import { toEdits } from '../../scaffold/edits.ts';
import { endOfOwnText, lineEndOf } from './finding-place.ts';

/** Adds a block behind what a section says itself, a blank line before it. */
export function appendBlock(matched: MatchedSection, outline: Outline, markdown: string): Edit[] {
  const end = endOfOwnText(matched, outline);
  return toEdits(outline.document.text, [{ start: end, end, markdown }]);
}

/** Adds lines right behind a place at the end of a line. */
export function appendLines(offset: number, outline: Outline, lines: readonly string[]): Edit[] {
  const lineEnd = lineEndOf(outline.document.text);
  const text = lines.map((line) => `${lineEnd}${line.replaceAll('\n', lineEnd)}`).join('');
  return [{ start: offset, end: offset, text }];
}
