import type { TrendExpectation } from '../course/types.ts';
import { readMoment, type Moment } from '../document/moments.ts';
import { readProse } from '../document/words.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import { expectationsOf } from './reading/expectations.ts';
import { cellValue, tableWith, type PlacedValue } from './reading/placed-values.ts';
import { sectionName } from './reading/place.ts';
import { readTableNumbers } from './sums/table-numbers.ts';
import type { OutlineRule, Report } from './types.ts';

/** Words that explain why something shrinks, wherever they stand in the section. */
const REASON =
  /\b(?:because|due to|declin\w*|decreas\w*|drop\w*|dips?|shrink\w*|fall(?:s|ing)?|fewer|lower\w*|reduc\w*|optimi[sz]\w*|saving\w*|cach\w*|discount\w*|reserved|commitment|cheaper|seasonal\w*|churn\w*|attrition|migrat\w*|retir\w*|consolidat\w*|phas(?:ed|ing) out|wind(?:s|ing)? down|one-?(?:off|time))\b/iu;
/** A row before the work begins may well be empty. */
const BEFORE_START = 0;

/** Numbers that should grow from row to row fall, or leap. */
export const trend: OutlineRule = {
  id: 'trend',
  scope: 'outline',
  severity: 'warning',
  check: (outline) =>
    outline.matched.flatMap((matched) =>
      expectationsOf(matched.spec, 'trend').flatMap(({ expectation, check }) => {
        const series = seriesIn(matched, expectation);
        const falls = fallsIn(series, matched, outline, expectation);
        const leaps = expectation.leap === undefined ? [] : leapsIn(series, expectation.leap);
        return [...falls, ...leaps].map((report) => ({ ...report, spec: matched.spec, check }));
      }),
    ),
};

interface Point {
  /** The row's own words for its period. */
  readonly period: string;
  readonly moment: Moment;
  readonly value: number;
  readonly place: PlacedValue;
  readonly row: string;
}

/** A column's numbers, row by row. */
interface Series {
  readonly column: string;
  readonly points: readonly Point[];
}

type Place = Pick<Report, 'message' | 'section' | 'span'>;

/** Rows that name no period, and sums over longer ones, are left out. */
function seriesIn(matched: MatchedSection, { along, columns }: TrendExpectation): Series[] {
  const table = tableWith(matched, [along, ...columns]);
  if (!table) return [];
  const [period, ...indexes] = table.columns;
  const numbers = readTableNumbers(table.located);
  const dated = inTime(
    table.located.value.rows.flatMap((row, index) => {
      const cell = cellValue(table.located, row, period);
      const moment = cell && readMoment(cell.text, 'month');
      return cell && moment ? [{ row, index, cell, moment }] : [];
    }),
  );
  return columns.map((column, i) => ({
    column,
    points: dated.flatMap(({ row, index, cell, moment }): Point[] => {
      const column = indexes[i];
      const place = cellValue(table.located, row, column);
      const number = column === undefined ? undefined : numbers.at(index, column);
      if (!place || !number?.amount || number.low !== number.high) return [];
      const words = row.cells.map(({ inline }) => inline.text).join(' ');
      return [{ period: cell.text, moment, value: number.low, place, row: words }];
    }),
  }));
}

/**
 * The rows that follow each other in one count of time: a sum over months behind them is none. In a calendar without
 * years, January follows December.
 */
function inTime<T extends { readonly moment: Moment }>(rows: readonly T[]): T[] {
  const kept: T[] = [];
  for (const row of rows) {
    const before = kept.at(-1)?.moment ?? row.moment;
    const follows = row.moment.first > before.last || row.moment.unit === 'yearless date';
    if (kept.length === 0 || (row.moment.unit === before.unit && follows)) kept.push(row);
  }
  return kept;
}

interface Step {
  readonly column: string;
  readonly from: Point;
  readonly to: Point;
}

/** Neighbouring rows, and for each row the first column that does so. */
function stepsWhere(series: readonly Series[], holds: (from: Point, to: Point) => boolean): Step[] {
  const steps = series.flatMap(({ column, points }) =>
    points.flatMap((to, i): Step[] => {
      const from = points[i - 1];
      return from && holds(from, to) ? [{ column, from, to }] : [];
    }),
  );
  return steps.filter((step, i) => steps.findIndex(({ to }) => to.period === step.to.period) === i);
}

function fallsIn(
  series: readonly Series[],
  matched: MatchedSection,
  outline: Outline,
  expectation: TrendExpectation,
): Place[] {
  const isRelative = expectation.while !== undefined;
  // that a cost is nothing is a question of its own
  const isFall = (from: Point, to: Point) => to.value < from.value && !(isRelative && to.value === 0);
  const falls = stepsWhere(series, (from, to) => isFall(from, to) && !REASON.test(to.row));
  if (falls.length === 0 || explains(matched)) return [];
  const grower = growingSection(outline, expectation);
  if (isRelative && grower === undefined) return [];
  return falls.map(({ column, from, to }) => ({
    message: `“${column}” falls from ${from.place.text} (${from.period}) to ${to.place.text} (${to.period})${grower === undefined ? '' : `, although “${grower}” shows growth`}. Is that meant? If so, say why below the table.`,
    section: to.place.section,
    span: to.place.span,
  }));
}

function leapsIn(series: readonly Series[], leap: number): Place[] {
  return stepsWhere(
    series,
    (from, to) => from.value > 0 && from.moment.first > BEFORE_START && to.value >= leap * from.value,
  ).map(({ column, from, to }) => ({
    message: `“${column}” grows ${Math.round(to.value / from.value)}-fold from ${from.place.text} (${from.period}) to ${to.place.text} (${to.period}). Is that realistic? Check the number, or add the steps between.`,
    section: to.place.section,
    span: to.place.span,
  }));
}

function explains(matched: MatchedSection): boolean {
  return matched.own.some(({ content }) => readProse(content).some(({ text }) => REASON.test(text)));
}

/** What the section that should grow is called; undefined unless it does, from its first row to its last. */
function growingSection(outline: Outline, { while: id }: TrendExpectation): string | undefined {
  const [grower] = id === undefined ? [] : (outline.bySpec.get(id) ?? []);
  if (!grower) return undefined;
  const series = expectationsOf(grower.spec, 'trend').flatMap(({ expectation }) =>
    seriesIn(grower, expectation),
  );
  const grown = series.filter(({ points }) => points.length > 1);
  const grows = grown.every(({ points }) =>
    points.every((point, i) => point.value >= (points[i - 1]?.value ?? 0)),
  );
  const isMore = grown.some(({ points }) => (points.at(-1)?.value ?? 0) > (points[0]?.value ?? 0));
  return grows && isMore ? sectionName(grower.section, grower.spec) : undefined;
}
