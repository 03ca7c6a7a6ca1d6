import { headingParagraph } from './blocks.ts';
import { readMarp } from './marp.ts';
import { moved as movedSpan, within } from './spans.ts';
import type { Block, Document, Heading, Section, Span, ThematicBreak } from './types.ts';

/**
 * A deck as a document: its sections are its slides; the first one (`sections[0]`) is the preamble as ever.
 *
 * What parts the slides, the first that applies:
 * - in a Marp deck, thematic breaks and the headings of its `headingDivider`
 * - headings that say "Slide 3"; thematic breaks between them part nothing more
 * - thematic breaks
 * - the headings of the highest level that has several
 *
 * Where breaks part them the preamble is empty, and a slide ends with the break behind it. A slide's `heading`
 * is the first one in it, undefined where it has none; further headings are paragraphs. Breaks are no blocks.
 */
export function slidesOf(document: Document): Document {
  const pieces = document.sections.flatMap(piecesOf);
  const start = document.sections[0]?.offset ?? 0;
  const bounds = [start, ...slideStarts(pieces, start, document), document.text.length];
  const sections = bounds.slice(1).map((end, index): Section => {
    const offset = bounds[index]!;
    const inside = pieces.filter((piece) => piece.start >= offset && piece.start < end);
    return toSlide({ start: offset, end }, document, inside, index > 0);
  });
  return { ...document, sections };
}

const SLIDE_NUMBER = /\bslide\s*#?\d+\b/i;

/** A heading or an outermost block, wherever the document's own sections have put it. */
interface Piece<T extends Heading | Block = Heading | Block> {
  /** Absolute offset; a heading's is that of its line. */
  readonly start: number;
  /** Absolute offset of the section its spans count from. */
  readonly origin: number;
  readonly value: T;
}

function piecesOf({ offset, content }: Section): Piece[] {
  const blocks = content.blocks.map((value): Piece => {
    return { start: offset + value.span.start, origin: offset, value };
  });
  return content.heading ? [{ start: offset, origin: offset, value: content.heading }, ...blocks] : blocks;
}

function isHeading(piece: Piece): piece is Piece<Heading> {
  return 'level' in piece.value;
}

function isBreak(piece: Piece): piece is Piece<ThematicBreak> {
  return 'kind' in piece.value && piece.value.kind === 'thematicBreak';
}

function slideStarts(pieces: readonly Piece[], start: number, document: Document): number[] {
  const headings = pieces.filter(isHeading);
  const breaks = pieces.filter(isBreak);
  const behindBreaks = [start, ...breaks.map((piece) => lineEndBehind(piece, document.text))];

  const marp = readMarp(document.frontMatter);
  const dividers = headings.filter(({ value }) => marp?.dividers.includes(value.level));
  if (marp && breaks.length + dividers.length > 0) return withDividers(behindBreaks, dividers, pieces);

  const numbered = headings.filter(({ value }) => SLIDE_NUMBER.test(value.title));
  // a deck parted by breaks may still name a slide in one of its headings
  if (numbered.length * 2 > breaks.length) return startsOf(numbered, numbered[0]?.value.level);
  if (breaks.length > 0) return behindBreaks;

  const levels = headings.map(({ value }) => value.level).sort((a, b) => a - b);
  const level = levels.find((each, index) => levels[index + 1] === each) ?? levels[0];
  return startsOf(headings, level);
}

function startsOf(headings: readonly Piece<Heading>[], level: number | undefined): number[] {
  return headings.filter(({ value }) => value.level === level).map((piece) => piece.start);
}

/** A dividing heading right behind a break, or at the very start, parts nothing. */
function withDividers(
  starts: readonly number[],
  dividers: readonly Piece[],
  pieces: readonly Piece[],
): number[] {
  const parting = dividers.filter((divider) => {
    const before = pieces[pieces.indexOf(divider) - 1];
    return before && !isBreak(before);
  });
  return [...starts, ...parting.map((piece) => piece.start)].sort((a, b) => a - b);
}

function lineEndBehind({ origin, value }: Piece, text: string): number {
  const end = origin + value.span.end;
  return end + (/^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(end))?.[0].length ?? 0);
}

function toSlide(place: Span, document: Document, pieces: readonly Piece[], isSlide: boolean): Section {
  const offset = place.start;
  const first = isSlide ? pieces.find(isHeading) : undefined;
  const blocks = pieces
    .filter((piece) => piece !== first && !isBreak(piece))
    .map((piece) => {
      const block = isHeading(piece) ? headingParagraph(piece.value) : (piece as Piece<Block>).value;
      return moved(block, piece.origin - offset);
    });
  const heading = first && moved(first.value, first.origin - offset);
  const text = document.text.slice(place.start, place.end);
  const content = { text, heading, blocks, definitions: [], unread: within(place, unreadIn(document)) };
  return { offset, content, parent: undefined };
}

function unreadIn({ sections }: Document): Span[] {
  return sections.flatMap(({ offset, content }) => content.unread.map((span) => movedSpan(span, offset)));
}

/** The value with every span in it moved. Only spans have a numeric `start` and `end`. */
function moved<T>(value: T, by: number): T {
  if (by === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => moved(each, by)) as T;
  if (
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  ) {
    return { start: value.start + by, end: value.end + by } as T;
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved<unknown>(each, by)])) as T;
}
