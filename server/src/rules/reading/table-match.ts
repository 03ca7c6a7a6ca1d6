/** Which table of a section is the one that the course asks for. */
import { COVERS, PART, pairLabels } from '../../course/labels.ts';
import type { TableExpectation } from '../../course/types.ts';
import { remembered } from '../../document/remembered.ts';
import type { Table } from '../../document/types.ts';
import { ownTables, type Located } from '../../outline/contents.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { expectationsOf } from './expectations.ts';
import { isWritten } from '../../outline/written.ts';

export interface ExpectedTable {
  readonly expectation: TableExpectation;
  readonly check: string;
  /** The table that has most of the columns; undefined where none has any. */
  readonly found: Located<Table> | undefined;
}

/** Pairs the tables a written section should hold with those it holds. */
export function expectedTables(matched: MatchedSection): readonly ExpectedTable[] {
  return isWritten(matched) ? pairTables(matched) : [];
}

/** The same for any section, written or not. */
export const pairTables = remembered((matched: MatchedSection): readonly ExpectedTable[] => {
  const expected = expectationsOf(matched.spec, 'table');
  if (expected.length === 0) return [];
  const tables = ownTables(matched);
  const pairs = expected
    .flatMap((entry) =>
      tables.map((table) => ({ entry, table, score: columnsFound(table.value, entry.expectation) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const chosen = new Map<(typeof expected)[number], Located<Table>>();
  for (const { entry, table } of pairs) {
    if (!chosen.has(entry) && ![...chosen.values()].includes(table)) chosen.set(entry, table);
  }
  return expected.map((entry) => ({ ...entry, found: chosen.get(entry) }));
});

/** Index of the table's column for each of the expectation's single columns that the table has. */
export function pairColumns(table: Table, expectation: TableExpectation): ReadonlyMap<number, number> {
  const known = pairings(table);
  const before = known.get(expectation);
  if (before) return before;
  const paired = pairedColumns(table, expectation);
  known.set(expectation, paired);
  return paired;
}

/** Several rules ask for the columns of one table. */
const pairings = remembered<Table, Map<TableExpectation, ReadonlyMap<number, number>>>(() => new Map());

function pairedColumns(table: Table, expectation: TableExpectation): ReadonlyMap<number, number> {
  const singles = expectation.columns.map((column) => (column.repeat ? { name: '', aliases: [] } : column));
  return pairLabels(columnLabels(table), singles, PART);
}

/** Index of the table's row for each of the expectation's required rows that the table has. */
export function pairRows(table: Table, expectation: TableExpectation): Map<number, number> {
  return pairedRows(table, expectation).pairs;
}

/** Index of the column that names the rows. */
export function rowNameColumn(table: Table, expectation: TableExpectation): number {
  return pairedRows(table, expectation).column;
}

/** Behind a leading column of numbers, icons or groups, the name stands in the second. */
function pairedRows(
  table: Table,
  { required }: TableExpectation,
): { column: number; pairs: Map<number, number> } {
  const pairsIn = (column: number) =>
    pairLabels(
      table.rows.map(({ cells }) => cells[column]?.inline.text ?? ''),
      required,
      COVERS,
    );
  const byFirst = pairsIn(0);
  const bySecond = byFirst.size > 0 ? byFirst : pairsIn(1);
  return { column: byFirst.size === 0 && bySecond.size > 0 ? 1 : 0, pairs: bySecond };
}

export function columnLabels(table: Table): string[] {
  return table.header.cells.map((cell) => cell.inline.text);
}

function columnsFound(table: Table, expectation: TableExpectation): number {
  return pairColumns(table, expectation).size / Math.max(1, expectation.columns.length);
}
