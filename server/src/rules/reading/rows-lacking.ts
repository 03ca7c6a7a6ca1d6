import type { RequiredRowSpec, TableExpectation } from '../../course/types.ts';
import type { Table } from '../../document/types.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { isAskedFor, isSpokenOf } from './spoken.ts';
import { pairRows } from './table-match.ts';

/** The rows that a table of the section should have and has not, unless the section says the same in other words. */
export function rowsLacking(
  table: Table,
  expectation: TableExpectation,
  matched: MatchedSection,
): RequiredRowSpec[] {
  const paired = pairRows(table, expectation);
  return expectation.required.filter(
    ({ says, when }, i) => !paired.has(i) && isAskedFor(when, matched) && !isSpokenOf(says, matched),
  );
}
