import { expect, it } from 'vitest';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { sectionTree, type SectionNode } from '../../../server/src/document/section-tree.ts';

function shown({ section, end, children }: SectionNode): string {
  const below = children.length > 0 ? ` (${children.map(shown).join(', ')})` : '';
  return `${section.content.heading?.title} ${section.offset}–${end}${below}`;
}

it('nests sections by their levels, a level left out or not', () => {
  const text = 'Before.\n\n# A\n### B\n## C\n# D\n';
  expect(sectionTree(parseDocument(text)).map(shown)).toEqual(['A 9–24 (B 13–19, C 19–24)', 'D 24–28']);
});

it('is empty where there is no heading', () => {
  expect(sectionTree(parseDocument('Words.\n'))).toEqual([]);
});
