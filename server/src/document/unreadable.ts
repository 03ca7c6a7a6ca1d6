/**
 * Text that the Markdown parser would take minutes for, or break on. Its time grows with the square of the marks, and of
 * the lines, in one paragraph, and its stack with the depth of nesting; what a person writes comes near no limit here.
 */
import type { Span } from './types.ts';

/** Longest document that is read for more than its headings, in UTF-16 code units: some five hundred pages. */
const MOST_CHARACTERS = 1_000_000;

/** How much one paragraph, list item or table row may hold. */
interface Limits {
  /** Characters that open or close something. */
  readonly marks: number;
  readonly lines: number;
  readonly characters: number;
}

const TEXT: Limits = { marks: 1_000, lines: 2_000, characters: 100_000 };
/** Code has many of the marks and costs little, but what looks like code need not be any. */
const CODE: Limits = { marks: 4_000, lines: 20_000, characters: 1_000_000 };
/** Lists and quotes within each other. */
const DEEPEST = 40;
/** Characters in front of a line's words, where each level is indented by as many as a list asks for. */
const FURTHEST_IN = 4 * DEEPEST;
/** Footnotes of one document, those that only refer to one included: the parser looks through all of them for each. */
const MOST_FOOTNOTES = 1_000;

const LINE = /([^\r\n]*)(?:\r\n|\r|\n|$)/y;
const FENCE = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]*)*(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]+|$)/;
/** What starts a paragraph of its own, whatever stands above. */
const OPENING = /^[ \t]*(?:[-*+]|\d{1,9}[.)]|\|)/;
const MARKS = /[*_~`<[\]!]/g;
/** The marks of lists and quotes at the start of a line, with the blanks around them. */
const NESTING = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*/;
const FOOTNOTE = /\[\^/g;

export interface Readable {
  /** As long as the text: what is beyond the parser is blotted out. */
  readonly source: string;
  /** What was. */
  readonly unread: readonly Span[];
}

/** Whether more of a document can be read than its headings. */
export function isReadable(text: string): boolean {
  return text.length <= MOST_CHARACTERS && count(text, FOOTNOTE) <= MOST_FOOTNOTES;
}

/** The text without what is beyond the parser. */
export function withoutUnreadable(text: string): Readable {
  const unread = findUnreadable(text);
  return { source: unread.length === 0 ? text : blotted(text, unread), unread };
}

/** Each stretch becomes one word, but for the ends of comments: those may have begun above. */
function blotted(text: string, spans: readonly Span[]): string {
  const pieces = spans.map(({ start, end }, i) => {
    const word = text.slice(start, end).replace(/(-->)|[^]/g, (_, commentEnd?: string) => commentEnd ?? 'x');
    return text.slice(spans[i - 1]?.end ?? 0, start) + word;
  });
  return pieces.join('') + text.slice(spans.at(-1)?.end);
}

/** Lines that the parser takes together. */
interface Run extends Span {
  readonly lines: number;
  readonly marks: number;
}

function findUnreadable(text: string): Span[] {
  const found: Span[] = [];
  let fence: string | undefined;
  let run: Run = { start: 0, end: 0, lines: 0, marks: 0 };
  function close(): void {
    const limits = fence === undefined ? TEXT : CODE;
    const isBeyond =
      run.marks > limits.marks || run.lines > limits.lines || run.end - run.start > limits.characters;
    if (isBeyond) found.push({ start: run.start, end: run.end });
  }
  function open(start: number): void {
    close();
    run = { start, end: start, lines: 0, marks: 0 };
  }
  function add(line: string, end: number): void {
    run = { start: run.start, end, lines: run.lines + 1, marks: run.marks + count(line, MARKS) };
  }
  for (let offset = 0; offset < text.length;) {
    LINE.lastIndex = offset;
    const [whole = '', line = ''] = LINE.exec(text) ?? [];
    const end = offset + line.length;
    const marks = FENCE.exec(line)?.[1];
    const headingMarks = HEADING.exec(line)?.[0];
    if (marks !== undefined && (fence === undefined || marks.startsWith(fence))) {
      open(end);
      fence = fence === undefined ? marks : undefined;
    } else if (line.trim() === '') {
      open(end);
    } else if (headingMarks !== undefined) {
      open(offset + headingMarks.length);
      add(line, end);
      open(end);
    } else if (isTooDeep(line)) {
      open(offset);
      found.push({ start: offset, end });
      open(end);
    } else {
      if (run.lines === 0 || (fence === undefined && OPENING.test(line))) open(offset);
      add(line, end);
    }
    offset += whole.length;
  }
  close();
  return found;
}

function isTooDeep(line: string): boolean {
  const nesting = NESTING.exec(line)?.[0] ?? '';
  return nesting.length > DEEPEST && (count(nesting, /[^ \t]/g) > DEEPEST || nesting.length > FURTHEST_IN);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
