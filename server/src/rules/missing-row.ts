import type { TableExpectation } from '../course/types.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import { overlap } from '../document/spans.ts';
import type { Table, TableRow } from '../document/types.ts';
import type { Located } from '../outline/contents.ts';
import { addRows } from './fixes/table-edits.ts';
import { expectedTableOf, indexBefore } from './fixes/table-place.ts';
import { rowsLacking } from './reading/rows-lacking.ts';
import { expectedTables, pairColumns, pairRows, rowNameColumn } from './reading/table-match.ts';
import type { SectionRule } from './types.ts';

/** A table lacks a row that every such table has. */
export const missingRow: SectionRule = {
  id: 'missing-row',
  scope: 'section',
  severity: 'warning',
  check: (matched) =>
    expectedTables(matched).flatMap(({ expectation, check, found }) => {
      if (!found) return [];
      const { section, value: table } = found;
      const paired = pairRows(table, expectation);
      if (!namesItsRows(table, expectation, paired.size)) return [];
      const missing = rowsLacking(table, expectation, matched);
      // Rows that are still to be named may be those.
      const column = pairColumns(table, expectation).get(0) ?? rowNameColumn(table, expectation);
      if (unnamedRows(found, column) >= missing.length) return [];
      return missing.map(({ name }) => ({
        message: `This table has no “${name}” row. Add it.`,
        subject: name,
        section,
        span: table.header.span,
        spec: matched.spec,
        check,
      }));
    }),
  fix: (finding, { outline }) => {
    const entry = expectedTableOf(finding, outline);
    if (!entry || finding.subject === undefined) return undefined;
    const { expectation, found } = entry;
    const after = indexBefore(expectation.required, pairRows(found.value, expectation), finding.subject);
    const name = new Map([[rowNameColumn(found.value, expectation), finding.subject]]);
    const edits = addRows(found, after, [name]);
    return { title: `Add the row “${finding.subject}”`, edits };
  },
};

/** Where the column with the rows' names is missing, that is what is wrong, and no row can be missed. */
function namesItsRows(table: Table, expectation: TableExpectation, rowsFound: number): boolean {
  return pairColumns(table, expectation).has(0) || rowsFound * 2 > expectation.required.length;
}

function unnamedRows({ section, value: { rows } }: Located<Table>, column: number): number {
  const prompts = findPlaceholders(section.content);
  const isUnnamed = (row: TableRow) => {
    const cell = row.cells[column];
    return cell !== undefined && prompts.some(({ span }) => overlap(span, cell.inline.span));
  };
  return rows.filter(isUnnamed).length;
}
