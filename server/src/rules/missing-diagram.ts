import { readDiagrams } from '../document/diagrams.ts';
import { isWritten } from '../outline/written.ts';
import { expectationsOf } from './reading/expectations.ts';
import { appendBlock } from './fixes/append-block.ts';
import { matchedOf } from './fixes/finding-place.ts';
import { diagramSkeleton } from './fixes/skeletons.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import type { SectionRule } from './types.ts';

/** A section that lives by its picture has none. Mermaid, an image or ASCII art in a fence all count. */
export const missingDiagram: SectionRule = {
  id: 'missing-diagram',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const { section, spec, own } = matched;
    const expected = expectationsOf(spec, 'diagram');
    if (expected.length === 0 || !isWritten(matched)) return [];
    if (own.some(({ content }) => readDiagrams(content).length > 0)) return [];
    return expected.map(({ check }) => ({
      message: `“${sectionName(section, spec)}” has no diagram yet. A Mermaid block, an image or ASCII art in a fence will do.`,
      section,
      span: headingSpan(section),
      spec,
      check,
    }));
  },
  fix: (finding, { outline }) => {
    const matched = matchedOf(finding, outline);
    return (
      matched && {
        title: 'Insert a diagram to start from',
        edits: appendBlock(matched, outline, diagramSkeleton),
      }
    );
  },
};
