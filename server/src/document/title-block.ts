/** What front matter states by name, as who writes for Pandoc or a site has the title, the author and the date there. */
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { frontMatterSection } from './front-matter.ts';
import { remembered } from './remembered.ts';
import type { Document, Field, FrontMatter, Section, Span } from './types.ts';

export interface TitleBlock {
  /** The front matter; the fields' spans count from it. */
  readonly section: Section;
  /** Its keys with a value that is a word, a line or a list of such, in document order; none of YAML that cannot be read. */
  readonly fields: readonly Field[];
}

/** A prompt that a template left: `<client>`, `[client]`, `TBD`. */
const LEFT = /^[<[]|\b(?:TODO|TBD|TBC)\b/;

export function readTitleBlock(document: Document): TitleBlock | undefined {
  const section = frontMatterSection(document);
  return section && document.frontMatter && { section, fields: fieldsIn(document.frontMatter) };
}

const fieldsIn = remembered(({ yaml }: FrontMatter): readonly Field[] => {
  const { contents, errors } = parseDocument(yaml, { prettyErrors: false });
  if (errors.length > 0 || !isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const labelSpan = isScalar(key) ? spanOf(key) : undefined;
    const valueSpan = spanOf(value);
    const words = wordsOf(value);
    if (!labelSpan || !valueSpan || words === '') return [];
    // `[client]` is a list of one to YAML, and a prompt to people; several in brackets are a list to both.
    const isList = isSeq(value) && value.items.length > 1;
    if (LEFT.test(isList ? words : textAt(valueSpan, yaml))) return [];
    return [{ label: textAt(labelSpan, yaml), labelSpan, value: words, valueSpan, items: [], nested: [] }];
  });
});

function wordsOf(value: unknown): string {
  if (isSeq(value)) return value.items.map(wordsOf).join(', ');
  return isScalar(value) ? (value.source ?? '').trim() : '';
}

function spanOf(node: Node | null): Span | undefined {
  const [start, end] = node?.range ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

function textAt({ start, end }: Span, text: string): string {
  return text.slice(start, end);
}
