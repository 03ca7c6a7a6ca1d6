/** A date as read: `isExact` where it is written just as its format says, leading zeros and all. */
export interface ReadDate {
  readonly time: number;
  readonly isExact: boolean;
}

/** Reads a date; undefined where it has not the format, `impossible` where it has but no calendar has it. */
export type DateReader = (text: string) => ReadDate | 'impossible' | undefined;

type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Day.js' tokens that have one meaning each: what they match exactly, and loosely. */
const TOKENS: Readonly<Record<string, readonly [unit: Unit, exact: string, loose: string]>> = {
  YYYY: ['year', '\\d{4}', '\\d{4}'],
  YY: ['year', '\\d{2}', '\\d{2}'],
  MMMM: ['month', '[A-Za-z]{3,9}', '[A-Za-z]{3,9}'],
  MMM: ['month', '[A-Za-z]{3}', '[A-Za-z]{3,9}'],
  MM: ['month', '\\d{2}', '\\d{1,2}'],
  M: ['month', '[1-9]\\d?', '\\d{1,2}'],
  DD: ['day', '\\d{2}', '\\d{1,2}'],
  D: ['day', '[1-9]\\d?', '\\d{1,2}'],
  HH: ['hour', '\\d{2}', '\\d{1,2}'],
  H: ['hour', '\\d{1,2}', '\\d{1,2}'],
  mm: ['minute', '\\d{2}', '\\d{1,2}'],
  m: ['minute', '\\d{1,2}', '\\d{1,2}'],
  ss: ['second', '\\d{2}', '\\d{1,2}'],
  s: ['second', '\\d{1,2}', '\\d{1,2}'],
};

const LONGEST_FORMAT = 40;

/** A reader of dates in a Day.js format; undefined where the format has parts whose meaning is not plain. */
export function dateReader(format: string): DateReader | undefined {
  if (format.length > LONGEST_FORMAT) return undefined;
  const pieces = format.match(/([A-Za-z])\1*|[^A-Za-z]+/g) ?? [];
  const tokens = pieces.map((piece) => (/[A-Za-z]/.test(piece) ? TOKENS[piece] : undefined));
  const isPlain = pieces.every((piece, i) => !/[A-Za-z]/.test(piece) || tokens[i]);
  const units = tokens.flatMap((token) => token?.[0] ?? []);
  if (!isPlain || !units.includes('year') || new Set(units).size !== units.length) return undefined;
  const pattern = (which: 1 | 2) =>
    new RegExp(
      `^${pieces.map((piece, i) => (tokens[i] ? `(${tokens[i][which]})` : escaped(piece))).join('')}$`,
    );
  const [exact, loose] = [pattern(1), pattern(2)];
  return (text) => {
    const values = loose.exec(text)?.slice(1);
    if (!values) return undefined;
    const time = timeOf(new Map(units.map((unit, i) => [unit, values[i] ?? ''])));
    return time === undefined ? 'impossible' : { time, isExact: exact.test(text) };
  };
}

function timeOf(values: ReadonlyMap<Unit, string>): number | undefined {
  const number = (unit: Unit, otherwise: number) => Number(values.get(unit) ?? otherwise);
  const named = MONTHS.indexOf((values.get('month') ?? '').slice(0, 3).toLowerCase());
  const month = named >= 0 ? named + 1 : number('month', 1);
  const [year, day] = [number('year', 2000), number('day', 1)];
  const [hour, minute, second] = [number('hour', 0), number('minute', 0), number('second', 0)];
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const isReal =
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    second < 60;
  return isReal ? date.getTime() : undefined;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
