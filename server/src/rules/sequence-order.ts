import type { RisingExpectation } from '../course/types.ts';
import { readMoment, reversedStretch, type Moment } from '../document/moments.ts';
import type { TableRow } from '../document/types.ts';
import type { MatchedSection } from '../outline/types.ts';
import { matchedOf } from './fixes/finding-place.ts';
import { reorderRows } from './fixes/table-edits.ts';
import { expectationsOf, WRITTEN } from './reading/expectations.ts';
import { headingSpan } from './reading/place.ts';
import { cellValue, tableWith, type PlacedValue } from './reading/placed-values.ts';
import type { Report, SectionRule } from './types.ts';

/** Rows that follow each other in time go back, or end too early. */
export const sequenceOrder: SectionRule = {
  id: 'sequence-order',
  scope: 'section',
  severity: 'warning',
  check: (matched) => [
    ...phasesOutOfOrder(matched),
    ...expectationsOf(matched.spec, 'rising').flatMap(({ expectation, check }) => {
      const rows = datedRows(matched, expectation);
      const name = { spec: matched.spec };
      return [
        ...[...reversed(rows), ...fallingBack(rows)].map((report) => ({ ...report, ...name, check })),
        ...tooShort(rows, expectation).map((report) => ({ ...report, ...name, check: `${check}:covers` })),
      ];
    }),
  ],
  fix: (finding, { outline }) => {
    const matched = matchedOf(finding, outline);
    const expected = expectationsOf(finding.spec, 'rising').find(({ check }) => check === finding.check);
    const table = matched && expected && tableWith(matched, [expected.expectation.column])?.located;
    if (!table) return undefined;
    const ordered = inOrder(datedRows(matched, expected.expectation));
    if (ordered?.length !== table.value.rows.length) return undefined;
    const edits = reorderRows(
      table,
      table.value.rows,
      ordered.map(({ row }) => row),
    );
    return { title: 'Put the rows in the order of time', edits, doubtful: true };
  },
};

/** The rows by the moment at which each starts; undefined where that leaves it open which comes first. */
function inOrder(rows: readonly DatedRow[]): DatedRow[] | undefined {
  const units = new Set(rows.map(({ moment }) => moment?.unit));
  const isClear = units.size === 1 && !units.has(undefined) && !units.has('yearless date');
  const ordered = rows.toSorted((a, b) => (a.moment?.first ?? 0) - (b.moment?.first ?? 0));
  return isClear && fallingBack(ordered).length === 0 ? ordered : undefined;
}

export interface DatedRow {
  readonly row: TableRow;
  readonly value: PlacedValue;
  /** All words of the row. */
  readonly words: string;
  /** Undefined where the words name no moment. */
  readonly moment: Moment | undefined;
}

type Place = Pick<Report, 'message' | 'section' | 'span'>;

/** The rows of the table that should rise, with the moments they name. */
export function datedRows(matched: MatchedSection, { column, unit }: RisingExpectation): DatedRow[] {
  const table = tableWith(matched, [column]);
  return (table?.located.value.rows ?? []).flatMap((row) => {
    const value = table && cellValue(table.located, row, table.columns[0]);
    if (!value) return [];
    const words = row.cells.map(({ inline }) => inline.text).join(' ');
    return [{ row, value, words, moment: readMoment(value.text, unit) }];
  });
}

/** Rows that end before they begin. */
function reversed(rows: readonly DatedRow[]): Place[] {
  return rows.flatMap(({ value: { section, span, text } }) => {
    const words = reversedStretch(text);
    return words === undefined ? [] : [{ message: reversedMessage(words), section, span }];
  });
}

function reversedMessage(words: string): string {
  return `“${words}” ends before it begins. Correct one of the numbers.`;
}

/** Sections below one that say in their headings when they run, and run backward or start before the one above. */
function phasesOutOfOrder({ children }: MatchedSection): Report[] {
  let above: Moment | undefined;
  return children.flatMap((child) => {
    const title = child.section.content.heading?.title ?? '';
    // a moment without a number is rarely one of a plan
    if (!/\d/u.test(title)) return [];
    const before = above;
    const moment = readMoment(title, undefined);
    above = moment ?? before;
    const message = orderProblem(title, moment, before);
    if (message === undefined) return [];
    const { section, spec } = child;
    return [{ message, section, span: headingSpan(section), spec, check: WRITTEN }];
  });
}

function orderProblem(
  title: string,
  moment: Moment | undefined,
  before: Moment | undefined,
): string | undefined {
  const words = reversedStretch(title);
  if (words !== undefined) return reversedMessage(words);
  if (!moment || !before || !isEarlier(moment, before)) return undefined;
  return `“${moment.words}” stands below “${before.words}”, but comes before it. Correct the number that is off.`;
}

/** Each row whose moment starts before that of the row above. One that spans all above goes on beside them. */
function fallingBack(rows: readonly DatedRow[]): Place[] {
  let before: { text: string; moment: Moment } | undefined;
  let latest = -Infinity;
  return rows.flatMap(({ value, moment }) => {
    if (!moment) return [];
    const above = before;
    const spansAll = moment.last > moment.first && moment.last >= latest;
    latest = Math.max(latest, moment.last);
    if (above && isEarlier(moment, above.moment) && spansAll) return [];
    before = { text: value.text, moment };
    if (!above || !isEarlier(moment, above.moment)) return [];
    const { section, span, text } = value;
    return [
      {
        message: `“${text}” stands below “${above.text}”, but comes before it. Put the rows in the order of time, or correct the number.`,
        section,
        span,
      },
    ];
  });
}

const DAYS = { week: 7, month: 31 };

/** Half a year back in a calendar without years is more likely the year that follows. */
const HALF_A_CALENDAR = 186;

function isEarlier(moment: Moment, above: Moment): boolean {
  if (moment.unit !== above.unit) return false;
  const back = above.first - moment.until;
  if (moment.unit === 'quarter') return back > 0 && back < 2;
  return back > 0 && !(moment.unit === 'yearless date' && back > HALF_A_CALENDAR);
}

/** The rows all together reach over less than they should; nothing where a row does not say when, or has no end. */
function tooShort(rows: readonly DatedRow[], { covers, unit }: RisingExpectation): Place[] {
  if (covers === undefined || rows.length < 2) return [];
  const moments = rows.flatMap(({ moment }) => (moment && !moment.open ? [moment] : []));
  if (moments.length < rows.length) return [];
  const reached = reach(moments, unit);
  const latest = Math.max(...moments.map(({ last }) => last));
  const at = rows.findLast(({ moment }) => moment?.last === latest)?.value;
  if (!at || reached === undefined || reached >= covers) return [];
  return [
    {
      message: `The last row, “${at.text}”, is ${unit} ${reached}; ${covers} ${unit}s or more are usual. Add what comes after it, or say why it takes less.`,
      section: at.section,
      span: at.span,
    },
  ];
}

/** The number of the last unit that the moments reach, whole ones counted; undefined where they count in another. */
function reach(moments: readonly Moment[], unit: RisingExpectation['unit']): number | undefined {
  const [first] = moments;
  const latest = Math.max(...moments.map(({ last }) => last));
  if (!first || moments.some((moment) => moment.unit !== first.unit)) return undefined;
  if (first.unit === unit) return latest;
  if (first.unit !== 'date') return undefined;
  // whatever happens on the last date takes up to a week
  const days = latest - Math.min(...moments.map((moment) => moment.first)) + 7;
  return Math.ceil(days / DAYS[unit]);
}
