import { readFrontMatter } from './front-matter.ts';
import { toPlainInline } from './inline.ts';
import { type Part, toSections } from './sections.ts';
import type { Document, Heading } from './types.ts';

const LINE = /([^\r\n]*)(?:\r\n|\r|\n|$)/y;
const FENCE = /^ {0,3}(`{3,}|~{3,})([^`]*)$/;
const ATX_HEADING = /^( {0,3}(#{1,6})(?:[ \t]+|$))(.*?)(?:(?:^|[ \t]+)#+)?[ \t]*$/;

/**
 * The document by its headings alone, read line by line: what is left to say about a text that the
 * parser cannot take (nested thousands of levels deep, or larger than any document). Its sections hold no blocks.
 */
export function outlineOf(text: string): Document {
  const frontMatter = readFrontMatter(text);
  const headings = findHeadings(text, frontMatter?.end ?? 0);
  const starts = [{ offset: frontMatter?.end ?? 0, heading: undefined }, ...headings];
  const parts = starts.map(({ offset, heading }, index): Part => {
    const source = text.slice(offset, starts[index + 1]?.offset);
    const unread = [{ start: heading?.span.end ?? 0, end: source.length }];
    return { offset, content: { text: source, heading, blocks: [], definitions: [], unread } };
  });
  return { text, frontMatter, sections: toSections(parts) };
}

function findHeadings(text: string, from: number): { offset: number; heading: Heading }[] {
  const found: { offset: number; heading: Heading }[] = [];
  let fence: string | undefined;
  for (let offset = text.startsWith('\uFEFF') ? Math.max(1, from) : from; offset < text.length;) {
    LINE.lastIndex = offset;
    const [whole = '', line = ''] = LINE.exec(text) ?? [];
    const [, marks, info = ''] = FENCE.exec(line) ?? [];
    if (fence) {
      if (marks?.startsWith(fence) && info.trim() === '') fence = undefined;
    } else if (marks) {
      fence = marks;
    } else {
      const heading = readHeading(line);
      if (heading) found.push({ offset, heading });
    }
    offset += whole.length;
  }
  return found;
}

function readHeading(line: string): Heading | undefined {
  const match = ATX_HEADING.exec(line);
  if (!match) return undefined;
  const [, opening = '', marks = '', title = ''] = match;
  const titleSpan = { start: opening.length, end: opening.length + title.length };
  return {
    level: marks.length,
    title,
    span: { start: opening.indexOf('#'), end: line.length },
    titleSpan,
    inline: toPlainInline(title, titleSpan),
  };
}
