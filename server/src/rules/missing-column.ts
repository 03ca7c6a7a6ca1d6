import type { TableExpectation } from '../course/types.ts';
import type { Table } from '../document/types.ts';
import { countWords } from './reading/expectations.ts';
import { addColumn } from './fixes/table-edits.ts';
import { expectedTableOf, indexBefore } from './fixes/table-place.ts';
import { columnLabels, expectedTables, pairColumns } from './reading/table-match.ts';
import type { Report, SectionRule } from './types.ts';

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
        (missing) => ({
          ...missing,
          section,
          span: table.header.span,
          spec: matched.spec,
          check,
        }),
      );
    }),
  fix: (finding, { outline }) => {
    const entry = expectedTableOf(finding, outline);
    if (!entry || finding.subject === undefined) return undefined;
    const { expectation, found } = entry;
    const after = indexBefore(expectation.columns, pairColumns(found.value, expectation), finding.subject);
    const edits = addColumn(found, after, finding.subject);
    return { title: `Add the column “${finding.subject}”`, edits };
  },
};

type Missing = Pick<Report, 'message' | 'subject'>;

function missingSingles(table: Table, expectation: TableExpectation): Missing[] {
  const paired = pairColumns(table, expectation);
  return expectation.columns
    .filter((column, i) => !column.repeat && !column.optional && !paired.has(i))
    .map(({ name }) => ({
      message: `This table has no “${name}” column. Add it and fill a cell for each row.`,
      subject: name,
    }));
}

/** Columns that stand once for each thing are those that no other column of the course claims. */
function missingRepeats(table: Table, expectation: TableExpectation): Missing[] {
  const left = columnLabels(table).length - pairColumns(table, expectation).size;
  return expectation.columns.flatMap(({ name, repeat }) =>
    repeat && left < repeat.min
      ? [
          {
            message: `This table has ${left} of ${countWords(repeat)} columns for “${name}”. Add a column for each.`,
          },
        ]
      : [],
  );
}
