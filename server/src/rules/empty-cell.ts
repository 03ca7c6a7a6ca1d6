import type { Table, TableRow } from '../document/types.ts';
import { isSummary } from './reading/summary-row.ts';
import { columnLabels, expectedTables } from './reading/table-match.ts';
import type { Report, SectionRule } from './types.ts';

/** A table the course asks for has a cell with nothing in it. A dash, or a word why, is enough. */
export const emptyCell: SectionRule = {
  id: 'empty-cell',
  scope: 'section',
  severity: 'warning',
  check: (matched) =>
    expectedTables(matched).flatMap(({ check, found }) => {
      if (!found) return [];
      const { section, value: table } = found;
      return table.rows.flatMap((row) =>
        emptyPlaces(table, row).map(({ message, span }): Report => ({
          message,
          section,
          span,
          spec: matched.spec,
          check: `${check}:cells`,
        })),
      );
    }),
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

function emptyPlaces(table: Table, row: TableRow): Pick<Report, 'message' | 'span'>[] {
  const columns = columnLabels(table);
  const empty = columns.flatMap((column, i) => {
    const cell = row.cells[i];
    return cell && (cell.inline.text !== '' || cell.inline.images.length > 0) ? [] : [{ column, cell }];
  });
  if (empty.length === columns.length) {
    return [{ message: 'This row is empty. Fill it or take it out.', span: row.span }];
  }
  if (isSummary(row)) return [];
  return empty.map(({ column, cell }) => ({
    message: `${column ? `The “${column}” cell` : 'A cell'} of this row is empty. Fill it, or write a dash and why.`,
    span: cell?.span ?? row.span,
  }));
}
