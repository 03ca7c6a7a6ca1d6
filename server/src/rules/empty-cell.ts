import { remembered } from '../document/remembered.ts';
import type { Table, TableRow } from '../document/types.ts';
import { ownTables, type Located } from '../outline/contents.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { WRITTEN } from './reading/expectations.ts';
import { isSummary } from './reading/summary-row.ts';
import { columnLabels, expectedTables } from './reading/table-match.ts';
import type { Report, SectionRule } from './types.ts';

/**
 * A table the course asks for has a cell with nothing in it. A dash, or a word why, is enough. In a table of one's own a
 * cell is missed where all others of its column are filled.
 */
export const emptyCell: SectionRule = {
  id: 'empty-cell',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const expected = expectedTables(matched);
    const asked = expected.flatMap(({ check, found }) =>
      found ? reportsOn(found, emptyPlaces(found.value), matched, `${check}:cells`) : [],
    );
    const own = isWritten(matched)
      ? ownTables(matched).filter((table) =>
          expected.every(({ found }) => found?.value.span !== table.value.span),
        )
      : [];
    return [
      ...asked,
      ...own.flatMap((table) => reportsOn(table, forgottenPlaces(table.value), matched, WRITTEN)),
    ];
  },
  fix: ({ section: { content, offset }, span }) => {
    const row = content.text.slice(span.start, span.end);
    if (!/^[|\s]*\|[|\s]*$/.test(row)) return undefined;
    // Its line goes with it, up to the end of the line above.
    const start = content.text.slice(0, span.start).search(/\r?\n[^\r\n]*$/);
    if (start < 0) return undefined;
    return {
      title: 'Take out the empty row',
      edits: [{ start: offset + start, end: offset + span.end, text: '' }],
    };
  },
};

type Place = Pick<Report, 'message' | 'span'>;

function reportsOn(
  { section }: Located<Table>,
  places: readonly Place[],
  { spec }: MatchedSection,
  check: string,
): Report[] {
  return places.map(({ message, span }) => ({ message, section, span, spec, check }));
}

/** So many filled cells show that a column means to be full. */
const FULL_COLUMN = 3;
/** What may be said or not. */
const REMARKS = /^(?:notes?|remarks?|comments?|details)\b/i;

/** Of a table of one's own: the one cell of a column that is empty, its first column and remarks aside. */
const forgottenPlaces = remembered((table: Table): readonly Place[] => {
  const labels = columnLabels(table);
  return table.rows
    .filter(hasEmptyCell(table))
    .filter((row) => !isSummary(row) && row.cells.filter(({ inline }) => inline.text !== '').length > 1)
    .flatMap((row) => emptyCells(table, row))
    .filter(({ column }) => column > 0 && !REMARKS.test(labels[column] ?? ''))
    .filter(({ column }) => {
      const parts = table.rows.filter((row) => !isSummary(row));
      const filled = parts.filter(({ cells }) => (cells[column]?.inline.text ?? '') !== '').length;
      return filled >= FULL_COLUMN && filled === parts.length - 1;
    });
});

const emptyPlaces = remembered((table: Table): readonly Place[] =>
  table.rows.filter(hasEmptyCell(table)).flatMap((row) => {
    const empty = emptyCells(table, row);
    if (empty.length === columnLabels(table).length) {
      return [{ message: 'This row is empty. Fill it or take it out.', span: row.span }];
    }
    return isSummary(row) ? [] : empty;
  }),
);

/** Nearly no row has one. */
function hasEmptyCell({ header }: Table): (row: TableRow) => boolean {
  return ({ cells }) => cells.length < header.cells.length || cells.some(({ inline }) => inline.text === '');
}

interface EmptyCell extends Place {
  readonly column: number;
}

function emptyCells(table: Table, row: TableRow): EmptyCell[] {
  return columnLabels(table).flatMap((label, column) => {
    const cell = row.cells[column];
    if (cell && (cell.inline.text !== '' || cell.inline.images.length > 0)) return [];
    const message = `${label ? `The “${label}” cell` : 'A cell'} of this row is empty. Fill it, or write a dash and why.`;
    return [{ column, message, span: cell?.span ?? row.span }];
  });
}
