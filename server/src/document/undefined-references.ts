import { overlap } from './spans.ts';
import { remembered } from './remembered.ts';
import type { SectionContent, Span } from './types.ts';
import { everyInline } from './walk.ts';

/** A reference that is shown as it is written, since nothing defines what it leads to. */
export interface UndefinedReference {
  readonly kind: 'link' | 'footnote';
  /** As written: `cost`, `1`. */
  readonly identifier: string;
  readonly span: Span;
}

/** `[the costs][cost]`, but not `rows[0][1]`; a lone `[word]` may be anything. */
const LINK = /(?<![\p{L}\p{N}_)\]\\])\[[^[\]\n]{0,100}\p{L}[^[\]\n]{0,100}\]\[([^[\]\n]{1,100})\]/gu;
/** `[^1]`, `[^season]`, but not `[^a-z]`; with a colon behind it a line defines it. */
const FOOTNOTE = /(?<!\\)\[\^(\d{1,3}|(?!a-z)\p{L}[\p{L}\p{N}_-]{2,40})\](?!:)/giu;
const SIGN = /\]\[|\[\^/;

/** What the parser took for plain text: a reference to something defined is a link, and no prose. */
export const undefinedReferences = remembered((content: SectionContent): readonly UndefinedReference[] => {
  if (!SIGN.test(content.text)) return [];
  return everyInline(content).flatMap(({ span, opaque }) => {
    const source = content.text.slice(span.start, span.end);
    const found = [
      ...[...source.matchAll(LINK)].map((match) => ({ kind: 'link' as const, match })),
      ...[...source.matchAll(FOOTNOTE)].map((match) => ({ kind: 'footnote' as const, match })),
    ];
    return found.flatMap(({ kind, match: { 0: written, 1: identifier = '', index } }) => {
      const start = span.start + index;
      const place = { start, end: start + written.length };
      return opaque.some((other) => overlap(other, place)) ? [] : [{ kind, identifier, span: place }];
    });
  });
});
