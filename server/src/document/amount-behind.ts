/** What stands behind the digits of an amount: scale, percent sign, currency, unit, what it is per, limits. */
import type { Amount } from './amounts.ts';
import { isBlank, isLetter } from './word-before.ts';
import { CURRENCY_BEHIND, currencyCode, perName, SCALE_BEHIND, scaleOf } from './amount-units.ts';

export interface Behind extends Pick<
  Amount,
  'kind' | 'scale' | 'currency' | 'bound' | 'outOf' | 'unit' | 'per'
> {
  /** How far it reaches. */
  readonly length: number;
}

/** Something that may follow, and the characters it opens with, a blank passed over: most are ruled out by these. */
interface Follower {
  readonly opens: string;
  readonly pattern: RegExp;
}

const SCALE: Follower = { opens: '-kmbtlc', pattern: new RegExp(`^${SCALE_BEHIND}`, 'u') };
const MONEY: Follower = {
  opens: '€£$¥₹uegcjiansdphbz',
  pattern: new RegExp(`^\\s?${CURRENCY_BEHIND}`, 'iu'),
};
const CENTS: Follower = { opens: '¢c', pattern: /^\s?(?:¢|(?:cents?|ct)(?![\p{L}\p{N}]))/iu };
const PERCENT: Follower = { opens: '%p', pattern: /^\s?(?:%|(?:percent|per cent|pct)(?![\p{L}\p{N}]))/iu };
const OUT_OF: Follower = {
  opens: '/o',
  pattern: /^(?:\s?\/\s?|\s(?:out of)\s)(5|[1-9]\d{0,2}0)(?![\p{L}\p{N}]|[.,]\d|\s?[/%])/u,
};
const FACTOR: Follower = { opens: '×x', pattern: /^\s?[×x](?![\p{L}\p{N}]|\s*[$€£(]?\d)/u };
const UNIT = /^(?:[\s-])?(\p{L}[\p{L}'’]*)(?!\p{N})/u;
const ADVERB = 'monthly|yearly|annually|daily|weekly|hourly|p\\.a\\.?';
const PER_EACH = '(?:\\s?\\/\\s?|\\s(?:per|a|an|each|every)\\s)';
const PER_OPENS = '/paemydwh';
const PER: Follower = {
  opens: PER_OPENS,
  pattern: new RegExp(`^(?:${PER_EACH}(\\p{L}[\\p{L}.]*)|\\s(${ADVERB})(?!\\p{L}))`, 'iu'),
};
/** A price may be for a number of things: `$3 per 1M tokens`. */
const PRICE_PER: Follower = {
  opens: PER_OPENS,
  pattern: new RegExp(
    `^(?:${PER_EACH}((?:\\d[\\d.,]*\\s?[km]?(?:\\s|(?<=[km])))?\\p{L}[\\p{L}.]*)|\\s(${ADVERB})(?!\\p{L}))`,
    'iu',
  ),
};
const AT_LEAST: Follower = {
  opens: '+oa',
  pattern: /^(?:\+(?!\s?\d)|\s(?:or|and)\s(?:more|higher|above|over|up)(?!\p{L}))/iu,
};
const AT_MOST: Follower = {
  opens: 'oa',
  pattern: /^\s(?:or|and)\s(?:less|fewer|lower|below|under)(?!\p{L})/iu,
};

/** Words behind a number that name nothing counted. */
const NO_UNITS = new Set(
  'a an and are as at be but by during each every for from has have if in is it its of on or out over per plus so than that the then this through to under until up via was were when where while with without'.split(
    ' ',
  ),
);

const NOTHING_BEHIND: Behind = {
  kind: 'count',
  scale: 1,
  currency: undefined,
  bound: undefined,
  outOf: undefined,
  unit: undefined,
  per: undefined,
  length: 0,
};
const NOTHING_BEHIND_MONEY: Behind = { ...NOTHING_BEHIND, kind: 'money' };

/**
 * Reads what follows the digits.
 *
 * @param value what the digits say
 * @param isMoney whether a currency stands before them
 * @returns undefined where the digits are part of a word or a name: `24x7`, `3rd`, `1.2.x`
 */
export function readBehind(text: string, value: number, isMoney: boolean): Behind | undefined {
  if (text === '') return isMoney ? NOTHING_BEHIND_MONEY : NOTHING_BEHIND;
  let at = 0;
  const opening = (): string => {
    const next = text.charAt(at);
    return (isBlank(next) ? text.charAt(at + 1) : next).toLowerCase();
  };
  const take = ({ opens, pattern }: Follower): RegExpExecArray | undefined => {
    const first = opening();
    const match = first !== '' && opens.includes(first) ? pattern.exec(text.slice(at)) : null;
    if (match) at += match[0].length;
    return match ?? undefined;
  };
  if (!isBlank(text.charAt(0)) && /^(?::\d|_|[.]\p{L}|(?:st|nd|rd|th)(?!\p{L})|\p{L}+\p{N})/u.test(text)) {
    return undefined;
  }
  const scale = isScale(text, isMoney) ? take(SCALE)?.[0] : undefined;
  const base = {
    scale: scale === undefined ? 1 : scaleOf(scale),
    currency: undefined,
    outOf: undefined,
    unit: undefined,
  };
  const rest = (isPrice = false) => {
    const bound = take(AT_LEAST) ? ('≥' as const) : take(AT_MOST) ? ('≤' as const) : undefined;
    const per = take(isPrice ? PRICE_PER : PER);
    return { per: per && perName(per[1] ?? per[2] ?? ''), bound, length: at };
  };
  if (take(PERCENT)) return { ...base, kind: 'percent', ...rest() };
  const money = isMoney ? undefined : take(MONEY);
  if (isMoney || money) {
    return { ...base, kind: 'money', currency: money && currencyCode(money[0].trim()), ...rest(true) };
  }
  if (take(CENTS)) return { ...base, kind: 'money', scale: base.scale / 100, ...rest(true) };
  const best = OUT_OF.opens.includes(opening()) ? bestScore(text.slice(at), value) : undefined;
  if (best !== undefined) {
    take(OUT_OF);
    return { ...base, kind: 'count', ...rest(), outOf: best };
  }
  const unit = take(FACTOR) ? 'x' : takeUnit();
  return { ...base, kind: 'count', unit, ...rest() };

  function takeUnit(): string | undefined {
    const first = opening();
    const [words = '', word = ''] = isLetter(first) || first === '-' ? (UNIT.exec(text.slice(at)) ?? []) : [];
    const unit = word.toLowerCase();
    if (unit === '' || NO_UNITS.has(unit)) return undefined;
    at += words.length;
    return unit;
  }
}

/** What a score is out of. Two numbers with a slash may as well be two amounts (`6,000 / 600 tokens`). */
function bestScore(text: string, value: number): number | undefined {
  const [words = '', digits] = OUT_OF.pattern.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const best = Number(digits);
  // beyond the best, by mistake: `11/10`
  const isBeyond =
    value <= 2 * best && [5, 10, 100].includes(best) && !/^\s?\p{L}/u.test(text.slice(words.length));
  return value <= best || isBeyond ? best : undefined;
}

/** A small `m` alone is a million of money or of things (`1.2m tokens`); else minutes or metres. */
function isScale(text: string, isMoney: boolean): boolean {
  if (!text.startsWith('m')) return true;
  if (/^mm(?!\p{L})/u.test(text)) return isMoney;
  if (!/^m(?!\p{L})/u.test(text)) return true;
  return isMoney || /^m\s?(?:[€£$¥]|\p{L}{2,}s(?!\p{L}))/u.test(text);
}
