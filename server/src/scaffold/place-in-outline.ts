/** Where a missing section goes in a participant's document, and how deep its heading is there. */
import type { Section } from '../document/types.ts';
import type { MatchedSection, MissingSection, Outline } from '../outline/types.ts';
import { endOfText } from './edits.ts';
import { endOfSlide } from './slide-breaks.ts';

/**
 * The offset behind which the section goes: the end of the one it should follow, with all below that, else of what its
 * parent says itself, before the first section below that the course knows.
 */
export function placeOf({ after, parent }: MissingSection, outline: Outline): number {
  if (outline.deliverable.format === 'slides') return endOfSlide((after ?? parent).section, outline.document);
  const first = parent.children.find((child) => !child.displaced);
  const end = after
    ? endOfTree(after, outline)
    : (first?.section.offset ?? Math.max(...parent.own.map(endOfSection)));
  return endOfText(outline.document.text, end);
}

/** The level that the document gives to sections of this kind, as far as it has any. A deck's title slide says nothing. */
export function levelOf({ spec, parent }: MissingSection, { deliverable }: Outline): number {
  const siblings = deliverable.format === 'slides' ? parent.children.slice(1) : parent.children;
  const shifts = siblings.flatMap((child) => {
    const level = child.section.content.heading?.level;
    return level === undefined || child.displaced ? [] : [level - child.spec.level];
  });
  const own = parent.section.content.heading;
  const shift = commonest(shifts) ?? (own ? own.level - parent.spec.level : 0);
  return Math.max(1, spec.level + shift);
}

/** The end of the section and of everything below it, be it by the levels of headings or by what the course says. */
export function endOfTree(matched: MatchedSection, outline: Outline): number {
  const { sections } = outline.document;
  const level = matched.section.content.heading?.level ?? 0;
  const start = sections.indexOf(matched.section);
  let last = start;
  while ((sections[last + 1]?.content.heading?.level ?? 0) > level) last++;
  const below = matched.children
    .filter((child) => !child.displaced)
    .map((child) => endOfTree(child, outline));
  return Math.max(endOfSection(sections[last] ?? matched.section), ...below);
}

function endOfSection({ offset, content }: Section): number {
  return offset + content.text.length;
}

/** The value that occurs most often, the first of those that do. */
function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
