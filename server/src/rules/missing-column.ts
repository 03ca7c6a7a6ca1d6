import type { TableExpectation } from '../course/types.ts';
import type { Table } from '../document/types.ts';
import { countWords } from './expectations.ts';
import { columnLabels, expectedTables, pairColumns } from './table-match.ts';
import type { SectionRule } from './types.ts';

/** A table lacks a column. */
export const missingColumn: SectionRule = {
  id: 'missing-column',
  scope: 'section',
  severity: 'warning',
  check: (matched) =>
    expectedTables(matched).flatMap(({ expectation, check, found }) => {
      if (!found) return [];
      const { section, value: table } = found;
      return [...missingSingles(table, expectation), ...missingRepeats(table, expectation)].map(
        (message) => ({
          message,
          section,
          span: table.header.span,
          spec: matched.spec,
          check,
        }),
      );
    }),
};

function missingSingles(table: Table, expectation: TableExpectation): string[] {
  const paired = pairColumns(table, expectation);
  return expectation.columns
    .filter((column, i) => !column.repeat && !column.optional && !paired.has(i))
    .map(({ name }) => `This table has no “${name}” column. Add it and fill a cell for each row.`);
}

/** Columns that stand once for each thing are those that no other column of the course claims. */
function missingRepeats(table: Table, expectation: TableExpectation): string[] {
  const left = columnLabels(table).length - pairColumns(table, expectation).size;
  return expectation.columns.flatMap(({ name, repeat }) =>
    repeat && left < repeat.min
      ? [`This table has ${left} of ${countWords(repeat)} columns for “${name}”. Add a column for each.`]
      : [],
  );
}
