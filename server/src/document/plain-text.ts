/** Text without the marks of emphasis, code and escapes, for readers that look at characters. */
import type { Span } from './types.ts';

export interface PlainText {
  readonly text: string;
  /** Where a stretch of the plain text stands in the text it came from. */
  readonly spanOf: (span: Span) => Span;
}

/** A backslash before punctuation, code marks, struck-out marks, and stars and underscores that open or close. */
const MARKS =
  /\\(?=[!-/:-@[-`{-~])|`+|~~|(?<![\s\p{L}\p{N}]|^)[*_]+|[*_]+(?![\s\p{L}\p{N}]|$)|(?<=\s|^)[*_]+(?=\S)|(?<=\S)[*_]+(?=\s|$)/gu;

export function plainText(source: string): PlainText {
  if (!/[\\`*_~]/u.test(source)) return { text: source, spanOf: (span) => span };
  let text = '';
  let from = 0;
  const origin: number[] = [];
  const keep = (to: number) => {
    for (let i = from; i < to; i++) origin.push(i);
    text += source.slice(from, to);
  };
  for (const { index, 0: mark } of source.matchAll(MARKS)) {
    keep(index);
    from = index + mark.length;
  }
  keep(source.length);
  const at = (index: number) => origin[index] ?? source.length;
  return {
    text,
    spanOf: ({ start, end }) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }),
  };
}
