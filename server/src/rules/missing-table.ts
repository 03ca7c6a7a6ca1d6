import { countWords, listWords } from './reading/expectations.ts';
import { appendBlock } from './fixes/append-block.ts';
import { matchedOf } from './fixes/finding-place.ts';
import { tableSkeleton } from './fixes/skeletons.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import { expectedTables } from './reading/table-match.ts';
import type { SectionRule } from './types.ts';

/** A section that is written lacks the table the course asks for. */
export const missingTable: SectionRule = {
  id: 'missing-table',
  scope: 'section',
  severity: 'warning',
  check: (matched) =>
    expectedTables(matched)
      .filter(({ found }) => !found)
      .map(({ expectation, check }) => {
        const columns = expectation.columns.filter((column) => !column.optional).map(({ name }) => name);
        return {
          message: `“${sectionName(matched.section, matched.spec)}” has no table yet. Add one with the columns ${listWords(columns)}, ${countWords(expectation.rows)} rows.`,
          section: matched.section,
          span: headingSpan(matched.section),
          spec: matched.spec,
          check,
        };
      }),
  fix: (finding, { outline }) => {
    const matched = matchedOf(finding, outline);
    const entry = matched && expectedTables(matched).find(({ check }) => check === finding.check);
    if (!matched || !entry) return undefined;
    return {
      title: 'Insert the table',
      edits: appendBlock(matched, outline, tableSkeleton(entry.expectation)),
    };
  },
};
