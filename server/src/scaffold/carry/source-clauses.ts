/** Splits the text of a section into statements small enough to stand as the value of a field. */
import type { Block, Section } from '../../document/types.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { inlineMarkdown } from './source-markdown.ts';

const LEAD_IN = /^(?:\*\*|__)[^*_]+(?:\*\*|__)\s*:?\s*/;
const CLAUSE_END = /;\s+|[.!?]\s+(?=[\p{Lu}*_[])/u;

/** The section's clauses as Markdown: items of nested lists first, whole, then its other text, split. */
export function sourceClauses(source: MatchedSection): string[] {
  const nested = source.own.flatMap((section) => nestedItems(section, section.content.blocks, 0));
  const running = source.own.flatMap((section) =>
    paragraphs(section, section.content.blocks).flatMap((text) =>
      text.replace(LEAD_IN, '').split(CLAUSE_END),
    ),
  );
  return [...nested, ...running].map((clause) => clause.trim()).filter((clause) => clause !== '');
}

function nestedItems(section: Section, blocks: readonly Block[], depth: number): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'list') return [];
    return block.items.flatMap((item) => [
      ...(depth > 0 ? paragraphs(section, item.blocks.slice(0, 1)) : []),
      ...nestedItems(section, item.blocks, depth + 1),
    ]);
  });
}

function paragraphs(section: Section, blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [inlineMarkdown(section, block.inline)];
    if (block.kind === 'list') return block.items.flatMap((item) => paragraphs(section, item.blocks));
    return [];
  });
}
