import type { Block, Html, SectionContent } from '../document/types.ts';

/** An HTML comment of a template. All offsets count from the start of its section. */
export interface TemplateComment {
  /** Undefined for a comment that is a remark to whoever edits the template. */
  readonly keyword: 'expect' | 'carry' | undefined;
  readonly start: number;
  readonly end: number;
  /** What stands behind the keyword. */
  readonly yamlStart: number;
  readonly yamlEnd: number;
  /** False where `-->` is missing, so that the comment runs to the end of the template. */
  readonly closed: boolean;
  /** Whether it stands inside a list or quote. */
  readonly nested: boolean;
}

const OPENING = /^<!--\s*(?:(expect|carry)(?=[\s:]|-->):?[ \t]*)?/u;
const CLOSING = '-->';

/** The comments of a section, in order. A comment inside a fence or in the middle of a line is text. */
export function readComments({ text, blocks }: SectionContent): TemplateComment[] {
  return htmlBlocks(blocks)
    .filter(({ html }) => text.startsWith('<!--', html.span.start))
    .map(({ html, nested }) => readComment(text, html, nested));
}

/** The first thing in a section that is no comment. */
export function firstText(
  { blocks }: SectionContent,
  comments: readonly TemplateComment[],
): Block | undefined {
  return blocks.find(({ span }) => !comments.some(({ start }) => start === span.start));
}

function readComment(text: string, { span }: Html, nested: boolean): TemplateComment {
  const [opening = '', keyword] = OPENING.exec(text.slice(span.start, span.end)) ?? [];
  const yamlStart = span.start + opening.length;
  const closing = text.indexOf(CLOSING, yamlStart);
  const closed = closing >= 0;
  return {
    keyword: keyword as TemplateComment['keyword'],
    start: span.start,
    end: closed ? closing + CLOSING.length : text.length,
    yamlStart,
    yamlEnd: closed ? closing : text.length,
    closed,
    nested,
  };
}

function htmlBlocks(blocks: readonly Block[], nested = false): { html: Html; nested: boolean }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'html') return [{ html: block, nested }];
    if (block.kind === 'list') return block.items.flatMap((item) => htmlBlocks(item.blocks, true));
    return block.kind === 'quote' ? htmlBlocks(block.blocks, true) : [];
  });
}
