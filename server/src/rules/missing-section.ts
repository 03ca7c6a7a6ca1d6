import type { Section } from '../document/types.ts';
import { likelyHeading } from '../outline/likely-headings.ts';
import type { MissingSection, Outline } from '../outline/types.ts';
import { insertSection } from '../scaffold/insert-section.ts';
import { renameHeading } from '../scaffold/rename-heading.ts';
import { whatItHolds, WRITTEN } from './reading/expectations.ts';
import { headingSpan, sectionName, specName } from './reading/place.ts';
import type { Finding, Fix, FixContext, OutlineRule, Report } from './types.ts';
import type { SectionSpec } from '../course/types.ts';

/** A required section is nowhere in the document. Its own sections are not reported beside it. */
export const missingSection: OutlineRule = {
  id: 'missing-section',
  scope: 'outline',
  severity: 'error',
  check: (outline: Outline): Report[] =>
    outline.missing.map((missing) => {
      const { spec, parent, after } = missing;
      const section = (after ?? parent).section;
      const likely = likelyHeading(missing, outline);
      const what = `“${specName(spec)}” is missing${after ? ' after this section' : ' here'}.`;
      return {
        message: `${what} ${likely ? isItThis(likely, spec) : whatItHolds(spec) || 'Insert it from the template and fill it in.'}`,
        section,
        span: headingSpan(section),
        spec,
        check: WRITTEN,
        ...(likely && {
          related: [{ section: likely, span: headingSpan(likely), message: 'Is it this one?' }],
        }),
      };
    }),
  // The heading that is there, if one looks like it, is more likely to be meant than a second one.
  fix: (finding, context) => rename(finding, context) ?? insert(finding, context),
  otherFixes: (finding, context) => (rename(finding, context) ? [insert(finding, context) ?? []].flat() : []),
};

function rename(finding: Finding, { outline }: FixContext): Fix | undefined {
  const missing = missingOf(finding, outline);
  const likely = missing && likelyHeading(missing, outline);
  const renamed = likely && renameHeading(likely, finding.spec);
  if (!renamed) return undefined;
  return {
    title: `Rename “${sectionName(likely, finding.spec)}” to “${renamed.title}”`,
    edits: [renamed.edit],
  };
}

function insert(finding: Finding, { outline, course, facts }: FixContext): Fix | undefined {
  const missing = missingOf(finding, outline);
  if (!missing) return undefined;
  const edit = insertSection(outline, missing, course, facts);
  return { title: `Insert “${specName(missing.spec)}”`, edits: [edit] };
}

function missingOf(finding: Finding, { missing }: Outline): MissingSection | undefined {
  return missing.find(
    ({ spec, after, parent }) => spec === finding.spec && (after ?? parent).section === finding.section,
  );
}

function isItThis(likely: Section, spec: SectionSpec): string {
  return `If “${sectionName(likely, spec)}” is meant to be it, give it that heading.`;
}
