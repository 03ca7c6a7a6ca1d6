import { blockRun } from './block-text.ts';
import {
  boldWords,
  captionOf,
  continued,
  type LabelPlace,
  labelledLines,
  type LabelledText,
  plainCaption,
} from './labels.ts';
import { remembered } from './remembered.ts';
import type { Block, Field, ListItem, Paragraph, SectionContent, Table, TableCell } from './types.ts';

/**
 * The named values of a section, in document order; a field that stands in another one's list is nested there.
 *
 * - `**Users:** 12`, `**Users**: 12`, several in one paragraph, each on a line of its own
 * - `- Users: 12` and `- **Users** – 12`: in items a plain label and a dash will do
 * - `**Steps:**`, `**Steps**` or `Steps:` with a list behind it, `**Rule:**` with any other block behind it
 * - the rows of a table with two columns
 *
 * A value goes on over the lines, and in an item over the blocks, that follow it.
 */
export const readFields = remembered((content: SectionContent): readonly Field[] =>
  fieldsIn(content.blocks, content.text, 'paragraph'),
);

function fieldsIn(blocks: readonly Block[], text: string, place: LabelPlace): Field[] {
  const fields: Field[] = [];
  /** The field that still takes what comes, by its index. */
  let open: number | undefined;

  blocks.forEach((block, index) => {
    if (isComment(block)) return;
    // a plain label opens an item; further down it is a sentence with a colon
    const labelled =
      block.kind === 'paragraph'
        ? labelledIn(block, blocks[index + 1], text, index === 0 ? place : 'paragraph')
        : [];
    if (labelled.length > 0) {
      fields.push(...labelled.map((found) => ({ ...found, items: [], nested: [] })));
      open = fields.length - 1;
      return;
    }
    const taker = open === undefined ? undefined : fields[open];
    if (open !== undefined && taker) fields[open] = taking(block, taker, text, place);
    if (block.kind === 'list' && !taker) fields.push(...nestedFields(block.items, text));
    if (block.kind === 'quote') fields.push(...fieldsIn(block.blocks, text, 'paragraph'));
    if (block.kind === 'table') fields.push(...rowFields(block));
    if (place === 'paragraph') open = undefined;
  });
  return fields;
}

/** The field with a block that follows it: a list gives it items, any other block goes on with its value. */
function taking(block: Block, field: Field, text: string, place: LabelPlace): Field {
  if (block.kind === 'list') {
    return {
      ...field,
      items: [...field.items, ...block.items],
      nested: [...field.nested, ...nestedFields(block.items, text)],
    };
  }
  const run = blockRun(block);
  const isTaken = run.text !== '' && (place === 'item' || field.value === '');
  return isTaken ? continued(field, run) : field;
}

function isComment(block: Block): boolean {
  return block.kind === 'html' && block.value.startsWith('<!--');
}

/** The labels of a paragraph. A bold caption, or a few words and a colon, are one where a list follows. */
function labelledIn(
  block: Paragraph,
  next: Block | undefined,
  text: string,
  place: LabelPlace,
): LabelledText[] {
  const lines = labelledLines(block.inline, text, place);
  if (lines.length > 0 || next?.kind !== 'list') return lines;
  const caption = captionOf(block.inline);
  if (!caption) return plainCaption(block.inline, text);
  const { text: label, span: labelSpan } = boldWords(caption, text);
  const { end } = block.inline.span;
  return [{ label, labelSpan, value: '', valueSpan: { start: end, end } }];
}

function nestedFields(items: readonly ListItem[], text: string): Field[] {
  return items.flatMap((item) => fieldsIn(item.blocks, text, 'item'));
}

function rowFields({ header, rows }: Table): Field[] {
  if (header.cells.length !== 2) return [];
  return rows.flatMap(({ cells: [name, value] }) => cellField(name, value));
}

/** The named values of a table with a single row: each cell goes by the heading of its column. */
export function singleRowFields({ header, rows }: Table): Field[] {
  const [only, ...others] = rows;
  if (!only || others.length > 0) return [];
  return header.cells.flatMap((name, column) => cellField(name, only.cells[column]));
}

function cellField(name: TableCell | undefined, value: TableCell | undefined): Field[] {
  const label = name?.inline.text.replace(/\s*:$/, '') ?? '';
  if (!name || label === '') return [];
  const behind = { start: name.span.end, end: name.span.end };
  return [
    {
      label,
      labelSpan: name.inline.span,
      value: value?.inline.text ?? '',
      valueSpan: value?.inline.span ?? behind,
      items: [],
      nested: [],
    },
  ];
}
