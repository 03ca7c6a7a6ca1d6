/** Which table of a section is the one that the course asks for. */
import { COVERS, PART, pairLabels } from '../../course/labels.ts';
import type { TableExpectation } from '../../course/types.ts';
import { monthsFromFirst } from '../../document/moments.ts';
import { remembered, rememberedPair } from '../../document/remembered.ts';
import { turned, withShareColumn } from '../../document/turned-table.ts';
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
  /** Whether that is the document's table read the other way, with rows for columns. */
  readonly isTurned: boolean;
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
    .flatMap((entry) => tables.map((table) => ({ entry, table, ...bestReading(table, entry.expectation) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const chosen = new Map<(typeof expected)[number], (typeof pairs)[number]>();
  for (const pair of pairs) {
    const isTaken = [...chosen.values()].some(({ table }) => table === pair.table);
    if (!chosen.has(pair.entry) && !isTaken) chosen.set(pair.entry, pair);
  }
  return expected.map((entry) => {
    const pair = chosen.get(entry);
    return { ...entry, found: pair?.reading, isTurned: pair !== undefined && pair.reading !== pair.table };
  });
});

interface Reading {
  readonly reading: Located<Table>;
  readonly score: number;
}

/** A table that shows less than this share of its columns may have them as rows. */
const FEW_COLUMNS = 0.5;

/** The table as it stands, or turned where its rows and columns then go by the course's names. */
function bestReading(table: Located<Table>, expectation: TableExpectation): Reading {
  const score = columnsFound(table.value, expectation);
  if (score >= FEW_COLUMNS || table.value.header.cells.length < 2) return { reading: table, score };
  const other = turnedReading(table.value, expectation);
  const otherScore = columnsFound(other, expectation);
  const isBetter = fit(other, expectation) > Math.max(FEW_COLUMNS, fit(table.value, expectation));
  return isBetter && otherScore > 0
    ? { reading: { section: table.section, value: other }, score: otherScore }
    : { reading: table, score };
}

/** How much of what is asked for the table names, in columns and in rows. */
function fit(table: Table, expectation: TableExpectation): number {
  const rows = pairRows(table, expectation).size / Math.max(1, expectation.required.length);
  return columnsFound(table, expectation) + rows;
}

/** Its first column holds the names that stood over the columns, whatever the corner says; shares may stand behind them. */
function turnedReading(table: Table, { columns }: TableExpectation): Table {
  const other = turned(table);
  const [first, second] = columns.filter(({ repeat }) => !repeat);
  const corner = other.header.cells[0];
  if (!first || !corner) return other;
  const named = { ...corner, inline: { ...corner.inline, text: first.name } };
  const whole = {
    ...other,
    header: { ...other.header, cells: [named, ...other.header.cells.slice(1)] },
  };
  return second ? withShareColumn(whole, second.name) : whole;
}

/** Index of the table's column for each of the expectation's single columns that the table has. */
export const pairColumns = rememberedPair(
  (table: Table, { columns }: TableExpectation): ReadonlyMap<number, number> => {
    const singles = columns.map((column) => (column.repeat ? { name: '', aliases: [] } : column));
    return pairLabels(columnLabels(table), singles, PART);
  },
);

/** Index of the table's row for each of the expectation's required rows that the table has. */
export function pairRows(table: Table, expectation: TableExpectation): ReadonlyMap<number, number> {
  return pairedRows(table, expectation).pairs;
}

/** Index of the column that names the rows. */
export function rowNameColumn(table: Table, expectation: TableExpectation): number {
  return pairedRows(table, expectation).column;
}

interface PairedRows {
  /** Index of the column that names the rows. */
  readonly column: number;
  readonly pairs: ReadonlyMap<number, number>;
}

/** Behind a leading column of numbers, icons or groups, the name stands in the second. */
const pairedRows = rememberedPair((table: Table, { required }: TableExpectation): PairedRows => {
  const namesIn = (column: number) => table.rows.map(({ cells }) => cells[column]?.inline.text ?? '');
  const pairsOf = (names: readonly string[]) => pairLabels(names, required, COVERS);
  const byFirst = pairsOf(namesIn(0));
  const byName = byFirst.size > 0 || required.length === 0 ? byFirst : pairsOf(monthNumbers(namesIn(0)));
  if (byName.size > 0 || required.length === 0) return { column: 0, pairs: byName };
  const bySecond = pairsOf(namesIn(1));
  return { column: bySecond.size > 0 ? 1 : 0, pairs: bySecond };
});

/** The months of the calendar, numbered from the first: `Month 1` for `June 2026`. */
function monthNumbers(names: readonly string[]): string[] {
  return monthsFromFirst(names).map((month) => (month === undefined ? '' : `Month ${month}`));
}

export function columnLabels(table: Table): string[] {
  return table.header.cells.map((cell) => cell.inline.text);
}

function columnsFound(table: Table, expectation: TableExpectation): number {
  return pairColumns(table, expectation).size / Math.max(1, expectation.columns.length);
}
