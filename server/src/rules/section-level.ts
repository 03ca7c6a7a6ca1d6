import { headingSpan, sectionName } from './place.ts';
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
    const shift = (outline.root.section.content.heading?.level ?? 1) - outline.deliverable.root.level;
    return outline.matched.flatMap(({ section, spec, parent }) => {
      const level = section.content.heading?.level;
      const wanted = spec.level + shift;
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
};
