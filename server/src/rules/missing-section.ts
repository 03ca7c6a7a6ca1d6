import { isGroup } from '../course/section-specs.ts';
import type { Outline } from '../outline/types.ts';
import { insertSection } from '../scaffold/insert-section.ts';
import { describeExpectations, listWords, WRITTEN } from './reading/expectations.ts';
import { headingSpan, specName } from './reading/place.ts';
import type { OutlineRule, Report } from './types.ts';
import type { SectionSpec } from '../course/types.ts';

/** A required section is nowhere in the document. Its own sections are not reported beside it. */
export const missingSection: OutlineRule = {
  id: 'missing-section',
  scope: 'outline',
  severity: 'error',
  check: (outline: Outline): Report[] =>
    outline.missing.map(({ spec, parent, after }) => {
      const section = (after ?? parent).section;
      return {
        message: `“${specName(spec)}” is missing${after ? ' after this section' : ' here'}. ${whatItHolds(spec)}`,
        section,
        span: headingSpan(section),
        spec,
        check: WRITTEN,
      };
    }),
  fix: (finding, { outline, course, facts }) => {
    const missing = outline.missing.find(
      ({ spec, after, parent }) => spec === finding.spec && (after ?? parent).section === finding.section,
    );
    if (!missing) return undefined;
    const edit = insertSection(outline, missing, course, facts);
    return { title: `Insert “${specName(missing.spec)}”`, edits: [edit] };
  },
};

function whatItHolds(spec: SectionSpec): string {
  const holds = isGroup(spec)
    ? listWords(spec.children.filter((child) => !child.optional).map((child) => `“${specName(child)}”`))
    : describeExpectations(spec);
  return holds ? `It holds ${holds}.` : 'Insert it from the template and fill it in.';
}
