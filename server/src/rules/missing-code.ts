import type { Block } from '../document/types.ts';
import { isWritten } from '../outline/written.ts';
import { expectationsOf } from './reading/expectations.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import type { SectionRule } from './types.ts';

/** A section lacks its code block. A fence that names no language is taken for the right one. */
export const missingCode: SectionRule = {
  id: 'missing-code',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const { section, spec, own } = matched;
    const expected = expectationsOf(spec, 'code');
    if (expected.length === 0 || !isWritten(matched)) return [];
    const languages = new Set(own.flatMap(({ content }) => languagesIn(content.blocks)));
    return expected
      .filter(
        ({ expectation }) => !languages.has('') && !expectation.languages.some((lang) => languages.has(lang)),
      )
      .map(({ expectation, check }) => {
        const language = expectation.languages[0] ?? '';
        return {
          message: `“${sectionName(section, spec)}” has no ${language.toUpperCase()} block yet. Add one between \`\`\`${language} and \`\`\`.`,
          section,
          span: headingSpan(section),
          spec,
          check,
        };
      });
  },
};

function languagesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code') return [block.lang];
    if (block.kind === 'list') return block.items.flatMap((item) => languagesIn(item.blocks));
    return block.kind === 'quote' ? languagesIn(block.blocks) : [];
  });
}
