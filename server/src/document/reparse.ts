import { type Change, changeBetween } from './change.ts';
import { readFrontMatter } from './front-matter.ts';
import { parseDocument } from './parse.ts';
import { parseStretch } from './parse-stretch.ts';
import { type Part, toSections } from './sections.ts';
import type { Document, LinkDefinition, Section } from './types.ts';
import { isReadable } from './unreadable.ts';

/**
 * The document of an edited text, made from the one before the edit: the same as `parseDocument(text)`, but only the
 * sections that the edit touches are read. All others keep their content.
 *
 * Markdown is read from top to bottom: nothing above the edit changes. Below it all is as before from the first heading on
 * that is still one, which shows when it is read together with the sections edited. Where a list, a fence or a comment
 * now reaches over that heading, later ones are tried.
 */
export function reparseDocument(before: Document, text: string): Document {
  if (text === before.text) return before;
  const change = changeBetween(before.text, text);
  if (!mayKeep(before, text, change)) return parseDocument(text);
  const { frontMatter, sections } = before;
  const first = Math.max(
    0,
    sections.findLastIndex((section) => standsAbove(section, change) && standsAlone(section)),
  );
  const below = sections.findIndex(({ offset }, index) => index > first && offset >= change.endBefore);
  const shift = change.endAfter - change.endBefore;
  for (let step = 1, next = below; ; next += step, step *= 2) {
    const isLast = next < 0 || next >= sections.length;
    const kept = isLast ? [] : sections.slice(next).map((section) => moved(section, shift));
    const above = sections.slice(0, first);
    const parts = readBetween(above, kept, text, sections[first]?.offset ?? 0);
    if (parts && isSafe(parts, sections.slice(first, isLast ? undefined : next))) {
      return { text, frontMatter, sections: toSections([...above, ...parts, ...kept]) };
    }
    if (parts || isLast) return parseDocument(text);
  }
}

/** Front matter and a byte order mark change how all below them is read; a document that is partly unread is read anew. */
function mayKeep({ frontMatter, sections }: Document, text: string, { start }: Change): boolean {
  return (
    readFrontMatter(text)?.end === frontMatter?.end &&
    start >= (frontMatter?.end ?? 0) &&
    !text.startsWith('\uFEFF') &&
    isReadable(text) &&
    sections.every(({ content }) => content.unread.length === 0)
  );
}

/** Longest end of a line. */
const LINE_END = 2;

/** Whether the section's heading, the end of its line included, lies in front of the change. */
function standsAbove({ offset, content: { heading } }: Section, { start }: Change): boolean {
  return heading !== undefined && offset + heading.span.end + LINE_END <= start;
}

/**
 * A heading that is set in like code is one only because of what stands right in front of it; and of one that opens with a
 * byte order mark the parser would drop that, were it to start there.
 */
function standsAlone({ content: { text } }: Section): boolean {
  return !/^(?: {4}| {0,3}\t|\uFEFF)/.test(text);
}

function moved(section: Section, by: number): Section | Part {
  return by === 0 ? section : { offset: section.offset + by, content: section.content };
}

/**
 * The parts of the text from an offset to the first of those that are kept; undefined where that one is not what it was
 * when it is read together with them, or where they cannot be read.
 */
function readBetween(
  above: readonly Section[],
  kept: readonly Part[],
  text: string,
  start: number,
): Part[] | undefined {
  const [border] = kept;
  const end = border === undefined ? text.length : headingLineEnd(border, text);
  const surroundings = { above: definitionsOf(above), below: definitionsOf(kept) };
  let parts: Part[];
  try {
    parts = parseStretch(text, { start, end }, surroundings);
  } catch {
    return undefined;
  }
  // the stretch starts with a heading then, and nothing stands in front of it
  if (above.length > 0) parts = parts.slice(1);
  if (border === undefined) return parts;
  return isSameHeading(parts.at(-1), border) ? parts.slice(0, -1) : undefined;
}

function headingLineEnd({ offset, content }: Part, text: string): number {
  const end = offset + (content.heading?.span.end ?? 0);
  return end + (/^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(end, end + content.text.length))?.[0].length ?? 0);
}

function isSameHeading(part: Part | undefined, { offset, content: { heading } }: Part): boolean {
  const read = part?.content.heading;
  return part?.offset === offset && read?.level === heading?.level && read?.span.end === heading?.span.end;
}

/** Definitions count in the whole document, so the others stay as they are only where these define what they did. */
function isSafe(parts: readonly Part[], replaced: readonly Section[]): boolean {
  return (
    parts.every(({ content }) => content.unread.length === 0) &&
    JSON.stringify(definitionsOf(parts)) === JSON.stringify(definitionsOf(replaced))
  );
}

function definitionsOf(parts: readonly Part[]): LinkDefinition[] {
  return parts.flatMap(({ content }) => content.definitions);
}
