/** Moves a section, with everything below it, to where the template has it. */
import type { Edit } from '../../document/edit.ts';
import type { MatchedSection, Outline } from '../../outline/types.ts';
import { endOfText } from '../../scaffold/edits.ts';
import { endOfTree } from '../../scaffold/place-in-outline.ts';
import { lineEndOf } from './finding-place.ts';

/** The edits that move `moved` behind `before`, or to the start of its parent; none where it stands there already. */
export function moveSection(
  moved: MatchedSection,
  before: MatchedSection | undefined,
  outline: Outline,
): Edit[] {
  const { text } = outline.document;
  const start = moved.section.offset;
  const end = endOfTree(moved, outline);
  const target = before ? endOfTree(before, outline) : startOfChildren(moved.parent);
  if (target === undefined || (target >= start && target <= end)) return [];
  const lineEnd = lineEndOf(text);
  const words = text.slice(start, end).trimEnd();
  const lead = /(?:\r?\n){2}$|^$/.test(text.slice(0, target))
    ? ''
    : text.slice(0, target).endsWith('\n')
      ? lineEnd
      : lineEnd.repeat(2);
  const atEnd = target === text.length;
  // Behind the last section there is nothing that blank lines would part from.
  const cut =
    end === text.length ? { start: endOfText(text, start), end, text: lineEnd } : { start, end, text: '' };
  return [cut, { start: target, end: target, text: `${lead}${words}${atEnd ? lineEnd : lineEnd.repeat(2)}` }];
}

function startOfChildren(parent: MatchedSection | undefined): number | undefined {
  return parent?.children.find((child) => !child.displaced)?.section.offset;
}
