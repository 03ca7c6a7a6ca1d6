/** The scores of a table that rates several things, a column each, by weighted factors. */
import type { WeightedExpectation } from '../../course/types.ts';
import { readAmounts } from '../../document/amounts.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { columnLabels, expectedTables, pairColumns } from '../reading/table-match.ts';
import { findRow } from './row-match.ts';
import { readShares, type Shares } from './shares.ts';
import { type NumberTable, readTableNumbers } from './table-numbers.ts';

export interface ScoreTable {
  readonly numbers: NumberTable;
  readonly labels: readonly string[];
  /** The row of the weighted totals. */
  readonly closing: number;
  /** The weights by row; undefined where they cannot be read. */
  readonly shares: Shares | undefined;
  /** The columns of what is rated. */
  readonly columns: readonly number[];
  /** Those of them that hold scores times weights. */
  readonly weighted: ReadonlySet<number>;
}

export interface Score {
  readonly value: number;
  readonly outOf: number | undefined;
  readonly isPercent: boolean;
}

/** The section's table of weights and scores; undefined where it has none with a closing row. */
export function readScoreTable(
  matched: MatchedSection,
  { weights, scores, row }: WeightedExpectation,
): ScoreTable | undefined {
  const expected = expectedTables(matched).find(({ expectation }) =>
    expectation.columns.some(({ name }) => name === scores),
  );
  if (!expected?.found) return undefined;
  const { expectation, found } = expected;
  const numbers = readTableNumbers(found);
  const paired = pairColumns(numbers.table, expectation);
  const weightColumn = paired.get(expectation.columns.findIndex(({ name }) => name === weights));
  const closing = findRow(numbers.table, row);
  if (weightColumn === undefined || closing === undefined) return undefined;
  const shares = readShares(numbers, weightColumn, closing);
  const known = new Set(paired.values());
  const labels = columnLabels(numbers.table);
  const columns = labels.flatMap((_, column) => (known.has(column) ? [] : [column]));
  const weighted = new Set(columns.filter((column) => shares && isWeighted(numbers, shares, column)));
  return { numbers, labels, closing, shares, columns, weighted };
}

/** The score of a cell; in `9 × 25% = 2.25` the first number. */
export function readScore({ table }: NumberTable, row: number, column: number): Score | undefined {
  const text = table.rows[row]?.cells[column]?.inline.text ?? '';
  const [amount] = readAmounts(text);
  if (!amount || /[\p{L}\p{N}]/u.test(text.slice(0, amount.span.start))) return undefined;
  if (amount.low !== amount.high || amount.bound !== undefined || amount.kind === 'money') return undefined;
  return { value: amount.low, outOf: amount.outOf, isPercent: amount.kind === 'percent' };
}

/** Scores that are weighted already never reach what their weight would make of a ten. */
function isWeighted(numbers: NumberTable, { rows, as }: Shares, column: number): boolean {
  return (
    as !== 'points' &&
    rows.every(({ row, value }) => {
      const number = numbers.at(row, column);
      const isPlain = number?.amount?.kind === 'count' && number.amount.unit === undefined;
      return isPlain && number.low >= 0 && number.low <= value * 10 + number.slack;
    })
  );
}
