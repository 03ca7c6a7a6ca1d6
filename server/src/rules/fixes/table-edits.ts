/** Edits that add to a table, or put its rows in order, and leave every other character of it as it is. */
import type { Edit } from '../../document/edit.ts';
import type { Table, TableRow } from '../../document/types.ts';
import type { Located } from '../../outline/contents.ts';
import { lineEndOf } from './finding-place.ts';

/** What a new cell says: a prompt, which stays a finding until it is written. */
export function promptCell(name: string): string {
  return `[${name}]`;
}

/** Adds columns behind the one at `after` (-1: before the first), their cells prompts. */
export function addColumns(
  { section, value: table }: Located<Table>,
  after: number,
  names: readonly string[],
): Edit[] {
  const text = section.content.text;
  const prompts = names.map(promptCell);
  const rows = [
    { cells: table.header.cells.map(({ span }) => span), words: names },
    { cells: delimiterCells(table, text), words: names.map(() => '---') },
    ...table.rows.map(({ cells }) => ({ cells: cells.map(({ span }) => span), words: prompts })),
  ];
  return rows.flatMap(({ cells, words }) => {
    const first = cells[0];
    const cell = cells[Math.min(after, cells.length - 1)];
    if (!first) return [];
    if (!cell) return insertAt(section.offset + first.start, ` ${words.join(' | ')} |`);
    const closes = text[cell.end] === '|';
    const joined = words.join(' | ');
    return insertAt(section.offset + cell.end, closes ? `| ${joined} ` : ` | ${joined}`);
  });
}

/** The cells of a new row that are known, by column; the others are prompts. */
export type KnownCells = ReadonlyMap<number, string>;

/** Adds rows behind the one at `after` (-1: as the first). */
export function addRows(
  { section, value: table }: Located<Table>,
  after: number,
  rows: readonly KnownCells[],
): Edit[] {
  const text = section.content.text;
  const end = table.rows[after]?.span.end ?? delimiterEnd(table, text);
  const indent = /[ \t>]*$/.exec(text.slice(0, table.header.span.start))?.[0] ?? '';
  const lines = rows.map((known) => {
    const cells = table.header.cells.map(({ inline }, i) => known.get(i) ?? promptCell(inline.text));
    return `${lineEndOf(text)}${indent}| ${cells.join(' | ')} |`;
  });
  return insertAt(section.offset + end, lines.join(''));
}

/** Puts rows of a table in another order, each as it is written. `ordered` has the same rows as `rows`. */
export function reorderRows(
  { section }: Located<Table>,
  rows: readonly TableRow[],
  ordered: readonly TableRow[],
): Edit[] {
  const { offset, content } = section;
  return rows.flatMap((row, i) => {
    const other = ordered[i];
    if (!other || other === row) return [];
    const text = content.text.slice(other.span.start, other.span.end);
    return [{ start: offset + row.span.start, end: offset + row.span.end, text }];
  });
}

/** The stretches between the pipes of the line below the header. */
function delimiterCells(table: Table, text: string): { start: number; end: number }[] {
  const start = text.indexOf('\n', table.header.span.end) + 1;
  const line = text.slice(start, delimiterEnd(table, text));
  return [...line.matchAll(/[^|\s][^|]*/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function delimiterEnd(table: Table, text: string): number {
  const start = text.indexOf('\n', table.header.span.end) + 1;
  const length = text.slice(start).search(/\r?\n|$/);
  return start + length;
}

function insertAt(offset: number, text: string): Edit[] {
  return [{ start: offset, end: offset, text }];
}
