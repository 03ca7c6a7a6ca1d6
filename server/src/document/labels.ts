import { overlap } from './spans.ts';
import type { Inline, InlineRun, Span } from './types.ts';
import { hasWords, wordsIn } from './words.ts';

/** A label at the start of a line, and what stands behind it up to the next one: `**Users:** 12`. */
export interface LabelledText {
  readonly label: string;
  readonly labelSpan: Span;
  readonly value: string;
  /** Empty, and just behind the label, where there is no value. */
  readonly valueSpan: Span;
}

/** Where a label stands: a list item may hold a plain one (`Users: 12`) and part it with a dash. */
export type LabelPlace = 'paragraph' | 'item';

const MOST_LABEL_WORDS = 6;
/** What parts a bold label from its value where the colon does not stand inside the bold text. */
const COLON_BEHIND = /^\s*(?:\([^()]*\)\s*)?:(?!:)\s*/;
const DASH_BEHIND = /^\s+[–—-](?:\s+|$)/;
/** A line that ends in a hard break, or whose sentence ends: the next line starts anew. */
const HARD_BREAK = /^(?: {2}|\\)/;
const SENTENCE_END = /[.:!?)]$/;

/**
 * The labelled lines of a paragraph; empty where it has none. Lines without a label continue the value above.
 * @param text the text that the inline's spans count in
 */
export function labelledLines(inline: Inline, text: string, place: LabelPlace): LabelledText[] {
  const found: LabelledText[] = [];
  inline.lines.forEach((line, index) => {
    const previous = inline.lines[index - 1];
    const startsAnew = !previous || found.length > 0 || endsLine(previous, text);
    const label = startsAnew ? readLabel(line, inline, text, index === 0 ? place : 'paragraph') : undefined;
    if (label) found.push(label);
    else if (found.length > 0 && line.text) found.push(continued(found.pop()!, line));
  });
  return found;
}

/** A value that goes on: with its next line, or with a block behind it. */
export function continued<T extends LabelledText>(labelled: T, more: InlineRun): T {
  if (labelled.value === '') return { ...labelled, value: more.text, valueSpan: more.span };
  return {
    ...labelled,
    value: `${labelled.value} ${more.text}`,
    valueSpan: { start: labelled.valueSpan.start, end: more.span.end },
  };
}

/** The one bold run that is all a paragraph says, if it is a caption and no sentence: `**Steps**`. */
export function captionOf(inline: Inline): InlineRun | undefined {
  const [strong] = inline.strong;
  if (!strong || strong.text !== inline.text) return undefined;
  return wordsIn(strong.text).length <= 8 && !/[.!?]$/.test(strong.text) ? strong : undefined;
}

/** A label without bold that is all a paragraph says: `Steps:`. */
export function plainCaption(inline: Inline, text: string): LabelledText[] {
  const [line, ...others] = inline.lines;
  const label = line && others.length === 0 ? plainLabel(line, inline, text) : undefined;
  return label?.value === '' ? [label] : [];
}

/** The bold run that opens a paragraph and is parted from what follows it: `**Strengths.** The …`, `**Strengths:** …`. */
export function runInOf(inline: Inline, text: string): InlineRun | undefined {
  const [strong] = inline.strong;
  if (!strong || strong.span.start !== inline.span.start || strong.text === inline.text) return undefined;
  const behind = text.slice(strong.span.end, inline.span.end);
  const isParted = /[.:]\s*$/.test(strong.text) || COLON_BEHIND.test(behind) || DASH_BEHIND.test(behind);
  return isParted && wordsIn(strong.text).length <= MOST_LABEL_WORDS ? strong : undefined;
}

/** The words of a bold run and where they stand, its markers and a colon at its end left out. */
export function boldWords(strong: InlineRun, text: string): InlineRun {
  const start = strong.span.start + 2;
  const words = text.slice(start, strong.span.end - 2).replace(/\s*:\s*$/, '');
  return { span: { start, end: start + words.length }, text: strong.text.replace(/\s*:\s*$/, '').trim() };
}

function endsLine(line: InlineRun, text: string): boolean {
  return HARD_BREAK.test(text.slice(line.span.end)) || SENTENCE_END.test(line.text);
}

function readLabel(
  line: InlineRun,
  inline: Inline,
  text: string,
  place: LabelPlace,
): LabelledText | undefined {
  const strong = inline.strong.find(
    ({ span }) =>
      overlap(span, line.span) &&
      (span.start <= line.span.start || !hasWords(text.slice(line.span.start, span.start))),
  );
  if (strong) return boldLabel(strong, line, inline, text, place);
  return place === 'item' ? plainLabel(line, inline, text) : undefined;
}

function boldLabel(
  strong: InlineRun,
  line: InlineRun,
  inline: Inline,
  text: string,
  place: LabelPlace,
): LabelledText | undefined {
  const { span: labelSpan, text: label } = boldWords(strong, text);
  if (label === '') return undefined;
  const behind = text.slice(strong.span.end, line.span.end);
  const behindWords = line.text.slice(line.text.indexOf(strong.text) + strong.text.length);
  if (/:\s*$/.test(strong.text)) {
    return labelled(label, labelSpan, behindWords, strong.span.end, line.span.end, text);
  }
  const partings = place === 'item' ? [COLON_BEHIND, DASH_BEHIND] : [COLON_BEHIND];
  const parting = partings.find((pattern) => pattern.test(behind));
  if (parting) {
    const from = strong.span.end + (parting.exec(behind)?.[0].length ?? 0);
    return labelled(label, labelSpan, behindWords.replace(parting, ''), from, line.span.end, text);
  }
  // the whole line in bold: `**Prepared by: Jane**`
  if (strong.text !== line.text) return undefined;
  const inside = { start: labelSpan.start, end: strong.span.end - 2 };
  return plainLabel({ span: inside, text: strong.text }, inline, text);
}

function plainLabel(line: InlineRun, inline: Inline, text: string): LabelledText | undefined {
  const source = text.slice(line.span.start, line.span.end);
  const [opening, written] = /^([^:\r\n]+):(?=\s|$)/.exec(source) ?? [];
  if (opening === undefined || written === undefined) return undefined;
  const colon = { start: line.span.start + written.length, end: line.span.start + opening.length };
  const label = line.text.slice(0, Math.max(0, line.text.indexOf(':'))).trim();
  if (!isLabel(label) || inline.opaque.some((span) => overlap(span, colon))) return undefined;
  const labelSpan = { start: line.span.start, end: colon.start };
  return labelled(
    label,
    labelSpan,
    line.text.slice(line.text.indexOf(':') + 1),
    colon.end,
    line.span.end,
    text,
  );
}

function isLabel(words: string): boolean {
  if (!/\p{L}/u.test(words) || /[.!?;,](?:\s|$)/.test(words)) return false;
  // `[what you watch: the value]` is one prompt
  if (words.split('[').length !== words.split(']').length) return false;
  return wordsIn(words).length <= MOST_LABEL_WORDS;
}

function labelled(
  label: string,
  labelSpan: Span,
  words: string,
  from: number,
  to: number,
  text: string,
): LabelledText {
  const value = words.trim();
  const behind = text.slice(from, to);
  const start = from + (behind.length - behind.trimStart().length);
  const valueSpan = value === '' ? { start: from, end: from } : { start, end: start + behind.trim().length };
  return { label, labelSpan, value, valueSpan };
}
