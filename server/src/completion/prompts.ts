/** Where a text that is to be inserted waits for words. */
import { parseDocument } from '../document/parse.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import type { Span } from '../document/types.ts';

/** The prompts of a piece of Markdown, in order. */
export function promptsIn(markdown: string): Span[] {
  return parseDocument(markdown).sections.flatMap(({ offset, content }) =>
    findPlaceholders(content).map(({ span }) => ({ start: offset + span.start, end: offset + span.end })),
  );
}
