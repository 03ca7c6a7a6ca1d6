/**
 * The finished submission, with one section after the other taken out: each time that section is missed, in the right
 * place, and nothing else.
 */
import { describe, expect, it } from 'vitest';
import { checkDocument, type DocumentCheck } from '../../../server/src/capstone/check-document.ts';
import type { MatchedSection } from '../../../server/src/outline/types.ts';
import { endOfTree, sampleChecks } from './module-6.ts';

/** The required sections that stand once. A deck without its first slide only has another title. */
function removable({ outline, deliverable }: DocumentCheck): MatchedSection[] {
  const title = deliverable.format === 'slides' ? outline.root.children[0] : undefined;
  return outline.matched.filter(
    (matched) => matched.parent && matched !== title && !matched.spec.optional && !matched.spec.repeat,
  );
}

/** The heading at which the section should be missed: the one before it on its level, else its parent's. */
function placeOf({ parent, spec }: MatchedSection): string | undefined {
  const earlier = parent?.children.filter((child) => siblingRank(child) < siblingRank({ parent, spec }));
  return (earlier?.at(-1) ?? parent)?.section.content.heading?.title;
}

function siblingRank({ parent, spec }: Pick<MatchedSection, 'parent' | 'spec'>): number {
  return parent?.spec.children.indexOf(spec) ?? 0;
}

describe.each(sampleChecks('meridian-bank').map((check) => [check.path, check] as const))(
  '%s',
  (_, check) => {
    it.each(removable(check).map((matched) => [matched.section.content.heading?.title, matched] as const))(
      'without “%s”',
      (_title, matched) => {
        const text =
          check.text.slice(0, matched.section.offset) + check.text.slice(endOfTree(matched, check));
        const { findings } = checkDocument(check.path, text, check.deliverable);
        expect(
          findings.map(({ rule, spec, section }) => ({
            rule,
            spec: spec.id,
            at: section.content.heading?.title,
          })),
        ).toEqual([{ rule: 'missing-section', spec: matched.spec.id, at: placeOf(matched) }]);
      },
    );
  },
);
