/** What front matter states by name, as who writes for Pandoc or a site has the title, the author and the date there. */
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { remembered } from './remembered.ts';
import { moved } from './spans.ts';
import type { Field, SectionContent, Span } from './types.ts';

/** A prompt that a template left: `<client>`, `[client]`, `TBD`. */
const LEFT = /^[<[{]|\b(?:TODO|TBD|TBC)\b/;

/**
 * Its keys with a value that is a word, a line or a list of such, in document order; none of YAML that cannot be read.
 *
 * @param content the front matter with its fences (`frontMatterSection`)
 */
export const readTitleBlock = remembered(({ text }: SectionContent): readonly Field[] => {
  // Its first fence may follow a byte order mark; both fences part documents, as YAML has them.
  const start = text.indexOf('-') + 3;
  const { contents, errors } = parseDocument(text.slice(start).replace(/^---[^]*/m, ''), {
    prettyErrors: false,
  });
  if (errors.length > 0 || !isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    const label = isScalar(key) ? spanOf(key) : undefined;
    const stated = spanOf(value);
    const words = wordsOf(value);
    if (!label || !stated || words === '' || LEFT.test(text.slice(start + stated.start, start + stated.end)))
      return [];
    return [
      {
        label: text.slice(start + label.start, start + label.end),
        labelSpan: moved(label, start),
        value: words,
        valueSpan: moved(stated, start),
        items: [],
        nested: [],
      },
    ];
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
