import { countWords } from './reading/expectations.ts';
import { expectedTables, pairRows } from './reading/table-match.ts';
import type { SectionRule } from './types.ts';

/** A table has fewer rows than a complete one, beyond those that the missing-row rule names. */
export const tooFewRows: SectionRule = {
  id: 'too-few-rows',
  scope: 'section',
  severity: 'warning',
  check: (matched) =>
    expectedTables(matched).flatMap(({ expectation, check, found }) => {
      if (!found) return [];
      const { section, value: table } = found;
      const named = expectation.required.length - pairRows(table, expectation).size;
      const count = table.rows.length;
      if (count + named >= expectation.rows.min) return [];
      return [
        {
          message: `This table has ${count} ${count === 1 ? 'row' : 'rows'}; a complete one has ${countWords(expectation.rows)}.`,
          section,
          span: table.header.span,
          spec: matched.spec,
          check,
        },
      ];
    }),
};
