/**
 * Reads amounts in running text and cells, in every usual notation: `$1,200`, `1 200 €`, `1.200,50 €`, `$1.2M/month`,
 * `12k requests`, `(500)`, `25 %`, `8/10 (why)`, `10–20`, `up to 60%`, `≥ 99.9 %`.
 *
 * Numbers that count nothing are left out: names (`GPT-4`, `SEV1`, `ISO 27001`), ordinals (`Month 12`, `3rd`), versions,
 * dates, times and ids.
 */
import { joinRanges } from './amount-ranges.ts';
import { scanAmounts } from './amount-scan.ts';
import type { DecimalMark, Notation } from './number-notation.ts';
import { plainText } from './plain-text.ts';
import { rememberedText } from './remembered.ts';
import type { Span } from './types.ts';

export interface Amount {
  /** The whole of it in the text given, with sign, currency, scale, percent sign and what it is per: `~$1.2M/month`. */
  readonly span: Span;
  /** The digits of its (last) number alone, with their marks: `1.2`. */
  readonly digits: Span;
  readonly kind: 'money' | 'percent' | 'count';
  /** The lower end of a range; else the number itself. 25 for `25 %`, 1200000 for `$1.2M`, -500 for `(500)`. */
  readonly low: number;
  /** The upper end of a range; else the same as `low`. */
  readonly high: number;
  /** ISO code of a sum of money; undefined for other amounts, and for money without a currency (`2.5 cents`). */
  readonly currency: string | undefined;
  /** What the digits are multiplied by: 1000 for `12k`, 1 where nothing is said. */
  readonly scale: number;
  /** How many digits stand behind the decimal mark. */
  readonly decimals: number;
  /** What the last digit shown stands for, so that the amount is exact to half of it: 100000 for `$1.2M`, 0.01 for `9.25`. */
  readonly step: number;
  /** Said to be a limit: `<`, `under` · `≤`, `up to` · `>`, `over` · `≥`, `at least`. */
  readonly bound: Bound | undefined;
  /** Said to be rough: `~`, `≈`, `about`. */
  readonly approximate: boolean;
  /** The best there is of a score: 10 for `8/10`, `8 / 10`, `8 out of 10`. */
  readonly outOf: number | undefined;
  /** The word right behind, in lower case: `requests`, `ms`, `x` for `2×`. None for money and percent. */
  readonly unit: string | undefined;
  /** What it is per, in lower case: `month` for `$1,200/month` and `$1,200 a month`, `1m tokens` for `$3 per 1M tokens`. */
  readonly per: string | undefined;
  readonly notation: Notation;
}

export type Bound = '<' | '≤' | '>' | '≥';

export interface AmountOptions {
  /** The mark before decimals, where it is known: it decides what `1.200` and `1,200` mean. */
  readonly decimalMark?: DecimalMark;
}

/** All amounts of a text, in order. Markdown emphasis and escapes in it are seen through. */
export function readAmounts(text: string, { decimalMark }: AmountOptions = {}): readonly Amount[] {
  if (!/\d/u.test(text)) return [];
  if (text.length > LONGEST_REMEMBERED) return read(text, decimalMark);
  return readShort[decimalMark ?? 'unknown'](text);
}

/** Several rules read the same cells, and at each keystroke nearly all cells are those of before. */
const MOST_REMEMBERED = 4000;
const LONGEST_REMEMBERED = 1000;

const readShort = {
  '.': rememberedText((text) => read(text, '.'), MOST_REMEMBERED),
  ',': rememberedText((text) => read(text, ','), MOST_REMEMBERED),
  unknown: rememberedText((text) => read(text, undefined), MOST_REMEMBERED),
};

function read(text: string, decimalMark: DecimalMark | undefined): readonly Amount[] {
  const plain = plainText(text);
  return joinRanges(scanAmounts(plain.text, decimalMark), plain.text).map((amount) => ({
    ...amount,
    span: plain.spanOf(amount.span),
    digits: plain.spanOf(amount.digits),
  }));
}

/**
 * The amount that a cell or a value states: the one it opens with, or the one behind its last `=`.
 * Undefined where it states none (`n/a`, `-`), several (`$5 and $7`), or where words come first (`Growth of 5 %`).
 */
export function readAmount(text: string, options: AmountOptions = {}): Amount | undefined {
  const from = lastResult(text);
  const [first, second] = readAmounts(text, options).filter(({ span }) => span.start >= from);
  if (!first || !isDecoration(text.slice(from, first.span.start))) return undefined;
  if (!second || isAside(text.slice(first.span.end))) return first;
  const between = text.slice(first.span.end, second.span.start);
  return between.includes('(') || between.includes('[') ? first : undefined;
}

/** Whether a cell says with a dash alone that there is nothing. */
export function isDash(text: string): boolean {
  return /^\s*(?:[-–—−]|--)\s*$/u.test(text);
}

/** The value of an amount that is neither a range nor a limit. */
export function exactValue(amount: Amount | undefined): number | undefined {
  return amount && amount.low === amount.high && amount.bound === undefined ? amount.low : undefined;
}

/** Behind the last equals sign: `3 × $500 = $1,500`. */
function lastResult(text: string): number {
  const signs = [...text.matchAll(/(?<![<>!=])=(?!=)/gu)];
  const last = signs.at(-1);
  return last ? last.index + 1 : 0;
}

function isDecoration(text: string): boolean {
  return /^[\s*_~`\\]*$/u.test(text);
}

/** Whether what follows an amount only explains it: `9: the best of 3`, `9 – top 3`. */
function isAside(behind: string): boolean {
  return /^[\s*_~`\\]*(?:[:;.,–—]|-\s)[\s*_~`\\]*[\p{L}"“'‘(]/u.test(behind);
}
