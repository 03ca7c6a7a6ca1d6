/** Gives a heading its level, and those below it the same shift, so that their order of rank stays. */
import type { Edit } from '../../document/edit.ts';
import type { Section } from '../../document/types.ts';
import type { Outline } from '../../outline/types.ts';

const DEEPEST = 6;

/** The edits for a section and all below it by level; undefined where one of them is underlined rather than marked with #. */
export function shiftHeadings(section: Section, shift: number, { document }: Outline): Edit[] | undefined {
  const { sections } = document;
  const first = sections.indexOf(section);
  const level = section.content.heading?.level ?? 1;
  const tree = [section];
  for (const below of sections.slice(first + 1)) {
    if ((below.content.heading?.level ?? 0) <= level) break;
    tree.push(below);
  }
  const edits = tree.map(({ offset, content }) => {
    const heading = content.heading;
    const marks = /^#+/.exec(content.text.slice(heading?.span.start))?.[0];
    if (!heading || marks === undefined) return undefined;
    const start = offset + heading.span.start;
    const wanted = Math.min(DEEPEST, Math.max(1, heading.level + shift));
    return { start, end: start + marks.length, text: '#'.repeat(wanted) };
  });
  return edits.some((edit) => edit === undefined) ? undefined : edits.filter((edit) => edit !== undefined);
}
