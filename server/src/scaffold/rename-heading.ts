/** Gives a heading the words that the course has for its section. */
import { namingStretch, withoutEnumeration } from '../course/headings.ts';
import type { SectionSpec } from '../course/types.ts';
import type { Edit } from '../document/edit.ts';
import type { Section } from '../document/types.ts';

export interface RenamedHeading {
  /** The heading's new words. */
  readonly title: string;
  readonly edit: Edit;
}

/**
 * The number before a heading and what stands behind its name ("(16 weeks)") stay. Undefined where it has the course's
 * words already, where the course words nothing of it, or where it is written with emphasis or links.
 *
 * @param slotValue what stands in the heading's slot
 */
export function renameHeading(
  { content: { heading, text }, offset }: Section,
  { title, aliases, slot }: SectionSpec,
  slotValue?: string,
): RenamedHeading | undefined {
  if (!heading) return undefined;
  const written = text.slice(heading.titleSpan.start, heading.titleSpan.end);
  const wanted = slot === undefined ? title : slotValue && title.replace(`{${slot}}`, () => slotValue);
  if (written !== heading.title || !wanted || title === `{${slot}}`) return undefined;
  const { start, end } = namingStretch(written, [title, ...aliases]);
  const words = start > 0 ? withoutEnumeration(wanted) : wanted;
  if (end <= start || written.slice(start, end) === words) return undefined;
  const at = offset + heading.titleSpan.start;
  return {
    title: written.slice(0, start) + words + written.slice(end),
    edit: { start: at + start, end: at + end, text: words },
  };
}
