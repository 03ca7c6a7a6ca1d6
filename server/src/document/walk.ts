import { remembered } from './remembered.ts';
import type { Block, Inline, SectionContent } from './types.ts';

/** The blocks and all blocks in them, in document order. */
export const everyBlock = remembered((blocks: readonly Block[]): readonly Block[] => {
  const found: Block[] = [];
  addBlocks(blocks, found);
  return found;
});

function addBlocks(blocks: readonly Block[], found: Block[]): void {
  for (const block of blocks) {
    found.push(block);
    if (block.kind === 'list') for (const item of block.items) addBlocks(item.blocks, found);
    if (block.kind === 'quote') addBlocks(block.blocks, found);
  }
}

/** All running text of a section in document order: heading, paragraphs and table cells, however deep. */
export const everyInline = remembered((content: SectionContent): readonly Inline[] => {
  const found: Inline[] = content.heading ? [content.heading.inline] : [];
  for (const block of everyBlock(content.blocks)) {
    if (block.kind === 'paragraph') found.push(block.inline);
    if (block.kind === 'table') {
      for (const { cells } of [block.header, ...block.rows])
        for (const { inline } of cells) found.push(inline);
    }
  }
  return found;
});
