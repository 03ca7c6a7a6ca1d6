import type { TableExpectation } from '../course/types.ts';
import type { Table } from '../document/types.ts';
import { countWords } from './reading/expectations.ts';
import { addRows } from './fixes/table-edits.ts';
import { expectedTableOf } from './fixes/table-place.ts';
import { isSummary } from './reading/summary-row.ts';
import { expectedTables, pairRows } from './reading/table-match.ts';
import type { SectionRule } from './types.ts';

/** A table has fewer rows than a complete one, beyond those that the missing-row rule names. */
export const tooFewRows: SectionRule = {
  id: 'too-few-rows',
  scope: 'section',
  severity: 'warning',
  check: (matched) =>
    expectedTables(matched).flatMap(({ expectation, check, found }) => {
      if (!found) return [];
      const { section, value: table } = found;
      const count = table.rows.length;
      if (rowsLeft(table, expectation) <= 0) return [];
      return [
        {
          message: `This table has ${count} ${count === 1 ? 'row' : 'rows'}; a complete one has ${countWords(expectation.rows)}.`,
          section,
          span: table.header.span,
          spec: matched.spec,
          check,
        },
      ];
    }),
  fix: (finding, { outline }) => {
    const entry = expectedTableOf(finding, outline);
    if (!entry) return undefined;
    const { rows } = entry.found.value;
    const count = rowsLeft(entry.found.value, entry.expectation);
    const after = rows.findLastIndex((row) => !isSummary(row));
    const prompts = Array.from({ length: count }, () => new Map<number, string>());
    return {
      title: `Add ${count} ${count === 1 ? 'row' : 'rows'} to be written`,
      edits: addRows(entry.found, after, prompts),
    };
  },
};

/** How many rows are still to be added, beside those that have a name. */
function rowsLeft(table: Table, expectation: TableExpectation): number {
  const named = expectation.required.length - pairRows(table, expectation).size;
  return expectation.rows.min - table.rows.length - named;
}
