/** Edits that add to a table and leave every other character of it as it is. */
import type { Edit } from '../../document/edit.ts';
import type { Table } from '../../document/types.ts';
import type { Located } from '../../outline/contents.ts';
import { lineEndOf } from './finding-place.ts';

/** What a new cell says: a prompt, which stays a finding until it is written. */
export function promptCell(name: string): string {
  return `[${name}]`;
}

/** Adds a column behind the one at `after` (-1: before the first), its cells prompts. */
export function addColumn({ section, value: table }: Located<Table>, after: number, name: string): Edit[] {
  const text = section.content.text;
  const rows = [
    { cells: table.header.cells.map(({ span }) => span), words: name },
    { cells: delimiterCells(table, text), words: '---' },
    ...table.rows.map(({ cells }) => ({ cells: cells.map(({ span }) => span), words: promptCell(name) })),
  ];
  return rows.flatMap(({ cells, words }) => {
    const first = cells[0];
    const cell = cells[Math.min(after, cells.length - 1)];
    if (!first) return [];
    if (!cell) return insertAt(section.offset + first.start, ` ${words} |`);
    const closes = text[cell.end] === '|';
    return insertAt(section.offset + cell.end, closes ? `| ${words} ` : ` | ${words}`);
  });
}

/** Adds a row behind the one at `after` (-1: as the first), its first cell the name, the others prompts. */
export function addRow({ section, value: table }: Located<Table>, after: number, name: string): Edit[] {
  const text = section.content.text;
  const cells = table.header.cells.map(({ inline }, i) => (i === 0 ? name : promptCell(inline.text)));
  const end = table.rows[after]?.span.end ?? delimiterEnd(table, text);
  const indent = /[ \t>]*$/.exec(text.slice(0, table.header.span.start))?.[0] ?? '';
  return insertAt(section.offset + end, `${lineEndOf(text)}${indent}| ${cells.join(' | ')} |`);
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
