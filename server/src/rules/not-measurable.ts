import type { MeasurableExpectation, ValuePlace } from '../course/types.ts';
import { isMeasurable, namesAmount } from '../document/measurable.ts';
import { ownTables } from '../outline/contents.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { expectationsOf } from './reading/expectations.ts';
import { itemsAt, type PlacedValue } from './reading/placed-values.ts';
import type { SectionRule } from './types.ts';

/** Longest quotation in a message, in characters. */
const QUOTED = 60;
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
      listed(matched, expectation.place)
        .filter(({ text }) => /\p{L}/u.test(text) && !NOTHING.test(text) && !isCheckable(text, expectation))
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

/** Where a table stands beside a list, what the items lack may stand there. */
function listed(matched: MatchedSection, place: ValuePlace): PlacedValue[] {
  return place.in === 'items' && ownTables(matched).length > 0 ? [] : itemsAt(matched, place);
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
