import { remembered } from './remembered.ts';
import type { SectionContent, Span } from './types.ts';
import { everyBlock, everyInline } from './walk.ts';

/** A comment that speaks to the checker: `<!-- capstone-disable rule-a rule-b: why -->`. */
export interface ControlComment {
  readonly span: Span;
  /** Its first word, in lower case: `capstone-disable`. */
  readonly word: NamedSpan;
  /** What it names; nothing means everything. */
  readonly names: readonly NamedSpan[];
}

export interface NamedSpan {
  readonly text: string;
  readonly span: Span;
}

const OPENING = /<!--[ \t\r\n]*(capstone-[a-z-]+)/gi;
const CLOSING = '-->';
/** What follows is a reason, for people. */
const REASON = /:|\s--/;

/** A section's comments that begin with `capstone-`, wherever they stand but in code. */
export const controlComments = remembered((content: SectionContent): readonly ControlComment[] => {
  const { text } = content;
  const found: ControlComment[] = [];
  for (const opening of text.matchAll(OPENING)) {
    const word = opening[1] ?? '';
    const behindWord = opening.index + opening[0].length;
    const close = text.indexOf(CLOSING, behindWord - word.length);
    if (close < 0) break;
    // `<!-- capstone-disable-->`: the word takes the closing's hyphens for its own
    const wordSpan = { start: behindWord - word.length, end: Math.min(behindWord, close) };
    found.push({
      span: { start: opening.index, end: close + CLOSING.length },
      word: { text: text.slice(wordSpan.start, wordSpan.end).toLowerCase(), span: wordSpan },
      names: namesIn(text, { start: wordSpan.end, end: close }),
    });
  }
  if (found.length === 0) return found;
  const code = codeSpans(content);
  return found.filter(({ span }) => !code.some(({ start, end }) => start <= span.start && span.start < end));
});

function namesIn(text: string, { start, end }: Span): NamedSpan[] {
  const body = text.slice(start, end);
  const reason = body.search(REASON);
  const names = reason < 0 ? body : body.slice(0, reason);
  return [...names.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    text: name,
    span: { start: start + index, end: start + index + name.length },
  }));
}

function codeSpans(content: SectionContent): Span[] {
  const blocks = everyBlock(content.blocks)
    .filter(({ kind }) => kind === 'code')
    .map(({ span }) => span);
  const inline = everyInline(content)
    .flatMap(({ opaque }) => opaque)
    .filter(({ start }) => content.text[start] === '`');
  return [...blocks, ...inline];
}
