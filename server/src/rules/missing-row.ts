import { expectedTables, pairRows } from './table-match.ts';
import type { SectionRule } from './types.ts';

/** A table lacks a row that every such table has. */
export const missingRow: SectionRule = {
  id: 'missing-row',
  scope: 'section',
  severity: 'warning',
  check: (matched) =>
    expectedTables(matched).flatMap(({ expectation, check, found }) => {
      if (!found) return [];
      const { section, value: table } = found;
      const paired = pairRows(table, expectation);
      return expectation.required
        .filter((_, i) => !paired.has(i))
        .map(({ name }) => ({
          message: `This table has no “${name}” row. Add it.`,
          section,
          span: table.header.span,
          spec: matched.spec,
          check,
        }));
    }),
};
