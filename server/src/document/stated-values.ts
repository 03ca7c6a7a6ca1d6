import { parted } from './parted.ts';
import { remembered } from './remembered.ts';
import type { Field, SectionContent, Span } from './types.ts';
import { readProse, wordsIn } from './words.ts';

/** Where a statement ends and the next one may begin, in one paragraph. */
const PARTING = /(?<=[.;!?])\s+|\s[·•|]\s/gu;
/** `Budget: 5 M€`, `The payback period is nine months`: a name, and what parts it from its value. */
const STATED =
  /^[*_\s]*(?:(?:the|our|its|an?)\s+)?([\p{L}\p{N}][^.:;!?[\]]{0,60}?)[*_]*(?::[*_]*\s+|\s+(?:is|are|was|were|will be|covers?|includes?|totals?|(?:comes?|amounts?) to|stands? at)\s+(?!not\b|still\b|unclear\b|unknown\b|open\b))/iu;
const MOST_LABEL_WORDS = 6;

/**
 * The values that running text states by name, several in one paragraph: `Budget: $2M. Timeline: until May.`,
 * `The payback period is nine months.` A sentence with a verb may mean something else by the name: these are no more
 * than candidates, for a value that stands nowhere else.
 */
export const readStated = remembered((content: SectionContent): readonly Field[] =>
  readProse(content).flatMap(({ span }) =>
    parted(span, content.text, PARTING).flatMap((statement) => fieldIn(statement, content.text) ?? []),
  ),
);

function fieldIn({ start, end }: Span, text: string): Field | undefined {
  const source = text.slice(start, end);
  const [opening = '', label = ''] = STATED.exec(source) ?? [];
  const value = source.slice(opening.length).replace(/[.;!?]*\s*$/u, '');
  if (label === '' || value === '' || wordsIn(label).length > MOST_LABEL_WORDS) return undefined;
  const at = start + source.indexOf(label);
  const from = start + opening.length;
  return {
    label: label.replace(/\s+/gu, ' '),
    labelSpan: { start: at, end: at + label.length },
    value,
    valueSpan: { start: from, end: from + value.length },
    items: [],
    nested: [],
  };
}
