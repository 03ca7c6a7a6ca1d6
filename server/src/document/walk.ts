import type { Block, Inline, SectionContent } from './types.ts';

/** The blocks and all blocks in them, in document order. */
export function* everyBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if (block.kind === 'list') for (const item of block.items) yield* everyBlock(item.blocks);
    if (block.kind === 'quote') yield* everyBlock(block.blocks);
  }
}

/** All running text of a section in document order: heading, paragraphs and table cells, however deep. */
export function* everyInline(content: SectionContent): Generator<Inline> {
  if (content.heading) yield content.heading.inline;
  for (const block of everyBlock(content.blocks)) {
    if (block.kind === 'paragraph') yield block.inline;
    if (block.kind === 'table') {
      for (const row of [block.header, ...block.rows]) yield* row.cells.map((cell) => cell.inline);
    }
  }
}
