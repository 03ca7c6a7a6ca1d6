/** Where a finding stands, for a fix to start from. */
import type { MatchedSection, Outline } from '../../outline/types.ts';
import { isTableRow } from '../../outline/unheaded.ts';
import { endOfText } from '../../scaffold/edits.ts';
import { endOfSlide } from '../../scaffold/slide-breaks.ts';
import type { Finding } from '../types.ts';

/** The section that a finding is about; undefined for one that is a row of a table, where nothing can be added behind. */
export function matchedOf({ spec, section }: Finding, outline: Outline): MatchedSection | undefined {
  if (isTableRow(section)) return undefined;
  return outline.matched.find((matched) => matched.spec === spec && matched.own.includes(section));
}

/** Behind the last word of what a section says itself, before the sections that the course knows below it. */
export function endOfOwnText(matched: MatchedSection, { document, deliverable }: Outline): number {
  const last = matched.own.at(-1) ?? matched.section;
  // Behind its break another slide begins.
  if (deliverable.format === 'slides') return endOfSlide(last, document);
  return endOfText(document.text, last.offset + last.content.text.length, matched.section.offset);
}

/** The line end that a document uses. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
