import type { RangeExpectation } from '../course/types.ts';
import { type Amount, readAmount, readAmounts } from '../document/amounts.ts';
import { lengthsInDigits } from '../document/durations.ts';
import { timesUnit } from '../document/time-units.ts';
import type { InlineRun } from '../document/types.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { isMeant, says } from './reading/beside.ts';
import { expectationsOf } from './reading/expectations.ts';
import { cellValue, type PlacedValue, valuesAt } from './reading/placed-values.ts';
import { findRow } from './sums/row-match.ts';
import { readScoreTable } from './sums/scores.ts';
import { expectedTables, pairColumns } from './reading/table-match.ts';
import type { Report, SectionRule } from './types.ts';

/** A number lies outside the limits that numbers of its kind have. */
export const valueRange: SectionRule = {
  id: 'value-range',
  scope: 'section',
  severity: 'error',
  check: (matched) => {
    const expected = expectationsOf(matched.spec, 'range');
    if (expected.length === 0 || !isWritten(matched)) return [];
    return expected.flatMap(({ expectation, check }) =>
      valueLists(matched, expectation).flatMap(({ values, heading }) =>
        problems(values, heading, expectation).map((problem): Report => ({
          ...problem,
          severity: expectation.severity,
          spec: matched.spec,
          check,
        })),
      ),
    );
  },
};

/** The values of one column, or of a field. */
interface ValueList {
  readonly values: readonly PlacedValue[];
  /** The words over the column. */
  readonly heading: PlacedValue | undefined;
}

/** More than half of so many numbers outside are not slips, but another scale: said once. */
const FEWEST_FOR_SCALE = 3;

function problems(
  values: readonly PlacedValue[],
  heading: PlacedValue | undefined,
  expectation: RangeExpectation,
): Pick<Report, 'message' | 'section' | 'span'>[] {
  const inTime = isTime(expectation.unit);
  const read = values.flatMap((written) => {
    const value = inTime ? { ...written, text: lengthsInDigits(written.text) } : written;
    const amount = amountIn(value, expectation);
    return amount ? [{ value, amount, isOut: isOutside(amount, expectation) }] : [];
  });
  const out = read.filter(({ isOut, value }) => isOut && !says(wordsAround(value), expectation.unless));
  if (
    heading &&
    expectation.ask === undefined &&
    out.length >= FEWEST_FOR_SCALE &&
    out.length > read.length / 2
  ) {
    const message = `Most numbers under “${heading.text}” are ${outside(expectation)}. Bring them all to that scale.`;
    return [{ message, section: heading.section, span: heading.span }];
  }
  return out.map(({ value, amount }) => {
    const said = value.text.slice(amount.span.start, amount.span.end);
    return {
      message:
        expectation.ask?.replaceAll('{value}', () => said) ??
        `${said} is ${outside(expectation)}. Correct it.`,
      ...placeOf(value, amount),
    };
  });
}

/** All words of the value's row; its own where it stands in none. */
function wordsAround({ row, text }: PlacedValue): string {
  return row ? row.cells.map(({ inline }) => inline.text).join(' ') : text;
}

/** The number that counts: the one a cell opens with; in a field, and in percent or a unit, the first of its kind. */
function amountIn(value: InlineRun, expectation: RangeExpectation): Amount | undefined {
  const { place, unit, beside, not } = expectation;
  if (beside.length > 0 || not.length > 0) {
    const meant = readAmounts(value.text).filter(
      (amount) =>
        (unit === undefined ? amount.kind === 'count' : isIn(amount, unit)) &&
        isMeant(value.text, amount.span, beside, not),
    );
    // where several may be meant, one within the limits is enough
    return meant.find((amount) => !isOutside(amount, expectation)) ?? meant[0];
  }
  const first = readAmount(value.text);
  if (unit === undefined) {
    const amount = first ?? (place.in === 'field' ? readAmounts(value.text)[0] : undefined);
    return amount?.kind === 'count' && !isTime(amount.unit) ? amount : undefined;
  }
  const fitting = readAmounts(value.text).filter((amount) => isIn(amount, unit));
  if (first && isIn(first, unit)) return first;
  return fitting.length === 1 || place.in === 'field' ? fitting[0] : undefined;
}

function isIn(amount: Amount, unit: string): boolean {
  if (unit === '%') return amount.kind === 'percent';
  if (unit === '$') return amount.kind === 'money';
  return amount.unit !== undefined && factorOf(amount.unit, unit) !== undefined;
}

function isTime(unit: string | undefined): boolean {
  return unit !== undefined && timesUnit(unit, 'day') !== undefined;
}

function factorOf(unit: string, wanted: string): number | undefined {
  const isSame = unit.replace(/s$/u, '') === wanted.toLowerCase().replace(/s$/u, '');
  return isSame ? 1 : timesUnit(unit, wanted);
}

function isOutside(
  amount: Amount,
  { min = -Infinity, max = Infinity, unit, ask }: RangeExpectation,
): boolean {
  const factor = scaleOf(amount, max, unit);
  const ends = [amount.low * factor, amount.high * factor];
  // A question is about the size: a credit of $1,000 is as real as a cost.
  const [low = 0, high = 0] = ask === undefined ? ends : ends.map(Math.abs).sort((a, b) => a - b);
  if (low < min - NOISE || high > max + NOISE) return true;
  return (amount.bound === '<' && high <= min) || (amount.bound === '>' && low >= max);
}

/** Conversion leaves traces. */
const NOISE = 1e-6;

/** A score out of another best is brought to the scale; a unit of time to the one asked for. */
function scaleOf({ outOf, unit }: Amount, max: number, wanted: string | undefined): number {
  if (outOf !== undefined && Number.isFinite(max)) return max / outOf;
  return unit === undefined || wanted === undefined ? 1 : (factorOf(unit, wanted) ?? 1);
}

/** What is wrong with a number, or several, behind a verb: "outside 1–10". */
function outside({ min, max, unit }: RangeExpectation): string {
  const words = (limit: string) => {
    if (unit === undefined) return limit;
    return unit === '$' ? `$${limit}` : unit === '%' ? `${limit}%` : `${limit} ${unit}`;
  };
  if (min === undefined) return `above ${words(`${max}`)}`;
  return max === undefined ? `below ${words(`${min}`)}` : `outside ${words(`${min}–${max}`)}`;
}

/** The amount in the source; the whole value where it cannot be told apart in it. */
function placeOf({ section, span }: PlacedValue, amount: Amount): Pick<Report, 'section' | 'span'> {
  const source = section.content.text.slice(span.start, span.end);
  const same = readAmounts(source).find(
    ({ low, high, kind }) => low === amount.low && high === amount.high && kind === amount.kind,
  );
  return {
    section,
    span: same ? { start: span.start + same.span.start, end: span.start + same.span.end } : span,
  };
}

function valueLists(matched: MatchedSection, { place, except }: RangeExpectation): ValueList[] {
  if (place.in !== 'column') return [{ values: valuesAt(matched, place), heading: undefined }];
  return expectedTables(matched).flatMap(({ expectation, found }) => {
    const index = expectation.columns.findIndex(({ name }) => name === place.name);
    const spec = expectation.columns[index];
    if (!found || !spec) return [];
    const table = found.value;
    const paired = pairColumns(table, expectation);
    const known = new Set(paired.values());
    const left = weightedColumns(matched, place.name);
    const columns = spec.repeat
      ? table.header.cells.flatMap((_, column) => (known.has(column) || left.has(column) ? [] : [column]))
      : [paired.get(index)];
    const ends = except.flatMap((row) => findRow(table, row) ?? []);
    const rows = table.rows.slice(0, ends.length > 0 ? Math.min(...ends) : undefined);
    return columns.map((column) => {
      const cell = column === undefined ? undefined : table.header.cells[column]?.inline;
      return {
        values: rows.flatMap((row) => cellValue(found, row, column) ?? []),
        heading: cell && { section: found.section, text: cell.text, span: cell.span },
      };
    });
  });
}

/** Columns of scores times weights, which are on no scale. */
function weightedColumns(matched: MatchedSection, name: string): ReadonlySet<number> {
  const tables = expectationsOf(matched.spec, 'weighted')
    .filter(({ expectation }) => expectation.scores === name)
    .flatMap(({ expectation }) => readScoreTable(matched, expectation) ?? []);
  return new Set(tables.flatMap(({ weighted }) => [...weighted]));
}
