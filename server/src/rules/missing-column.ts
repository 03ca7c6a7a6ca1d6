import type { Count, TableExpectation } from '../course/types.ts';
import type { Table } from '../document/types.ts';
import type { Located } from '../outline/contents.ts';
import { countWords } from './reading/expectations.ts';
import { addColumns } from './fixes/table-edits.ts';
import { expectedTableOf, indexBefore } from './fixes/table-place.ts';
import { columnLabels, expectedTables, pairColumns } from './reading/table-match.ts';
import type { Fix, Report, SectionRule } from './types.ts';

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
    const column = expectation.columns.find(({ name }) => name === finding.subject);
    if (column?.repeat) return addRepeats(found, expectation, { ...column, repeat: column.repeat });
    const after = indexBefore(expectation.columns, pairColumns(found.value, expectation), finding.subject);
    const edits = addColumns(found, after, [finding.subject]);
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
  const left = unclaimedColumns(table, expectation);
  return expectation.columns.flatMap(({ name, repeat }) =>
    repeat && left < repeat.min
      ? [
          {
            message: `This table has ${left} of ${countWords(repeat)} columns for “${name}”. Add a column for each.`,
            subject: name,
          },
        ]
      : [],
  );
}

function unclaimedColumns(table: Table, expectation: TableExpectation): number {
  return columnLabels(table).length - pairColumns(table, expectation).size;
}

/** Behind the last column, as many as are left. */
function addRepeats(
  found: Located<Table>,
  expectation: TableExpectation,
  { name, repeat }: { readonly name: string; readonly repeat: Count },
): Fix {
  const count = unclaimedColumns(found.value, expectation);
  const names = Array.from({ length: repeat.min - count }, (_, i) => `${name} ${count + i + 1}`);
  return {
    title: names.length === 1 ? `Add the column “${names[0]}”` : `Add ${names.length} columns for “${name}”`,
    edits: addColumns(found, columnLabels(found.value).length - 1, names),
  };
}
