import type { WeightedExpectation } from '../course/types.ts';
import type { MatchedSection } from '../outline/types.ts';
import { expectationsOf } from './reading/expectations.ts';
import { valueFix } from './fixes/value-fix.ts';
import { asWritten, saidIn } from './sums/as-written.ts';
import { readScore, readScoreTable, type Score, type ScoreTable } from './sums/scores.ts';
import { type Share, type Shares, shareSlack, sumOfShares } from './sums/shares.ts';
import type { TableNumber } from './sums/table-numbers.ts';
import type { Report, SectionRule } from './types.ts';

/** A weighted total is not the sum of weight times score, to the rounding it shows. */
export const weightedTotal: SectionRule = {
  id: 'weighted-total',
  scope: 'section',
  severity: 'error',
  check: (matched) =>
    expectationsOf(matched.spec, 'weighted').flatMap(({ expectation, check }) =>
      wrongTotals(matched, expectation).map(({ total, right, label }): Report => {
        const mended = asWritten(right, total);
        return {
          message: `Weight times score adds up to ${mended} for “${label}”, not ${saidIn(total)}. Correct the total, or the score that is off.`,
          section: total.section,
          span: total.span,
          spec: matched.spec,
          check,
          subject: mended,
        };
      }),
    ),
  fix: valueFix,
};

export interface WrongTotal {
  readonly total: TableNumber;
  /** What the total should say, on the scale that it is given on. */
  readonly right: number;
  /** The heading of its column. */
  readonly label: string;
  readonly column: number;
}

/** The totals of a section's table that its weights and scores do not bear out. */
export function wrongTotals(matched: MatchedSection, expectation: WeightedExpectation): WrongTotal[] {
  const table = readScoreTable(matched, expectation);
  const shares = table?.shares;
  if (!table || !shares || !makeWhole(shares)) return [];
  const { numbers, closing, columns, labels } = table;
  return columns.flatMap((column) => {
    const total = numbers.at(closing, column);
    if (!total?.amount || total.low !== total.high) return [];
    const right = rightTotal(table, shares, column, total);
    return right === undefined ? [] : [{ total, right, label: labels[column] ?? '', column }];
  });
}

/** Wrong weights are reported as such; what follows from them is not. */
function makeWhole(shares: Shares): boolean {
  return shares.as === 'points' || Math.abs(sumOfShares(shares) - 1) <= shareSlack(shares);
}

/** What a total should say; undefined where it is right, or where nobody can tell. */
function rightTotal(
  { numbers, weighted }: ScoreTable,
  shares: Shares,
  column: number,
  total: TableNumber,
): number | undefined {
  if (weighted.has(column)) {
    const parts = shares.rows.flatMap(({ row }) => numbers.at(row, column) ?? []);
    const sum = parts.reduce((all, { low }) => all + low, 0);
    const slack = parts.reduce((all, part) => all + part.slack, total.slack);
    return Math.abs(sum - total.low) <= slack + NOISE ? undefined : sum;
  }
  const scores = onOneScale(shares.rows.map(({ row }) => readScore(numbers, row, column)));
  // beside a column of weighted scores, the total of the plain ones may be anything
  return scores && !weighted.has(column + 1) ? weightedSum(total, shares, scores) : undefined;
}

/** Binary fractions do not add up exactly. */
const NOISE = 1e-9;

function onOneScale(scores: readonly (Score | undefined)[]): Score[] | undefined {
  const read = scores.filter((score) => score !== undefined);
  const isOne = read.every(
    ({ outOf, isPercent }) => outOf === read[0]?.outOf && isPercent === read[0]?.isPercent,
  );
  return isOne && read.length === scores.length ? read : undefined;
}

function weightedSum(total: TableNumber, shares: Shares, scores: readonly Score[]): number | undefined {
  const sum = shares.rows.reduce((all, { value }, i) => all + value * (scores[i]?.value ?? 0), 0);
  const mean = shares.as === 'points' ? sum / sumOfShares(shares) : sum;
  const open = openness(shares.rows, scores);
  const wanted = scales(total, scores[0]?.outOf).map((scale) => ({
    value: mean * scale,
    open: open * scale,
  }));
  if (shares.as === 'points') wanted.push({ value: sum, open: 0 });
  const missed = ({ value }: { readonly value: number }) => Math.abs(value - total.low);
  if (wanted.some((one) => missed(one) <= total.slack + one.open + NOISE)) return undefined;
  return wanted.toSorted((a, b) => missed(a) - missed(b))[0]?.value;
}

/** What the mean score may be multiplied by: totals are given as scores, out of another best, in percent, or by weights of 100. */
function scales({ amount, low }: TableNumber, best: number | undefined): number[] {
  if (amount?.outOf !== undefined) return best === undefined ? [1, amount.outOf / 10] : [amount.outOf / best];
  if (amount?.kind === 'percent') return best === undefined ? [1, 10, 20, 100] : [100 / best];
  return low > 10 ? [1, 10, 20, 100] : [1];
}

/** How far rounded weights leave the result open. */
function openness(rows: readonly Share[], scores: readonly Score[]): number {
  return rows.reduce((sum, { slack }, i) => sum + slack * Math.abs(scores[i]?.value ?? 0), 0);
}
