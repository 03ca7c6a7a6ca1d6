import { COVERS, labelSimilarity } from '../course/labels.ts';
import type { ThresholdsExpectation } from '../course/types.ts';
import { readAmounts, type Amount } from '../document/amounts.ts';
import { inOneMeasure } from '../document/same-measure.ts';
import type { TableRow } from '../document/types.ts';
import { expectationsOf } from './reading/expectations.ts';
import { cellValue, tableWith, type ColumnTable, type PlacedValue } from './reading/placed-values.ts';
import type { Fix, Report, SectionRule } from './types.ts';

/** The limit that should be reached first is reached last, or both at once. */
export const thresholdOrder: SectionRule = {
  id: 'threshold-order',
  scope: 'section',
  severity: 'warning',
  check: (matched) =>
    expectationsOf(matched.spec, 'thresholds').flatMap(({ expectation, check }) => {
      const table = tableWith(matched, [expectation.first, expectation.last]);
      return (table?.located.value.rows ?? []).flatMap((row) => {
        const cells = table && limitCells(row, table);
        const problem = cells && problemWith(cells, rowLabel(row), expectation);
        return problem ? [{ ...problem, spec: matched.spec, check }] : [];
      });
    }),
  fix: (finding, { outline }) => {
    const matched = outline.matched.find(({ own }) => own.includes(finding.section));
    const expected = expectationsOf(finding.spec, 'thresholds').find(({ check }) => check === finding.check);
    const table =
      matched && expected && tableWith(matched, [expected.expectation.first, expected.expectation.last]);
    const pairs = table?.located.value.rows.flatMap((row) => limitCells(row, table) ?? []) ?? [];
    const cells = pairs.find(({ last }) => last.span.start === finding.span.start);
    const measured = cells && inOneMeasure(cells.first.amount, cells.last.amount);
    return measured && measured[0].low !== measured[1].low ? swap(cells) : undefined;
  },
};

interface Limit extends PlacedValue {
  readonly amount: Amount;
}

interface Limits {
  readonly first: Limit;
  readonly last: Limit;
}

function limitCells(row: TableRow, { located, columns }: ColumnTable): Limits | undefined {
  const [first, last] = columns.map((column) => limitIn(cellValue(located, row, column)));
  return first && last && { first, last };
}

/** A cell that gives one limit. What comes behind it says for how long; another limit would make it ambiguous. */
function limitIn(cell: PlacedValue | undefined): Limit | undefined {
  const [amount, ...more] = cell ? readAmounts(cell.text) : [];
  if (!cell || !amount || more.some(({ bound }) => bound !== undefined)) return undefined;
  return { ...cell, amount };
}

function rowLabel(row: TableRow): string {
  return row.cells[0]?.inline.text ?? '';
}

type Problem = Pick<Report, 'message' | 'severity' | 'section' | 'span'>;

function problemWith(
  { first, last }: Limits,
  label: string,
  expectation: ThresholdsExpectation,
): Problem | undefined {
  const measured = inOneMeasure(first.amount, last.amount);
  if (!measured) return undefined;
  const [one, other] = measured;
  const place = { section: last.section, span: last.span };
  if (one.low === other.low && one.high === other.high) {
    // the same value, but for longer, or of something else
    if (tail(first) !== tail(last)) return undefined;
    const message = `“${expectation.first}” and “${expectation.last}” are both “${last.text}”. Let the first come early enough to act.`;
    return { message, ...place };
  }
  const rises = bySigns(first, last) ?? byRow(first, last, label, expectation);
  if (rises === undefined || (rises ? one.low < other.low : one.high > other.high)) return undefined;
  return {
    message: `“${expectation.last}” (${last.text}) is reached before “${expectation.first}” (${first.text}). Swap the two, or set “${expectation.first}” so that it comes ${rises ? 'below' : 'above'} “${expectation.last}”.`,
    severity: first.amount.bound && last.amount.bound ? 'error' : 'warning',
    ...place,
  };
}

const SIGNS = { '>': true, '≥': true, '<': false, '≤': false };
/** Words that turn a limit round, or may. */
const TURNING =
  /drop|declin|decreas|degrad|increas|chang|deviat|varia|drift|gap|below|above|under|over|less|more|from|within/iu;

/** Whether the limits lie above the normal values, as their signs have it. */
function bySigns(first: Limit, last: Limit): boolean | undefined {
  const signs = [first, last].flatMap(({ amount: { bound } }) => (bound ? [SIGNS[bound]] : []));
  return signs.every((sign) => sign === signs[0]) ? signs[0] : undefined;
}

/** The same, as the row is known for it, where no limit has a sign. */
function byRow(
  first: Limit,
  last: Limit,
  label: string,
  { high, low }: ThresholdsExpectation,
): boolean | undefined {
  if ([first, last].some(({ text, amount }) => amount.bound || TURNING.test(text)) || TURNING.test(label)) {
    return undefined;
  }
  const goesBy = (words: readonly string[]) =>
    words.some((word) => labelSimilarity(label, { name: word, aliases: [] }) >= COVERS);
  const [isHigh, isLow] = [goesBy(high), goesBy(low)];
  return isHigh === isLow ? undefined : isHigh;
}

/** What a cell says besides its number and what that counts. */
function tail({ text, amount: { digits, unit = '' } }: Limit): string {
  const behind = text.slice(digits.end).trimStart().toLowerCase();
  const rest = unit !== '' && behind.startsWith(unit) ? behind.slice(unit.length) : behind;
  return (text.slice(0, digits.start).toLowerCase() + rest).replace(/\s+/gu, '');
}

function swap({ first, last }: Limits): Fix {
  const { content, offset } = first.section;
  const put = (from: PlacedValue, to: PlacedValue) => ({
    start: offset + to.span.start,
    end: offset + to.span.end,
    text: content.text.slice(from.span.start, from.span.end),
  });
  return {
    title: `Swap “${first.text}” and “${last.text}”`,
    edits: [put(last, first), put(first, last)],
    doubtful: true,
  };
}
