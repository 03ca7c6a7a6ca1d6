/** Numbers that count nothing: parts of names, ordinals, dates, times and ids. */
import type { WrittenNumber } from './number-notation.ts';
import { isBlank, wordBefore } from './word-before.ts';

/** No name or date before a number is looked at further. */
const REACH = 32;

/** Dates, times, ids and phone numbers, whole. */
const IDENTIFIERS: readonly RegExp[] = [
  /\d+(?:[-–]\d+){2,8}/uy,
  /(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?!\d)/uy,
  /\d{1,4}\/\d{1,2}\/\d{2,4}(?!\d)/uy,
  /\d{1,2}\.\d{1,2}\.(?:19|20)?\d\d(?![\d.])/uy,
  /\d{1,2}:\d\d(?::\d\d)?(?!\d)/uy,
  // 24/7, 1/2: neither a score nor a list
  /(?:24\/7|1\/[234]|2\/3|3\/4)(?![\d/])/uy,
  /\d+[xX×]\d+(?![.,]?\d|%)/uy,
  // 1.2.3, 10.0.0.0/16, but not 1.200.000
  /(?!\d{1,3}(?:\.\d{3})+(?!\.?\d))\d+(?:\.\d+){2,5}(?:\/\d+)?(?=$|[^\d.,])/uy,
];

/** Words that a number behind them tells apart from their like: `Month 12`, `Phase 2`, `Q3 2026`. */
const ORDINALS = new Set(
  'month week day year quarter phase slide step level tier layer section version wave release sprint chapter table figure page exercise module part option stage milestone priority no nr number fy q1 q2 q3 q4'.split(
    ' ',
  ),
);

/** What goes on with ordinals: `Months 3 and 7`, `Weeks 1–4`. */
const MORE_ORDINALS = /\d+(?:\s?(?:[-–—/&]|to|and)\s?\d+(?![\d.,]*\s?[%\p{L}]))*/uy;

const MONTHS = new Set(
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december'.split(
    ' ',
  ),
);
/** `May 4, `2026 */
const DAY_BEFORE = /(\p{L}{3,9})\.?\s\d{1,2},?\s$/u;
/** Words before a year. */
const YEARS = new Set(
  'in by since until till of from during before after late early mid end spring summer autumn fall winter h1 h2 q1 q2 q3 q4'.split(
    ' ',
  ),
);

/** Units of time and data, which make a number an amount whatever stands before it. */
const MEASURE =
  /^(?:ms|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|days?|weeks?|months?|years?|[kmgt]i?b|x)$/u;

/** A capitalized word right before a number. */
const NAME_BEFORE = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}.&+]*)\s$/u;
const SENTENCE_START = /(?:^|[.!?:;|(•–—]\s?)$/u;

/** Where an identifier that starts here ends; undefined where none does. */
export function skipIdentifier(text: string, index: number): number | undefined {
  return endAt(IDENTIFIERS, text, index);
}

/** Where the ordinals end that start here. */
export function skipOrdinals(text: string, index: number): number | undefined {
  if (!/[\s#]/u.test(text.charAt(index - 1))) return undefined;
  return ORDINALS.has(wordBefore(text, index).replace(/(?<=..)s$/u, ''))
    ? endAt([MORE_ORDINALS], text, index)
    : undefined;
}

/** Whether a plain number belongs to the name before it (`Sonnet 4.5`, `ISO 27001`) or is a day or a year. */
export function isNamed(
  text: string,
  start: number,
  number: WrittenNumber,
  unit: string | undefined,
): boolean {
  if (number.groupMark !== undefined) return false;
  if (number.decimals === 0 && isDate(text, start, number.value, unit)) return true;
  if (!isBlank(text.charAt(start - 1)) || MEASURE.test(unit ?? '')) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const word = NAME_BEFORE.exec(before)?.[1] ?? '';
  if (word === '') return false;
  // in capitals a name (`ISO`), else one only within a sentence (`Claude Sonnet`)
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word)) return true;
  return !SENTENCE_START.test(before.slice(0, before.length - word.length - 1));
}

function isDate(text: string, start: number, value: number, unit: string | undefined): boolean {
  const word = wordBefore(text, start);
  if (MONTHS.has(word) || MONTHS.has(unit ?? '')) return true;
  if (value < 1900 || value >= 2100) return false;
  const [, month = ''] = DAY_BEFORE.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
  return YEARS.has(word) || MONTHS.has(month.toLowerCase());
}

function endAt(patterns: readonly RegExp[], text: string, index: number): number | undefined {
  for (const pattern of patterns) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (match) return index + match[0].length;
  }
  return undefined;
}
