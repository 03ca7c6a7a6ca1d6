/** Finds the single amounts of a plain text: every number that counts something, with what stands around it. */
import type { Amount, Bound } from './amounts.ts';
import { readBehind } from './amount-behind.ts';
import { isNamed, skipIdentifier, skipOrdinals } from './amount-names.ts';
import { CODES, CURRENCY_BEFORE, currencyCode } from './amount-units.ts';
import { type DecimalMark, NUMBER, readNumber } from './number-notation.ts';
import type { Span } from './types.ts';
import { isBlank, wordBefore } from './word-before.ts';

/** No wording before or behind a number is longer. */
const REACH = 48;

const BOUND_WORDS: readonly (readonly [Bound, string])[] = [
  ['≤', '≤|<=|up to|at most|no more than|not more than|maximum(?: of)?|max\\.?'],
  ['≥', '≥|>=|at least|no less than|not less than|minimum(?: of)?|min\\.?'],
  ['<', '<|under|below|less than|fewer than'],
  ['>', '>|over|above|more than|exceed(?:s|ing)?'],
];
const BOUND = `(?:(?<![\\p{L}\\p{N}])(?:${BOUND_WORDS.map(([, words]) => words).join('|')}))`;
const ROUGH =
  '(?:~|≈|∼|≃|(?<![\\p{L}\\p{N}])(?:about|around|approximately|approx\\.?|roughly|circa|ca\\.|nearly|almost))';

/** What may stand before the digits, in this order. */
const LEAD = new RegExp(
  `(?<bound>${BOUND}\\s?)?(?<rough>${ROUGH}\\s?)?(?<sign>(?<![\\p{L}\\p{N}%)\\]])[-−+]|^[–])?(?:(?<currency>${CURRENCY_BEFORE}\\s?)(?<inner>[-−(])?)?$`,
  'iu',
);

/** Characters and last words of what may stand before digits: nothing else is worth a closer look. */
const LEAD_SIGNS = '$€£¥₹~≈∼≃<>≤≥=-−–+(';
const LEAD_WORDS = new Set(
  'to most than maximum of max least minimum min under below over above exceed exceeds exceeding about around approximately approx roughly circa ca nearly almost'
    .split(' ')
    .concat(CODES.toLowerCase().split('|')),
);

const BOUNDS = BOUND_WORDS.map(([bound, words]) => [bound, new RegExp(`^(?:${words})$`, 'iu')] as const);

export function scanAmounts(text: string, decimalMark: DecimalMark | undefined): Amount[] {
  const found: Amount[] = [];
  let end = 0;
  NUMBER.lastIndex = 0;
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const index = withPoint(text, match.index, match[0], end);
    end = NUMBER.lastIndex;
    const written = text.slice(index, end);
    const skipTo = skipIdentifier(text, index) ?? skipOrdinals(text, index);
    const amount =
      skipTo === undefined ? amountAt(text, index, written, found.at(-1), decimalMark) : undefined;
    if (amount) found.push(amount);
    end = Math.max(end, skipTo ?? 0, amount?.span.end ?? 0);
    NUMBER.lastIndex = end;
  }
  return found;
}

/** Where digits start, a decimal point in front of them included (`.25`); `from` is where the number before ends. */
function withPoint(text: string, index: number, digits: string, from: number): number {
  return index > from && text[index - 1] === '.' && /^\d+$/u.test(digits) ? index - 1 : index;
}

function amountAt(
  text: string,
  index: number,
  written: string,
  previous: Amount | undefined,
  decimalMark: DecimalMark | undefined,
): Amount | undefined {
  const end = index + written.length;
  // with the last character of the amount before: a dash behind it is no minus
  const from = Math.max(0, index - REACH, (previous?.span.end ?? 0) - 1);
  const lead = mayLead(text, index) ? LEAD.exec(text.slice(from, index)) : undefined;
  const { bound, rough, sign = '', currency: before, inner = '' } = lead?.groups ?? {};
  const start = from + (lead?.index ?? index - from);
  if (before === undefined && isAttached(text, start, previous)) return undefined;
  const bare = readNumber(written, decimalMark);
  const behind = bare && readBehind(text.slice(end, end + REACH), bare.value, before !== undefined);
  if (!behind) return undefined;
  const currency = before === undefined ? behind.currency : currencyCode(before.trim());
  const number = readNumber(written, decimalMarkOf(written, currency, decimalMark)) ?? bare;
  const kind = currency === undefined ? behind.kind : 'money';
  if (kind === 'count' && behind.scale === 1 && isNamed(text, start, number, behind.unit)) return undefined;
  const brackets = aroundWhole(text, { start, end: end + behind.length }, inner);
  const isNegative = brackets !== undefined || /[-−–]/u.test(sign + inner);
  const value = (isNegative ? -1 : 1) * scaled(number.value, behind.scale);
  return {
    span: brackets ?? { start, end: end + behind.length },
    digits: { start: index, end },
    kind,
    low: value,
    high: value,
    currency,
    scale: behind.scale,
    decimals: number.decimals,
    step: scaled(1 / 10 ** number.decimals, behind.scale),
    bound: behind.bound ?? boundOf(bound),
    approximate: rough !== undefined,
    outOf: behind.outOf,
    unit: kind === 'count' ? behind.unit : undefined,
    per: behind.per,
    notation: { decimalMark: number.decimalMark, groupMark: number.groupMark },
  };
}

function mayLead(text: string, index: number): boolean {
  const last = text.charAt(index - 1);
  const sign = isBlank(last) ? text.charAt(index - 2) : last;
  return (sign !== '' && LEAD_SIGNS.includes(sign)) || LEAD_WORDS.has(wordBefore(text, index));
}

/** Whether a number is a part of a word, an id or a path, and not the end of a range. */
function isAttached(text: string, start: number, previous: Amount | undefined): boolean {
  const last = text[start - 1] ?? '';
  if (!/[\p{L}\p{N}_^#@.:/–-]/u.test(last) || last === '\\') return false;
  if (previous?.span.end === start - 1) return /[\p{L}\p{N}_^#@:]/u.test(last);
  if (/[–-]/u.test(last)) return /[\p{L}\p{N}]/u.test(text[start - 2] ?? '');
  return true;
}

/** A euro sum of three digits behind a point is in thousands: `1.200 €`. */
function decimalMarkOf(
  written: string,
  currency: string | undefined,
  decimalMark: DecimalMark | undefined,
): DecimalMark {
  if (decimalMark) return decimalMark;
  return currency === 'EUR' && written.includes('.') ? ',' : '.';
}

/** A sum in parentheses that stands alone is a loss: `(500)`, `($1.2M)`, `$(500)`. */
function aroundWhole(text: string, { start, end }: Span, inner: string): Span | undefined {
  const blanks = isBlank(text.charAt(start - 1)) ? 1 : 0;
  const isOpen = inner === '(' || text.charAt(start - 1 - blanks) === '(';
  if (!isOpen) return undefined;
  const opening = inner === '(' ? start : start - 1 - blanks;
  const close = CLOSING.exec(text.slice(end));
  if (!close || text.slice(0, opening).trim() !== '') return undefined;
  return { start: opening, end: end + close[0].trimEnd().length };
}

const CLOSING = /^\s?\)(?:\s?(?:[€£$¥₹]|\p{Lu}{3}))?\s*$/u;

function boundOf(words: string | undefined): Bound | undefined {
  const written = words?.trim();
  return written === undefined ? undefined : BOUNDS.find(([, pattern]) => pattern.test(written))?.[0];
}

/** Without what binary fractions add: 1.1 × 1000000. */
function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}
