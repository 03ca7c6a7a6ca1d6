import { readFrontMatter } from './front-matter.ts';
import { outlineOf } from './outline.ts';
import { parseStretch } from './parse-stretch.ts';
import { toSections } from './sections.ts';
import type { Document } from './types.ts';

/**
 * Reads Markdown (CommonMark, GFM, YAML front matter) into sections. Any text is a document: one that
 * is beyond the parser is read for its headings alone.
 */
export function parseDocument(text: string): Document {
  const frontMatter = readFrontMatter(text);
  const body = { start: frontMatter?.end ?? 0, end: text.length };
  try {
    const parts = parseStretch(text, body, { above: [], below: [] });
    return { text, frontMatter, sections: toSections(parts) };
  } catch {
    return outlineOf(text);
  }
}
