import type { SectionSpec } from '../course/types.ts';
import type { Outline } from '../outline/types.ts';
import { matchedOf } from './fixes/finding-place.ts';
import { shiftHeadings } from './fixes/shift-headings.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import type { OutlineRule } from './types.ts';

/** Levels by which a heading may differ from the template without a word. */
const TOLERATED = 1;

/** A heading is two or more levels off, so that readers and outlines lose the document's structure. */
export const sectionLevel: OutlineRule = {
  id: 'section-level',
  scope: 'outline',
  severity: 'warning',
  check: (outline) => {
    if (outline.deliverable.format === 'slides') return [];
    return outline.matched.flatMap(({ section, spec, parent }) => {
      const level = section.content.heading?.level;
      const wanted = levelIn(outline, spec);
      if (!parent || level === undefined || Math.abs(level - wanted) <= TOLERATED) return [];
      return [
        {
          message: `“${sectionName(section, spec)}” is a level ${level} heading; the template has it at level ${wanted} (${'#'.repeat(wanted)}).`,
          section,
          span: headingSpan(section),
          spec,
          check: 'level',
        },
      ];
    });
  },
  fix: (finding, { outline }) => {
    const matched = matchedOf(finding, outline);
    const wanted = levelIn(outline, finding.spec);
    const shifted = matched && shiftHeadings(matched, wanted, outline);
    return (
      shifted && {
        title: `Make it a level ${wanted} heading`,
        edits: shifted.edits,
        ...(shifted.keepsOrder && { safe: true }),
      }
    );
  },
};

/** The template's level, shifted as the document's title is. */
function levelIn({ root, deliverable }: Outline, { level }: SectionSpec): number {
  return level + (root.section.content.heading?.level ?? 1) - deliverable.root.level;
}
