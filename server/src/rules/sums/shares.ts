/** Shares of a whole: the weights of a table, in percent, fractions or points. */
import type { SumSpec, TableExpectation } from '../../course/types.ts';
import { pairColumns } from '../reading/table-match.ts';
import { asWritten, saidIn } from './as-written.ts';
import { findRow, rowLabel } from './row-match.ts';
import type { NumberTable, TableNumber } from './table-numbers.ts';

type SharesSum = Extract<SumSpec, { of: 'shares' }>;

/** One row's share. */
export interface Share {
  readonly row: number;
  /** As a part of the whole: 0.25 for 25 % and for 0.25; points as they are. */
  readonly value: number;
  readonly slack: number;
}

export interface Shares {
  readonly rows: readonly Share[];
  /** What the shares are written as; points need not make a whole. */
  readonly as: 'percent' | 'fractions' | 'points';
}

/** Shares may miss the whole by so much of a hundredth of it. */
const TOLERANCE = 0.1;
/** A closing row of another name. */
const TOTAL = /(?<!\p{L})(?:totals?|sum|overall)(?!\p{L})/iu;

/** The shares in a column; undefined where one of them cannot be read. */
export function readShares(
  numbers: NumberTable,
  column: number,
  closing: number | undefined,
): Shares | undefined {
  const { table } = numbers;
  const end = closing ?? table.rows.findIndex((_, row) => TOTAL.test(rowLabel(table, row)));
  const written = table.rows.flatMap(({ cells }, row) => {
    const isPart = (end <= 0 || row < end) && (cells[column]?.inline.text ?? '') !== '';
    return isPart ? [{ row, number: numbers.at(row, column) }] : [];
  });
  const found = written.flatMap(({ row, number }) =>
    number?.amount ? [{ row, number, amount: number.amount }] : [],
  );
  if (found.length < written.length || found.length < 2) return undefined;
  if (
    found.some(
      ({ number, amount }) =>
        number.low !== number.high || amount.kind === 'money' || amount.unit !== undefined,
    )
  ) {
    return undefined;
  }
  const inPercent = found.filter(({ amount }) => amount.kind === 'percent').length;
  if (inPercent > 0 && found.some(({ number, amount }) => amount.kind !== 'percent' && number.low < 1))
    return undefined;
  const sum = found.reduce((total, { number }) => total + number.low, 0);
  const as =
    inPercent > 0
      ? 'percent'
      : kindOf(
          found.map(({ number }) => number.low),
          sum,
        );
  const scale = as === 'percent' ? 100 : 1;
  // 0.25 is as exact as 25 %
  const exact = as === 'percent' ? 0 : 2;
  return {
    as,
    rows: found.map(({ row, number, amount }) => ({
      row,
      value: number.low / scale,
      slack: amount.decimals > exact ? number.slack / scale : 0,
    })),
  };
}

/** Bare numbers are a percentage or a fraction where they come near to a whole, and are not all small (`3 of 5`). */
function kindOf(values: readonly number[], sum: number): Shares['as'] {
  if (values.every((value) => value <= 1) && sum > 0.5 && sum < 1.5) return 'fractions';
  const isNear =
    Math.abs(sum - 100) <= TOLERANCE || (sum > 50 && sum < 150 && values.some((value) => value > 10));
  return isNear ? 'percent' : 'points';
}

/** By how much shares may miss the whole, as a part of it: what is usual, or what their decimals leave open. */
export function shareSlack({ rows, as }: Shares): number {
  const shown = as === 'percent' ? rows.reduce((sum, { slack }) => sum + slack, 0) : 0;
  return Math.max(TOLERANCE / 100, shown) + 1e-9;
}

export function sumOfShares({ rows }: Shares): number {
  return Number(rows.reduce((sum, { value }) => sum + value, 0).toPrecision(12));
}

interface ShareProblem {
  readonly message: string;
  readonly span: TableNumber['span'];
  readonly subject?: string;
}

/** What is wrong with shares that should make a whole of 100 %; shown at their sum, else at the column's heading. */
export function shareProblem(
  numbers: NumberTable,
  expectation: TableExpectation,
  { column: name, row }: SharesSum,
): ShareProblem | undefined {
  const column = pairColumns(numbers.table, expectation).get(
    expectation.columns.findIndex((one) => one.name === name),
  );
  if (column === undefined) return undefined;
  const closing = row && findRow(numbers.table, row);
  const shares = readShares(numbers, column, closing);
  if (!shares || shares.as === 'points') return undefined;
  const said = closing === undefined ? undefined : numbers.at(closing, column);
  const sum = sumOfShares(shares);
  const label = numbers.table.header.cells[column]?.inline;
  const shown = (value: number) => (shares.as === 'percent' ? `${tidy(value * 100)}%` : tidy(value));
  if (Math.abs(sum - 1) > shareSlack(shares)) {
    const span = said?.amount ? said.span : label?.span;
    const message = `“${label?.text ?? name}” adds up to ${shown(sum)}, not ${shown(1)}. Raise or lower one of the shares.`;
    return span && { message, span };
  }
  return said && saidProblem(said, sum, shareSlack(shares), shown(1));
}

/** A row that closes the column may state another sum than the shares have. */
function saidProblem(said: TableNumber, sum: number, slack: number, shown: string): ShareProblem | undefined {
  if (!said.amount || said.low !== said.high || said.amount.unit !== undefined) return undefined;
  const whole = said.amount.kind === 'percent' || said.low > 2 ? 100 : 1;
  if (Math.abs(said.low / whole - sum) <= slack + said.slack / whole) return undefined;
  const message = `The shares above add up to ${shown}, not ${saidIn(said)}.`;
  return { message, span: said.span, subject: asWritten(sum * whole, said) };
}

function tidy(value: number): string {
  return String(Number(value.toFixed(3)));
}
