/**
 * Tells whether a section still says the same: its words, cells, items, code and diagrams, with all below it. White space,
 * the way a table is set, emphasis, comments, the numbers of headings and the section's own heading say nothing.
 */
import { hash } from '../document/hash.ts';
import { remembered } from '../document/remembered.ts';
import type { Block, Inline, SectionContent, TableRow } from '../document/types.ts';
import type { MatchedSection } from '../outline/types.ts';

/** What parts the rows and the cells of a table. All other white space is one blank: how text is broken up says nothing. */
const ROW = '\n';
const CELL = '\t';
const COMMENT = /<!--[^]*?(?:-->|$)/g;
/** "3.", "2.1", "4)", "a)": what a heading is counted by. */
const NUMBERING = /^(?:\d+(?:\.\d+)*[.)]?|\p{L}[.)])\s+/u;

/** Eight hexadecimal digits for sections that together stand for one of the course's. */
export const fingerprintOf = remembered((sections: readonly MatchedSection[]): string =>
  hash(sections.map(meaningOf).join(ROW)),
);

/** A section's own heading may be reworded; what it says in a slot, or in the headings below, is meant. */
const meaningOf: (matched: MatchedSection) => string = remembered((matched) =>
  [
    plain(matched.slotValue ?? ''),
    ...matched.own.flatMap((section) => [
      section === matched.section ? '' : headingOf(section.content),
      bodyOf(section.content),
    ]),
    ...matched.children.flatMap((child) => [headingOf(child.section.content), meaningOf(child)]),
  ]
    .filter((piece) => piece !== '')
    .join(' '),
);

function headingOf({ heading }: SectionContent): string {
  return plain((heading?.title ?? '').replace(NUMBERING, ''));
}

const bodyOf: (content: SectionContent) => string = remembered(({ blocks }) => blocksText(blocks));

function blocksText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join(' ');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.inline);
    case 'list':
      return block.items
        .map(({ checked, blocks }) => `${checked ? '[x] ' : ''}${blocksText(blocks)}`)
        .join(' ');
    case 'table':
      return [block.header, ...block.rows].map(rowText).join(ROW);
    case 'code':
      // Formatters move the blanks of code and diagrams about.
      return block.value.replace(/\s+/g, '');
    case 'quote':
      return blocksText(block.blocks);
    case 'html':
      return plain(block.value.replace(COMMENT, ' '));
    default:
      return '';
  }
}

/** Empty cells at the end of a row are there or not, as one likes. */
function rowText({ cells }: TableRow): string {
  return cells
    .map(({ inline }) => inlineText(inline))
    .join(CELL)
    .trimEnd();
}

/** A picture is what it shows: another file is another picture. */
function inlineText({ text, images }: Inline): string {
  return plain([text, ...images.map(({ target }) => target)].join(' '));
}

/** One blank between two words; typographic and plain dashes and quotation marks alike. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
