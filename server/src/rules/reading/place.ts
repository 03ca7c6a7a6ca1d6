/** Where a finding about a whole section is shown. */
import type { SectionSpec } from '../../course/types.ts';
import type { Section, Span } from '../../document/types.ts';

/** The words of the section's heading; the first line where it has none. */
export function headingSpan(section: Section): Span {
  const { heading, text } = section.content;
  if (heading) return heading.titleSpan.end > heading.titleSpan.start ? heading.titleSpan : heading.span;
  const start = text.search(/[^\s\uFEFF]/);
  if (start < 0) return { start: 0, end: 0 };
  const length = text.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : start + length };
}

/** What a section is called in a message: its heading, or what the course calls it. */
export function sectionName(section: Section, spec: SectionSpec): string {
  return section.content.heading?.title || specName(spec);
}

/** What the course calls a section: "Selected Platform: …", "Platform name" where the heading is only a slot. */
export function specName({ title, slot }: SectionSpec): string {
  if (slot === undefined) return title;
  const words = slot.replaceAll('-', ' ');
  return title === `{${slot}}`
    ? words.charAt(0).toUpperCase() + words.slice(1)
    : title.replace(`{${slot}}`, '…');
}
