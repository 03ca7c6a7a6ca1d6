import type { MeasurableExpectation } from '../course/types.ts';
import { isMeasurable, namesAmount } from '../document/measurable.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import { overlap } from '../document/spans.ts';
import type { Section, TableRow } from '../document/types.ts';
import { ownTables } from '../outline/contents.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { expectationsOf } from './reading/expectations.ts';
import { itemsAt, type PlacedValue } from './reading/placed-values.ts';
import type { SectionRule } from './types.ts';

/** Longest quotation in a message, in characters. */
const QUOTED = 60;
/** The number before a step or a criterion. */
const ENUMERATION = /^\s*\d{1,2}[.)]\s+/u;
/** Says that nothing is promised, or that it costs nothing. */
const NOTHING = /^(?:(?:n\/?a|not applicable|no charge|free of charge)\b|(?:none|free)\W*$)/iu;

/** A promise that nobody could check: no number, no comparison, no date and no event that shows it is kept. */
export const notMeasurable: SectionRule = {
  id: 'not-measurable',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const expected = expectationsOf(matched.spec, 'measurable');
    if (expected.length === 0 || !isWritten(matched)) return [];
    return expected.flatMap(({ expectation, check }) =>
      (expectation.place.in === 'items' ? listed(matched, expectation) : itemsAt(matched, expectation.place))
        .filter(
          ({ text }) =>
            /\p{L}/u.test(text) &&
            !NOTHING.test(text) &&
            !isCheckable(text.replace(ENUMERATION, ''), expectation),
        )
        .map(({ section, span, text }) => ({
          message: `“${quote(text)}” ${messageOf(expectation)}`,
          section,
          span,
          spec: matched.spec,
          check,
        })),
    );
  },
};

/**
 * The items, or the rows of the one table that stands in their place: where most of these can be checked, all should.
 * Where a table stands beside a list, what the items lack may stand there.
 */
function listed(matched: MatchedSection, expectation: MeasurableExpectation): PlacedValue[] {
  const items = itemsAt(matched, expectation.place);
  const [table, ...others] = ownTables(matched);
  if (!table) return items;
  if (items.length > 0 || others.length > 0) return [];
  const rows = table.value.rows.flatMap((row) => rowValue(table.section, row) ?? []);
  const isUsual = rows.filter(({ text }) => isCheckable(text, expectation)).length * 2 > rows.length;
  return isUsual ? rows : [];
}

/** The words of a row, its own number aside. */
function rowValue(section: Section, row: TableRow): PlacedValue | undefined {
  const cells = row.cells.filter(({ inline }, at) => at > 0 || !/^\D{0,4}\d{0,3}\W*$/u.test(inline.text));
  const [first] = cells;
  if (!first) return undefined;
  const isLeft = findPlaceholders(section.content).some(({ span }) => overlap(span, row.span));
  const text = cells.map(({ inline }) => inline.text).join(' | ');
  return isLeft ? undefined : { section, text, span: first.inline.span, row };
}

function isCheckable(text: string, { by }: MeasurableExpectation): boolean {
  return by === 'amount' ? namesAmount(text) : isMeasurable(text);
}

function messageOf({ by, say }: MeasurableExpectation): string {
  return by === 'amount'
    ? `names no amount yet. ${say ?? 'Add the number.'}`
    : `cannot be measured yet. ${say ?? 'Say by which number, date or event you will know.'}`;
}

function quote(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED - 1)}…` : text;
}
