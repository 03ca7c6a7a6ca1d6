import { readJson, type JsonFault, type JsonNode } from './json.ts';
import { remembered } from './remembered.ts';
import type { Code, SectionContent, Span } from './types.ts';
import { everyBlock } from './walk.ts';

const LANGUAGES = new Set(['json', 'jsonc']);

/** A fenced block of JSON. Its spans count from the start of the section. */
export interface JsonBlock {
  readonly span: Span;
  /** Undefined where it cannot be read. */
  readonly root: JsonNode | undefined;
  readonly fault: JsonFault | undefined;
  /** Where the block's text starts: what the spans within `root` count from. */
  readonly start: number;
  readonly text: string;
}

/** The JSON blocks of a section: fences that say so, and those without a language that open with a brace. */
export const readJsonBlocks: (content: SectionContent) => readonly JsonBlock[] = remembered((content) =>
  everyBlock(content.blocks).flatMap((block) =>
    block.kind === 'code' && isJson(block) ? readBlock(block, content) : [],
  ),
);

function isJson({ lang, value }: Code): boolean {
  return LANGUAGES.has(lang) || (lang === '' && value.trimStart().startsWith('{'));
}

function readBlock({ span, valueSpan }: Code, content: SectionContent): JsonBlock {
  const { start, end } = valueSpan;
  // The marks of a quote around the block are not its own.
  const text = content.text
    .slice(start, end)
    .replace(/^[ \t]*>[ \t>]*/gm, (marks) => ' '.repeat(marks.length));
  const reading = readJson(text);
  if ('root' in reading) return { span, root: reading.root, fault: undefined, start, text };
  const { message, span: at } = reading.fault;
  // An empty block has no text to stand on.
  const place = at.end > at.start ? { start: start + at.start, end: start + at.end } : span;
  return { span, root: undefined, fault: { span: place, message }, start, text };
}
