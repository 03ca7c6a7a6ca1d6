import type { Block, InlineRun } from './types.ts';

/** The words of a block and all in it, without markup; '' for comments, definitions and rules. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.inline.text;
    case 'list':
      return joined(block.items.flatMap((item) => item.blocks));
    case 'quote':
      return joined(block.blocks);
    case 'table':
      return [block.header, ...block.rows]
        .flatMap((row) => row.cells.flatMap((cell) => cell.inline.text || []))
        .join(' ');
    case 'code':
      return block.value;
    default:
      return '';
  }
}

/** A block's words and where they stand. */
export function blockRun(block: Block): InlineRun {
  return { span: block.kind === 'code' ? block.valueSpan : block.span, text: blockText(block) };
}

function joined(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => blockText(block) || []).join(' ');
}
