/** The place where something is to be written, and what it stands in. */
import { parseDocument } from '../document/parse.ts';
import type { Document, Section } from '../document/types.ts';
import { everyBlock, everyInline } from '../document/walk.ts';
import { matchDocument } from '../outline/match.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import { closingOf } from '../scaffold/unclosed-block.ts';

export interface Cursor {
  readonly outline: Outline;
  readonly offset: number;
  /** Where the cursor's line starts, and where it ends without its line end. */
  readonly line: { readonly start: number; readonly end: number };
  /** The line's text on either side. */
  readonly before: string;
  readonly after: string;
  /** The section that the place stands in, and what the course says of it. */
  readonly section: Section;
  readonly matched: MatchedSection;
  /** The character typed that asks; undefined where the user asks. */
  readonly trigger: string | undefined;
}

/** Undefined where nothing that is written counts: in front matter, code and comments. */
export function cursorAt(outline: Outline, offset: number, trigger?: string): Cursor | undefined {
  const { document } = outline;
  if (!isProse(document, offset)) return undefined;
  const { text } = document;
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = offset + text.slice(offset).search(/[\r\n]|$/);
  const section = sectionAt(document, offset);
  return {
    outline,
    offset,
    line: { start, end },
    before: text.slice(start, offset),
    after: text.slice(offset, end),
    section,
    matched: ownerOf(section, outline),
    trigger,
  };
}

/**
 * The same place in a document where its line is blank: what is only begun (`#`, a lone `-` below a line) already
 * means something to a parser, and mostly something else.
 */
export function withoutLine(cursor: Cursor): Cursor {
  const { outline, line } = cursor;
  if (line.start === line.end) return cursor;
  const { text } = outline.document;
  const blank = text.slice(0, line.start) + ' '.repeat(line.end - line.start) + text.slice(line.end);
  const before = matchDocument(parseDocument(blank), outline.deliverable);
  const section = sectionAt(before.document, line.start);
  return { ...cursor, outline: before, section, matched: ownerOf(section, before) };
}

/** The last section that starts at or before an offset. */
export function sectionAt({ sections }: Document, offset: number): Section {
  const section = sections.findLast((candidate) => candidate.offset <= offset) ?? sections[0];
  if (!section) throw new RangeError('a document has at least its preamble');
  return section;
}

function ownerOf(section: Section, { matched, root }: Outline): MatchedSection {
  return matched.find(({ own }) => own.includes(section)) ?? root;
}

function isProse(document: Document, offset: number): boolean {
  if (offset < (document.frontMatter?.end ?? 0)) return false;
  const section = sectionAt(document, offset);
  const at = offset - section.offset;
  const { blocks } = section.content;
  const code = [...everyBlock(blocks)].filter(({ kind }) => kind === 'code' || kind === 'html');
  const opaque = [...everyInline(section.content)].flatMap((inline) => inline.opaque);
  const closed = [...code.map(({ span }) => span), ...opaque];
  if (closed.some(({ start, end }) => start < at && at < end)) return false;
  const last = blocks.at(-1);
  const isInLast = section === document.sections.at(-1) && last !== undefined && at > last.span.start;
  return !(isInLast && closingOf(document) !== undefined);
}
