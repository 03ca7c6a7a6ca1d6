/** Currencies, scales and periods, as they stand before and behind numbers. */

/** ISO codes of signs and names. A sign that several countries share stands for the best known. */
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  a$: 'AUD',
  c$: 'CAD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  dollar: 'USD',
  euro: 'EUR',
  pound: 'GBP',
};

/** ISO codes, as alternatives of a pattern. */
export const CODES = 'USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|SGD|HKD|BRL|ZAR';
const ENDS = '(?![\\p{L}\\p{N}])';

/** A currency right before a number: `$`, `US$`, `EUR`. */
export const CURRENCY_BEFORE = `(?:(?<![\\p{L}\\p{N}])(?:US|A|C)\\$|[$€£¥₹]|(?<![\\p{L}\\p{N}])(?:${CODES}))`;

/** A currency right behind a number or its scale; a sign before digits belongs to them. */
export const CURRENCY_BEHIND = `(?:[€£$¥₹](?!\\s?\\d)|(?:${CODES}|dollars?|euros?|pounds?)${ENDS})`;

export function currencyCode(written: string): string {
  const name = written.toLowerCase();
  return CURRENCIES[name] ?? CURRENCIES[name.replace(/s$/u, '')] ?? written.toUpperCase();
}

/** Scales that are letters stand right at the number, and all but `T` and `m` behind a blank too. */
export const SCALE_BEHIND = `(?:[kKMBTm]${ENDS}|\\s[kKMB]${ENDS}|[\\s-]?(?:bn|mn|mm|MM|[Mm]io|[Mm]rd|[Tt]sd|[Mm]illions?|[Bb]illions?|[Tt]rillions?|[Tt]housand|lakhs?|crores?)${ENDS}(?:(?<=Mio|mio|Mrd|mrd|Tsd|tsd)\\.)?)`;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|tsd|thousand)/iu, 1e3],
  [/^lakh/iu, 1e5],
  [/^crore/iu, 1e7],
  [/^(?:mrd|b)/iu, 1e9],
  [/^m/iu, 1e6],
  [/^t/iu, 1e12],
];

export function scaleOf(written: string): number {
  const name = written.replace(/^[\s-]/u, '');
  return SCALES.find(([pattern]) => pattern.test(name))?.[1] ?? 1;
}

const PERIODS: Readonly<Record<string, string>> = {
  mo: 'month',
  mth: 'month',
  monthly: 'month',
  yr: 'year',
  yearly: 'year',
  annum: 'year',
  annually: 'year',
  'p.a': 'year',
  'p.a.': 'year',
  wk: 'week',
  weekly: 'week',
  daily: 'day',
  hr: 'hour',
  h: 'hour',
  hourly: 'hour',
  min: 'minute',
  s: 'second',
  sec: 'second',
};

/** What an amount is per, in one word for all that mean the same: `month` for `mo` and `monthly`. */
export function perName(written: string): string {
  const name = written.toLowerCase().trim();
  return PERIODS[name] ?? name;
}
