/** Adds items to a list, in the notation that it has. */
import type { Edit } from '../../document/edit.ts';
import type { ListItem, Section } from '../../document/types.ts';
import { endOfText } from '../../scaffold/edits.ts';
import { lineEndOf } from './finding-place.ts';
import { promptCell } from './table-edits.ts';

const MARKER = /^(?:([-*+])|(\d+)([.)]))([ \t]+)(?:\[[ xX]\][ \t]+)?/;

/**
 * Adds prompts behind the last of some items: with its bullet or the number that comes next, its box to tick, its
 * indent, and the blank line between items where there is one. Undefined where the list has another notation.
 */
export function appendItems(
  { offset, content: { text } }: Section,
  items: readonly ListItem[],
  prompts: readonly string[],
): Edit[] | undefined {
  const last = items.at(-1);
  const marker = last && MARKER.exec(text.slice(last.span.start));
  if (!last || !marker) return undefined;
  const [whole, bullet, number = '', mark = '', blanks = ' '] = marker;
  const box = whole.includes('[') ? '[ ] ' : '';
  const before = text.slice(text.lastIndexOf('\n', last.span.start - 1) + 1, last.span.start);
  const indent = before.replace(/[^\s>]/g, ' ');
  const lineEnd = lineEndOf(text);
  const gap = isLoose(items, text) ? lineEnd + indent.trimEnd() : '';
  const lines = prompts.map((prompt, i) => {
    const opening = bullet ?? `${Number(number) + (areAlike(items, text) ? 0 : i + 1)}${mark}`;
    return `${gap}${lineEnd}${indent}${opening}${blanks}${box}${promptCell(prompt)}`;
  });
  const end = offset + endOfText(text, last.span.end, last.span.start);
  return [{ start: end, end, text: lines.join('') }];
}

/** Whether a blank line stands between two items. */
function isLoose(items: readonly ListItem[], text: string): boolean {
  const [one, other] = items.slice(-2);
  if (!one || !other) return false;
  const end = endOfText(text, one.span.end);
  return (text.slice(end, other.span.start).match(/\n/g)?.length ?? 0) > 1;
}

/** Whether all items have the same number, as some write lists that renumber themselves. */
function areAlike(items: readonly ListItem[], text: string): boolean {
  const numbers = new Set(items.map(({ span }) => MARKER.exec(text.slice(span.start))?.[2]));
  return items.length > 1 && numbers.size === 1;
}
