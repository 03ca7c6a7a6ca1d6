/** A table read the other way: its rows are columns, and its columns rows. */
import type { Table, TableCell, TableRow } from './types.ts';

/** Cells keep their places in the source; a row stands where its first cell does. */
export function turned(table: Table): Table {
  const lines = [table.header, ...table.rows].map(({ cells }) => cells);
  const [header = table.header, ...rows] = table.header.cells.map((first, column): TableRow => ({
    span: first.span,
    cells: lines.map((cells) => cells[column] ?? blankBehind(cells, first)),
  }));
  return {
    ...table,
    align: lines.map(() => undefined),
    header: { ...header, span: table.header.span },
    rows,
  };
}

/** A row that is too short ends in blank cells. */
function blankBehind(cells: readonly TableCell[], other: TableCell): TableCell {
  return blank(cells.at(-1) ?? other);
}

function blank({ span, inline }: TableCell): TableCell {
  const end = { start: span.end, end: span.end };
  return { span: end, inline: { ...inline, span: end, text: '', lines: [], strong: [], images: [] } };
}

/** A share in brackets behind a name: `Model fit (25 %)`. */
const SHARE = /[([]\s*(?:weight:?\s*)?(\d{1,3}(?:[.,]\d+)?\s?%)\s*[)\]]/iu;

/** The table with the shares that its rows' names give in a column of their own; as it is where two names or more give none. */
export function withShareColumn(table: Table, name: string): Table {
  const shares = table.rows.map(({ cells }) => SHARE.exec(cells[0]?.inline.text ?? '')?.[1]);
  const corner = table.header.cells[0];
  if (!corner || shares.filter((share) => share === undefined).length > 1) return table;
  const headed = { ...corner, inline: { ...corner.inline, text: name } };
  return {
    ...table,
    align: [undefined, ...table.align],
    header: {
      ...table.header,
      cells: [...table.header.cells.slice(0, 1), headed, ...table.header.cells.slice(1)],
    },
    rows: table.rows.map((row, i) => {
      const [first, ...others] = row.cells;
      if (!first) return row;
      const share = shares[i];
      const cell =
        share === undefined ? blank(first) : { ...first, inline: { ...first.inline, text: share } };
      return { ...row, cells: [first, cell, ...others] };
    }),
  };
}
