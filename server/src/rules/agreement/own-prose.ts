/** The running text of a section that its writer has put into words. */
import { COVERS, labelSimilarity } from '../../course/labels.ts';
import { readFields } from '../../document/fields.ts';
import { findPlaceholders } from '../../document/placeholders.ts';
import { rememberedPair } from '../../document/remembered.ts';
import { overlap } from '../../document/spans.ts';
import type { Block, SectionContent, Span } from '../../document/types.ts';
import type { SectionSpec } from '../../course/types.ts';
import { expectationsOf } from '../reading/expectations.ts';

/**
 * Paragraphs and list items. Left out are tables, code, quotations and the answers to fields that the course asks for:
 * they are data, and the same everywhere.
 */
export const ownProse = rememberedPair((content: SectionContent, spec: SectionSpec): readonly Span[] => {
  const asked = askedFields(content, spec);
  return proseOf(content).filter((span) => !asked.some((other) => overlap(other, span)));
});

/** All paragraphs and list items, the answers to fields among them. */
export function proseOf(content: SectionContent): Span[] {
  const skipped = findPlaceholders(content).map(({ span }) => span);
  return proseIn(content.blocks).filter((span) => !skipped.some((other) => overlap(other, span)));
}

function proseIn(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block): Span[] => {
    if (block.kind === 'paragraph') return [block.inline.span];
    return block.kind === 'list' ? block.items.flatMap((item) => proseIn(item.blocks)) : [];
  });
}

function askedFields(content: SectionContent, spec: SectionSpec): Span[] {
  const asked = expectationsOf(spec, 'fields').flatMap(({ expectation }) => expectation.fields);
  if (asked.length === 0) return [];
  return readFields(content)
    .filter(({ label }) =>
      asked.some(({ label: name, aliases }) => labelSimilarity(label, { name, aliases }) >= COVERS),
    )
    .flatMap(({ labelSpan, valueSpan, items }) => [
      { start: labelSpan.start, end: Math.max(labelSpan.end, valueSpan.end) },
      ...items.map(({ span }) => span),
    ]);
}
