import { parseStretch } from './parse-stretch.ts';
import type { Part } from './sections.ts';
import type { Span } from './types.ts';

/** So many characters are worth a parse of their own: its time grows faster than its text. */
const PIECE = 8_000;
/** A line that is a heading unless a fence, a comment or the like reaches over it. */
const HEADING = /^#{1,6}[ \t]+\S[^\r\n]*(?:\r\n|\r|\n|$)/gm;
/** Behind the label of a definition, which counts in the whole document. */
const DEFINES = ']:';
const NONE = { above: [], below: [] };

/**
 * The same as `parseStretch`, piece by piece. A piece ends at a line that is read as a heading together with all in front
 * of it: then nothing is open there, and what follows can be read by itself.
 *
 * @param least how many characters a piece has, but for the last; at least one
 */
export function parsePieces(text: string, stretch: Span, least = PIECE): Part[] {
  const parts: Part[] = [];
  let { start } = stretch;
  let wanted = least;
  const read = (end: number) => {
    const found = parseStretch(text, { start, end }, NONE);
    // Nothing stands in front of a heading that a piece starts with.
    return start === stretch.start ? found : found.slice(1);
  };
  for (const { offset, end } of text.includes(DEFINES) ? [] : headingLines(text, stretch)) {
    if (offset - start < wanted) continue;
    const found = read(end);
    const border = found.at(-1);
    if (border?.offset !== offset || !border.content.heading) {
      // Whatever reaches over it may reach far: twice as much is read before the next try.
      wanted *= 2;
      continue;
    }
    parts.push(...found.slice(0, -1));
    [start, wanted] = [offset, least];
  }
  return [...parts, ...read(stretch.end)];
}

function* headingLines(text: string, { start, end }: Span): Generator<{ offset: number; end: number }> {
  for (const { index, 0: line } of text.slice(start, end).matchAll(HEADING))
    yield { offset: start + index, end: start + index + line.length };
}
