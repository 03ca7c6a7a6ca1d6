/** What a section is made of, and how much of it is there. */
import { isGroup, requiredChildren } from '../course/section-specs.ts';
import type { SectionSpec } from '../course/types.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { tallyMatched } from '../rubric/tally.ts';
import { countWords, describedChecks } from '../rules/reading/expectations.ts';
import { specName } from '../rules/reading/place.ts';
import type { Finding } from '../rules/types.ts';

export interface SectionPart {
  /** "a table with …", "“Prices”". */
  readonly words: string;
  readonly done: boolean;
}

/** What the section must hold; for one that groups others, those. */
export function partsOf(matched: MatchedSection, findings: readonly Finding[]): SectionPart[] {
  const { spec } = matched;
  const own = findings.filter((finding) => finding.spec === spec && matched.own.includes(finding.section));
  const isStarted = isGroup(spec) || isWritten(matched);
  const checks = describedChecks(spec).map(({ words, check }) => ({
    words,
    done: isStarted && !own.some((finding) => `${finding.check}:`.startsWith(`${check}:`)),
  }));
  const children = isGroup(spec)
    ? requiredChildren(spec).map((child) => childPart(child, matched, findings))
    : [];
  const parts = [...checks, ...children];
  return parts.length > 0
    ? parts
    : [{ words: 'something in your own words', done: isStarted && own.length === 0 }];
}

function childPart(
  child: SectionSpec,
  { children }: MatchedSection,
  findings: readonly Finding[],
): SectionPart {
  const found = children.filter(({ spec }) => spec === child);
  const isComplete = (section: MatchedSection) => {
    const { passed, total } = tallyMatched(section, findings);
    return passed === total;
  };
  const { repeat } = child;
  return {
    words: `“${specName(child)}”${repeat ? ` (${countWords(repeat)} of them)` : ''}`,
    done: found.length >= (repeat?.min ?? 1) && found.every(isComplete),
  };
}
