import { isGroup } from '../course/section-specs.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import { isWritten } from '../outline/written.ts';
import { toEdits } from '../scaffold/edits.ts';
import { openStretch } from '../scaffold/open-stretch.ts';
import { joinBlocks, templateBody } from '../scaffold/section-text.ts';
import { matchedOf } from './fixes/finding-place.ts';
import { describeExpectations, WRITTEN } from './reading/expectations.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import type { SectionRule } from './types.ts';

/** A heading with nothing under it. A section that holds only placeholders is the placeholder rule's. */
export const emptySection: SectionRule = {
  id: 'empty-section',
  scope: 'section',
  severity: 'error',
  check: (matched) => {
    const { spec, section, own } = matched;
    if (isGroup(spec) || isWritten(matched)) return [];
    if (own.some(({ content }) => findPlaceholders(content).length > 0)) return [];
    const wanted = describeExpectations(spec);
    return [
      {
        message: `“${sectionName(section, spec)}” is empty.${wanted ? ` Fill it with ${wanted}.` : ''}`,
        severity: spec.optional ? 'warning' : 'error',
        section,
        span: headingSpan(section),
        spec,
        check: WRITTEN,
      },
    ];
  },
  fix: (finding, { outline, course, facts }) => {
    const matched = matchedOf(finding, outline);
    const stretch = matched && openStretch(matched);
    const markdown = joinBlocks(templateBody({ values: facts, declared: course.facts })(finding.spec));
    if (!stretch || markdown === '') return undefined;
    return {
      title: 'Insert the template’s prompts',
      edits: toEdits(outline.document.text, [{ ...stretch, markdown }]),
    };
  },
};
