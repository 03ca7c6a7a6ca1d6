/** What the section rules show of each section, taken over from the check before where nothing has changed for them. */
import type { Expectation, SectionSpec } from '../course/types.ts';
import { remembered } from '../document/remembered.ts';
import type { Section } from '../document/types.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import { unchangedSince } from '../outline/unchanged.ts';
import type { RuleResults } from './run-rules.ts';
import type { Finding } from './types.ts';

export type SectionResults = ReadonlyMap<MatchedSection, RuleResults>;

/** An outline and what the rules showed of it. */
export interface CheckedOutline {
  readonly outline: Outline;
  readonly bySection: SectionResults;
}

/** The results of an earlier check that hold for the outline as well, at the places where its sections are now. */
export function stillValid(outline: Outline, before: CheckedOutline): SectionResults {
  const unchanged = unchangedSince(before.outline, outline);
  const isSameDocument = unchanged.has(outline.root);
  const valid = new Map<MatchedSection, RuleResults>();
  for (const [matched, old] of unchanged) {
    const results = before.bySection.get(old);
    if (results && (isSameDocument || !asksByDocument(matched.spec)))
      valid.set(matched, moved(results, old, matched));
  }
  return valid;
}

/** Some things are asked of a section only where the document speaks of something. */
const asksByDocument = remembered(({ expectations }: SectionSpec) =>
  expectations.flatMap(conditionsOf).some(({ when }) => when.length > 0),
);

function conditionsOf(expectation: Expectation): readonly { readonly when: readonly string[] }[] {
  switch (expectation.kind) {
    case 'mentions':
      return expectation.concepts;
    case 'fields':
      return expectation.fields;
    case 'table':
      return expectation.required;
    default:
      return [];
  }
}

function moved(results: RuleResults, from: MatchedSection, to: MatchedSection): RuleResults {
  if (results.findings.length === 0) return results;
  const places = new Map<Section, Section>();
  pairSections(from, to, places);
  const placeOf = (section: Section) => places.get(section) ?? section;
  const findings = results.findings.map((finding): Finding => ({
    ...finding,
    section: placeOf(finding.section),
    ...(finding.related && {
      related: finding.related.map((place) => ({ ...place, section: placeOf(place.section) })),
    }),
  }));
  return { ...results, findings };
}

function pairSections(from: MatchedSection, to: MatchedSection, places: Map<Section, Section>): void {
  from.own.forEach((section, i) => places.set(section, to.own[i] ?? section));
  from.children.forEach((child, i) => {
    const other = to.children[i];
    if (other) pairSections(child, other, places);
  });
}
