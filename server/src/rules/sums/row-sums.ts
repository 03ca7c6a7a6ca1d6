/** A row is the sum of the rows above it, or of the periods it spans. */
import type { PeriodSpec, RowSpec, SumSpec } from '../../course/types.ts';
import { monthsFromFirst } from '../../document/moments.ts';
import { timesUnit } from '../../document/time-units.ts';
import type { Table } from '../../document/types.ts';
import { type ExpectedTable, pairColumns } from '../reading/table-match.ts';
import { isComplete } from './column-sums.ts';
import { type Equation, holds } from './equations.ts';
import { findRow, periodOf, rowLabel } from './row-match.ts';
import { areOneKind } from './same-kind.ts';
import type { NumberTable, TableNumber } from './table-numbers.ts';

type RowsSum = Extract<SumSpec, { of: 'rows' }>;
type PeriodsSum = Extract<SumSpec, { of: 'periods' }>;
type Expected = Pick<ExpectedTable, 'expectation' | 'check'>;

/** A part of the whole that is listed besides: it counts once or not at all. */
const SUBTOTAL =
  /(?<!\p{L})(?:sub-?\s?totals?|totals?|sum|of which|thereof)(?!\p{L})|^\s*(?:[-–—↳└•]|incl)/iu;
/** What may be taken off although its number has no sign. */
const TAKEN_OFF = /(?<!\p{L})(?:less|minus|discounts?|savings?|credits?|rebates?|deductions?)(?!\p{L})/iu;

export function rowSums(numbers: NumberTable, expected: Expected, { row, columns }: RowsSum): Equation[] {
  const at = findRow(numbers.table, row);
  if (at === undefined) return [];
  return columnsCalled(numbers, expected, columns).flatMap((column) =>
    sumAbove(numbers, at, column, expected.check),
  );
}

/** The row's number in a column as the sum of those above it (below it, where it is the first), in the reading that holds. */
export function sumAbove(numbers: NumberTable, at: number, column: number, check: string): Equation[] {
  const { table } = numbers;
  const above = table.rows
    .flatMap((_, index) => (index < at || at === 0 ? [index] : []))
    .filter((index) => index !== at);
  const single = above.filter((index) => !SUBTOTAL.test(rowLabel(table, index)));
  // totals of totals: `Total compute`, `Total storage`
  const parts = single.length > 0 ? single : above;
  const isUnsure = above.some(
    (index) => SUBTOTAL.test(rowLabel(table, index)) || TAKEN_OFF.test(rowLabel(table, index)),
  );
  const what = at === 0 ? 'The rows below' : 'The rows above';
  const equation = equationOf(numbers, at, parts, column, what, check);
  if (!equation) return [];
  if (!isUnsure || holds(equation)) return [equation];
  const variants = otherReadings(numbers, above, parts).map((rows) =>
    equationOf(numbers, at, rows, column, what, check),
  );
  const takenOff = withTakenOff(numbers, equation, parts, column);
  const right = [...variants, takenOff].find((variant) => variant && holds(variant));
  return right ? [right] : hasTakenOff(numbers, parts) ? [] : [equation];
}

/** With subtotals as further parts, or with nothing but them. */
function otherReadings(
  { table }: NumberTable,
  above: readonly number[],
  parts: readonly number[],
): (readonly number[])[] {
  const subtotals = above.filter((index) => !parts.includes(index) && SUBTOTAL.test(rowLabel(table, index)));
  return [above, subtotals];
}

function hasTakenOff({ table }: NumberTable, rows: readonly number[]): boolean {
  return rows.some((row) => TAKEN_OFF.test(rowLabel(table, row)));
}

function withTakenOff(
  numbers: NumberTable,
  equation: Equation,
  rows: readonly number[],
  column: number,
): Equation {
  const negative = new Set(
    rows.filter((row) => TAKEN_OFF.test(rowLabel(numbers.table, row))).map((row) => numbers.at(row, column)),
  );
  const parts = equation.parts.map((part) =>
    negative.has(part) ? { ...part, low: -part.high, high: -part.low } : part,
  );
  return { ...equation, parts };
}

/** The row as the sum of all its periods; none where some are not listed. */
export function periodSums(
  numbers: NumberTable,
  expected: Expected,
  { row, columns, periods }: PeriodsSum,
): Equation[] {
  const found = findPeriods(numbers, row, periods);
  if (!found) return [];
  const run = found.runs.find(({ rows, period }) => isComplete(rows) && rows.length === period.count);
  if (!run) return [];
  const rows = run.rows.filter((index) => index !== undefined);
  const what = `“${rowLabel(numbers.table, rows[0] ?? 0)}” to “${rowLabel(numbers.table, rows.at(-1) ?? 0)}”`;
  return columnsCalled(numbers, expected, columns).flatMap((column) => {
    const sumOfRows = (parts: readonly number[]) =>
      equationOf(numbers, found.row, parts, column, what, expected.check);
    const own = sumOfRows(rows);
    if (!own || holds(own)) return own ?? [];
    const besides = oneOffs(numbers, found.row, periods);
    const others = [...besides.map((row) => [...rows, row]), [...rows, ...besides]].map(sumOfRows);
    return others.find((other) => other && holds(other)) ?? own;
  });
}

/** Rows above a year that are no periods: what is paid once (`Setup`) may belong to it. */
function oneOffs({ table }: NumberTable, year: number, periods: readonly PeriodSpec[]): number[] {
  return table.rows
    .slice(0, year)
    .flatMap((_, index) =>
      periods.some((period) => periodOf(rowLabel(table, index), period) !== undefined) ? [] : [index],
    );
}

/** A total that its first and last periods leave no room for. */
export interface OutOfBounds {
  readonly cell: TableNumber;
  readonly low: number;
  readonly high: number;
  readonly period: PeriodSpec;
  readonly column: number;
}

/** The row's numbers that lie outside what its periods allow, where not all of these are listed. */
export function outOfBounds(
  numbers: NumberTable,
  expected: Expected,
  { row, columns, periods }: PeriodsSum,
): OutOfBounds[] {
  const found = findPeriods(numbers, row, periods);
  if (!found || found.runs.some(({ rows }) => isComplete(rows))) return [];
  const run = found.runs.find(
    ({ rows, period }) => rows[0] !== undefined && rows[period.count - 1] !== undefined,
  );
  if (!run) return [];
  return columnsCalled(numbers, expected, columns).flatMap((column) => {
    const cell = numbers.at(found.row, column);
    const listed: readonly (TableNumber | undefined)[] = run.rows
      .filter((index) => index !== undefined)
      .map((index) => numbers.at(index, column));
    if (!cell?.amount || !isComplete(listed) || !areOneKind([cell, ...listed])) return [];
    const { period } = run;
    const slack = Math.max(...listed.map((each) => each.slack)) * period.count + cell.slack;
    const low = Math.min(...listed.map((each) => each.low)) * period.count;
    const high = Math.max(...listed.map((each) => each.high)) * period.count;
    return cell.high < low - slack || cell.low > high + slack ? [{ cell, low, high, period, column }] : [];
  });
}

interface Periods {
  readonly row: number;
  /** The rows of each run, by the number of the period; undefined for one that is not listed. */
  readonly runs: readonly { readonly period: PeriodSpec; readonly rows: readonly (number | undefined)[] }[];
}

function findPeriods(
  { table }: NumberTable,
  row: RowSpec,
  periods: readonly PeriodSpec[],
): Periods | undefined {
  const isPeriod = (index: number) =>
    periods.some((period) => periodOf(rowLabel(table, index), period) !== undefined);
  const at = findRow(table, row, isPeriod);
  if (at === undefined) return undefined;
  const runs = periods.map((period) => {
    const numbered = numberedBy(table, period);
    const rows = Array.from({ length: period.count }, (_, i) => numbered.indexOf(i + 1)).map((index) =>
      index < 0 || index === at ? undefined : index,
    );
    return { period, rows };
  });
  return { row: at, runs };
}

/** The number of the period that each row is about; months may go by their names in the calendar. */
function numberedBy(table: Table, period: PeriodSpec): (number | undefined)[] {
  const labels = table.rows.map((_, index) => rowLabel(table, index));
  const numbers = labels.map((label) => periodOf(label, period));
  const isMonth = timesUnit(period.name, 'month') === 1;
  return isMonth && numbers.every((number) => number === undefined) ? monthsFromFirst(labels) : numbers;
}

function columnsCalled(
  { table }: NumberTable,
  { expectation }: Expected,
  names: readonly string[],
): number[] {
  const paired = pairColumns(table, expectation);
  return names.flatMap(
    (name) => paired.get(expectation.columns.findIndex((column) => column.name === name)) ?? [],
  );
}

function equationOf(
  numbers: NumberTable,
  totalRow: number,
  rows: readonly number[],
  column: number,
  what: string,
  check: string,
): Equation | undefined {
  const total = numbers.at(totalRow, column);
  const parts = rows.filter((row) => !isGroupHeading(numbers, row)).map((row) => numbers.at(row, column));
  if (!total?.amount || parts.length === 0 || !isComplete(parts)) return undefined;
  return areOneKind([total, ...parts]) ? { total, parts, what, check } : undefined;
}

/** A row with a name and nothing else. */
function isGroupHeading({ table }: NumberTable, row: number): boolean {
  return table.rows[row]?.cells.slice(1).every(({ inline }) => inline.text === '') ?? true;
}
