import type { DurationExpectation } from '../course/types.ts';
import { readDuration, type Duration } from '../document/durations.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { expectationsOf } from './reading/expectations.ts';
import { findField } from './reading/field-match.ts';
import { sectionName } from './reading/place.ts';
import type { Report, SectionRule } from './types.ts';

/** What is planned takes much shorter, or much longer, than is usual. */
export const duration: SectionRule = {
  id: 'duration',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    if (!isWritten(matched)) return [];
    return expectationsOf(matched.spec, 'duration').flatMap(({ expectation, check }) => {
      const found = durationOf(matched, expectation);
      if (!found || !isUnusual(found.duration, expectation)) return [];
      const name = sectionName(matched.section, matched.spec);
      const message = `“${name}” takes ${lengthWords(found.duration)}. ${expectation.ask}`;
      return [{ message, section: found.section, span: found.span, spec: matched.spec, check }];
    });
  },
};

type DurationPlace = Pick<Report, 'section' | 'span'> & { readonly duration: Duration };

/** By the heading, else by one of the fields. */
function durationOf(matched: MatchedSection, { fields }: DurationExpectation): DurationPlace | undefined {
  const { section } = matched;
  const { heading } = section.content;
  const inHeading = heading && readDuration(heading.title);
  if (inHeading) return { duration: inHeading, section, span: heading.titleSpan };
  const found =
    fields[0] === undefined ? undefined : findField(matched, { label: fields[0], aliases: fields.slice(1) });
  const inField = found && readDuration(found.value.value);
  return inField && { duration: inField, section: found.section, span: found.value.valueSpan };
}

function isUnusual({ least, most }: Duration, { minWeeks, maxWeeks }: DurationExpectation): boolean {
  return most < (minWeeks ?? 0) || least > (maxWeeks ?? Infinity);
}

function lengthWords({ least, most, words }: Duration): string {
  if (least !== most || !Number.isInteger(least)) return words;
  return `${least} ${least === 1 ? 'week' : 'weeks'}`;
}
