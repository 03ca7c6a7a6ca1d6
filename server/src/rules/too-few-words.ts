import { countOwnWords, countWords as proseWords } from '../document/words.ts';
import { ownTables } from '../outline/contents.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { countWords, expectationsOf } from './reading/expectations.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import type { SectionRule } from './types.ts';

/** A section says too little to be of use. */
export const tooFewWords: SectionRule = {
  id: 'too-few-words',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const { section, spec } = matched;
    const expected = expectationsOf(spec, 'words');
    if (expected.length === 0 || !isWritten(matched)) return [];
    return expected.flatMap(({ expectation, check }) => {
      const count = wordsBelow(matched);
      if (count >= expectation.min) return [];
      return [
        {
          message: `“${sectionName(section, spec)}” has ${count} ${count === 1 ? 'word' : 'words'}; a complete one has ${countWords(expectation)}.`,
          section,
          span: headingSpan(section),
          spec,
          check,
        },
      ];
    });
  },
};

/** A table may say in its cells what others say in sentences. */
function wordsBelow(matched: MatchedSection): number {
  const prose = matched.own.reduce((sum, section) => sum + proseWords(section.content), 0);
  const own = ownTables(matched).reduce(
    (sum, { value: table, section }) =>
      sum +
      table.rows
        .flatMap(({ cells }) => cells)
        .reduce((words, { inline }) => words + countOwnWords(inline, section.content), 0),
    prose,
  );
  return matched.children.reduce((sum, child) => sum + wordsBelow(child), own);
}
