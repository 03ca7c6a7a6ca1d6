import { readFrontMatter } from './front-matter.ts';
import { outlineOf } from './outline.ts';
import { parsePieces } from './parse-pieces.ts';
import { toSections } from './sections.ts';
import type { Document } from './types.ts';
import { isReadable } from './unreadable.ts';

/**
 * Reads Markdown (CommonMark, GFM, YAML front matter) into sections. Any text is a document: one that
 * is beyond the parser is read for its headings alone.
 */
export function parseDocument(text: string): Document {
  if (!isReadable(text)) return outlineOf(text);
  const frontMatter = readFrontMatter(text);
  const body = { start: frontMatter?.end ?? 0, end: text.length };
  try {
    return { text, frontMatter, sections: toSections(parsePieces(text, body)) };
  } catch {
    return outlineOf(text);
  }
}
