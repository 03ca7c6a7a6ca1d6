import { headingSpan, sectionName } from './reading/place.ts';
import { WRITTEN } from './reading/expectations.ts';
import type { OutlineRule } from './types.ts';

/** The same section stands twice, side by side. The second is reported and names the first. */
export const duplicateSection: OutlineRule = {
  id: 'duplicate-section',
  scope: 'outline',
  severity: 'warning',
  check: (outline) =>
    outline.duplicates.map(({ section, first }) => ({
      message: `“${sectionName(section, first.spec)}” stands twice. Merge it into the first one.`,
      section,
      span: headingSpan(section),
      spec: first.spec,
      check: WRITTEN,
      related: [
        { section: first.section, span: headingSpan(first.section), message: 'The first one is here.' },
      ],
    })),
};
