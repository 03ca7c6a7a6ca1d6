import { readParagraphs } from '../document/paragraphs.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { countWords, expectationsOf } from './reading/expectations.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import type { SectionRule } from './types.ts';

/** A section that is to be read has fewer paragraphs than its subject takes; more than usual is only a hint. */
export const tooFewParagraphs: SectionRule = {
  id: 'too-few-paragraphs',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const { section, spec } = matched;
    const expected = expectationsOf(spec, 'paragraphs');
    if (expected.length === 0 || !isWritten(matched)) return [];
    return expected.flatMap(({ expectation, check }) => {
      const count = countParagraphs(matched);
      const few = count < expectation.min;
      if (!few && count <= (expectation.max ?? Infinity)) return [];
      const name = sectionName(section, spec);
      const usual = countWords(expectation);
      return [
        {
          message: few
            ? `“${name}” has ${count} of ${usual} paragraphs.`
            : `“${name}” has ${count} paragraphs; ${usual} are usual. Consider tightening it.`,
          ...(few ? {} : { severity: 'hint' as const }),
          section,
          span: headingSpan(section),
          spec,
          check,
        },
      ];
    });
  },
};

/** A list takes the place of a paragraph. */
function countParagraphs(matched: MatchedSection): number {
  return matched.own.reduce(
    (sum, { content }) =>
      sum + readParagraphs(content).length + content.blocks.filter((block) => block.kind === 'list').length,
    0,
  );
}
