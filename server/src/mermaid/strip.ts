import type { Span } from '../document/types.ts';

/** A diagram as Mermaid's grammars get to see it, and where each of its characters stands in the source. */
export interface StrippedDiagram {
  readonly text: string;
  /** The place in the source of a stretch of `text`. */
  readonly inSource: (span: Span) => Span;
  /** Where the YAML of the front matter starts in the source; undefined where there is none. */
  readonly frontMatter: number | undefined;
}

interface Kept {
  readonly text: string;
  /** The source offset of each character, and of the end. */
  readonly offsets: readonly number[];
}

const FRONT_MATTER = /^(?:\s*\n)?([^\S\n]*)---\s*\n(?:[^]*?\n)??\1---\s*\n/;
const FRONT_MATTER_OPENING = /^\s*---\s*\n/;
const DIRECTIVE = /%%\{\s*\w+\s*:?\s*(?:(?!\}%%)[^])*(?:\}%%)?/g;
const COMMENT = /^[^\S\n]*%%(?!\{)[^\n]+$/;
/** `#quot;`: Mermaid writes it out in other characters before it parses. */
const ENTITY = /#(\w+);/g;

/**
 * Leaves out what Mermaid leaves out before it parses: carriage returns, front matter, directives, comments with the blank
 * lines above them, and blanks at the start. Character references are written so that they stay as long as they are.
 */
export function strip(source: string): StrippedDiagram {
  const lines = without(
    { text: source, offsets: Array.from({ length: source.length + 1 }, (_, i) => i) },
    /\r(?=\n)/g,
  );
  const normal = { ...lines, text: lines.text.replaceAll('\r', '\n') };
  const frontMatter = FRONT_MATTER.exec(normal.text)?.[0];
  const opening = frontMatter && FRONT_MATTER_OPENING.exec(frontMatter)?.[0];
  const body = cut(normal, frontMatter ? [{ start: 0, end: frontMatter.length }] : []);
  const bare = withoutComments(without(body, DIRECTIVE));
  const kept = cut(bare, [{ start: 0, end: bare.text.length - bare.text.trimStart().length }]);
  return {
    text: kept.text.replace(ENTITY, 'ﬂ$1¶'),
    inSource: ({ start, end }) => toSource({ start, end }, kept),
    frontMatter: opening === undefined ? undefined : normal.offsets[opening.length],
  };
}

/** The end is where the last character ends, not where the next one that is kept starts. */
function toSource({ start, end }: Span, { offsets }: Kept): Span {
  const place = (offset: number) => offsets[Math.min(Math.max(0, offset), offsets.length - 1)] ?? 0;
  return { start: place(start), end: end > start ? place(end - 1) + 1 : place(start) };
}

function without(kept: Kept, pattern: RegExp): Kept {
  const found = [...kept.text.matchAll(pattern)];
  return cut(
    kept,
    found.map(({ 0: match, index }) => ({ start: index, end: index + match.length })),
  );
}

/** Line by line: one pattern for comments and the blank lines above would look at each blank line again and again. */
function withoutComments(kept: Kept): Kept {
  const comments: Span[] = [];
  let blankFrom: number | undefined;
  let start = 0;
  for (const line of kept.text.split('\n')) {
    const end = start + line.length;
    if (COMMENT.test(line)) {
      comments.push({ start: blankFrom ?? start, end: Math.min(end + 1, kept.text.length) });
      blankFrom = undefined;
    } else if (line.trim() === '') blankFrom ??= start;
    else blankFrom = undefined;
    start = end + 1;
  }
  return cut(kept, comments);
}

/** `spans` in order and apart. */
function cut({ text, offsets }: Kept, spans: readonly Span[]): Kept {
  if (spans.length === 0) return { text, offsets };
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), text.length];
  return {
    text: starts.map((start, i) => text.slice(start, ends[i])).join(''),
    offsets: [...starts.flatMap((start, i) => offsets.slice(start, ends[i])), offsets.at(-1) ?? 0],
  };
}
