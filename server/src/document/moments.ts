/** Reads where something stands on a timeline: a numbered week or month, a date. */

/**
 * What a moment is counted in. Moments are compared within one unit only. Days and months of the calendar may come
 * without a year.
 */
export type TimeUnit = 'day' | 'week' | 'sprint' | 'month' | 'quarter' | 'year' | 'date' | 'yearless date';

export interface Moment {
  readonly unit: TimeUnit;
  /** Numbers count from the start of the work; dates are days since 1970, those without a year days of a year. */
  readonly first: number;
  /** The same as `first` where one moment is named. */
  readonly last: number;
  /** The last day that it may mean: of a month or a quarter of the calendar, its last; else the same as `last`. */
  readonly until: number;
  /** Whether it goes on without a known end. */
  readonly open: boolean;
  /** The words that name it. */
  readonly words: string;
}

const UNITS: Readonly<Record<string, TimeUnit>> = {
  d: 'day',
  day: 'day',
  days: 'day',
  w: 'week',
  wk: 'week',
  wks: 'week',
  week: 'week',
  weeks: 'week',
  sprint: 'sprint',
  sprints: 'sprint',
  m: 'month',
  mo: 'month',
  month: 'month',
  months: 'month',
  q: 'quarter',
  quarter: 'quarter',
  quarters: 'quarter',
  y: 'year',
  year: 'year',
  years: 'year',
};
const UNIT_WORDS = 'days?|wks?|weeks?|sprints?|months?|quarters?|years?|mo';
const AND = '(?:-|–|—|‑|−|/|&|\\+|to|through|thru|until|till|and)';
const NUMBERED = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:(${UNIT_WORDS})\\b[\\s#.]*|([dwmqy])\\s?)(\\d{1,3})(?![\\d.,]\\d)(?:\\s*${AND}\\s*(?:(?:${UNIT_WORDS})\\b[\\s#.]*|[dwmqy]\\s?)?(\\d{1,3})(?!\\d|[.,]\\d|\\s*(?:${UNIT_WORDS})\\b))?`,
  'iu',
);
const BARE = new RegExp(`^[\\s#~≈*]*(\\d{1,3})(?:\\s*${AND}\\s*(\\d{1,3}))?\\s*(\\+?)[\\s.:*]*$`, 'iu');
const OPEN =
  /^\s*(?:\+|(?:-|–|—)\s*(?:$|[)|,;])|(?:and (?:later|beyond|after|onwards?)|onwards?|on(?=\s*(?:$|[)|,;.]))|ff\b|ongoing|or later))/iu;
const OPEN_AHEAD = /(?:from|after|since|starting|beyond|past)(?: (?:in|with))?\s*$/iu;

/** Months by their first three letters, in English and German. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];
const MONTH =
  '(?:jan(?:uary?)?|jänner|feb(?:ruary?)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)\\b\\.?';
/** `2026`, `'26`. */
const YEAR = "(?:(?:,?\\s+|[-/])(?:'|’)?(\\d{4}|\\d{2})(?!\\d))";
const ISO_DATE = /\b(\d{4})-(\d{1,2})(?:-(\d{1,2}))?\b/u;
/** `4 May 2026`, `4. May`; `May 4, 2026`, `May 4th`; `May 2026`, `May`. */
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(${MONTH})(?:,?\\s+(\\d{4}))?`, 'iu');
const MONTH_FIRST = new RegExp(
  `\\b(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,?\\s+(\\d{4}))?`,
  'iu',
);
const MONTH_ALONE = new RegExp(`^\\W*(?:(?:early|mid|late|end(?: of)?)[-\\s])?(${MONTH})${YEAR}?\\W*$`, 'iu');
const QUARTER_OF_YEAR = /\bq([1-4])[\s/-]+(?:fy\s?)?'?(\d{4})\b|\b(\d{4})[\s/-]+q([1-4])\b/iu;

const DAY = 86_400_000;
const DAYS_OF_MONTH = 31;
const MONTHS_OF_QUARTER = 3;

/**
 * The moment that a short text names: "Week 3", "Weeks 5–12 (pilot)", "W7", "4 May 2026", "Q3 2026"; undefined for
 * anything else, a length of time ("2 weeks") included.
 *
 * @param bare what a number by itself counts; undefined where it says nothing
 */
export function readMoment(text: string, bare: TimeUnit | undefined): Moment | undefined {
  const alone = bare && BARE.exec(text);
  if (alone) return moment(bare, alone[1], alone[2], alone[3] === '+', text.trim());
  const quarter = QUARTER_OF_YEAR.exec(text);
  if (quarter) {
    const month = (Number(quarter[1] ?? quarter[4]) - 1) * 3;
    return wholeMonths(date(quarter[2] ?? quarter[3], month, 1, quarter[0]), MONTHS_OF_QUARTER);
  }
  const numbered = NUMBERED.exec(text);
  if (!numbered) return readDate(text);
  const unit = UNITS[(numbered[1] ?? numbered[2] ?? '').toLowerCase()];
  if (!unit) return undefined;
  const open =
    numbered[4] === undefined &&
    (OPEN.test(text.slice(numbered.index + numbered[0].length)) ||
      OPEN_AHEAD.test(text.slice(0, numbered.index)));
  return moment(unit, numbered[3], numbered[4], open, numbered[0]);
}

function moment(
  unit: TimeUnit,
  written: string | undefined,
  until: string | undefined,
  open: boolean,
  words: string,
): Moment {
  const ends = [Number(written), Number(until ?? written)];
  const last = Math.max(...ends);
  return { unit, first: Math.min(...ends), last, until: last, open, words };
}

/** The numbered stretch of time in a text that ends before it begins: `Weeks 16–7`; undefined where none does. */
export function reversedStretch(text: string): string | undefined {
  const [words, , , from, until] = NUMBERED.exec(text) ?? [];
  return until !== undefined && Number(until) < Number(from) ? words : undefined;
}

const UNTIL = new RegExp(`^\\s*${AND}\\s*`, 'iu');

/** A date, or the days from one to another. */
function readDate(text: string): Moment | undefined {
  const first = readDay(text);
  if (!first) return undefined;
  const behind = text.slice(text.indexOf(first.words) + first.words.length);
  const until = UNTIL.exec(behind);
  const last = until ? readDay(behind.slice(until[0].length)) : undefined;
  if (!until || !last || last.unit !== first.unit || last.first < first.first) return first;
  return { ...first, last: last.last, until: last.until, words: `${first.words}${until[0]}${last.words}` };
}

function readDay(text: string): Moment | undefined {
  const iso = ISO_DATE.exec(text);
  if (iso) {
    const found = date(iso[1], Number(iso[2]) - 1, Number(iso[3] ?? 1), iso[0]);
    return iso[3] === undefined ? wholeMonths(found, 1) : found;
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return date(dayFirst[3], monthOf(dayFirst[2]), Number(dayFirst[1]), dayFirst[0]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return date(monthFirst[3], monthOf(monthFirst[1]), Number(monthFirst[2]), monthFirst[0]);
  const alone = MONTH_ALONE.exec(text);
  return alone ? wholeMonths(date(alone[2], monthOf(alone[1]), 1, alone[0].trim()), 1) : undefined;
}

/** Somewhere in so many months from the date on. */
function wholeMonths(first: Moment | undefined, months: number): Moment | undefined {
  return first && { ...first, until: first.last + months * DAYS_OF_MONTH - 1 };
}

/** Without a year, a day's place in the calendar. */
function date(year: string | undefined, month: number, day: number, words: string): Moment | undefined {
  if (month < 0 || month > 11 || day < 1 || day > DAYS_OF_MONTH) return undefined;
  const full = year?.length === 2 ? `20${year}` : year;
  const at = full === undefined ? month * DAYS_OF_MONTH + day : Date.UTC(Number(full), month, day) / DAY;
  const unit = year === undefined ? 'yearless date' : 'date';
  return { unit, first: at, last: at, until: at, open: false, words };
}

function monthOf(written = ''): number {
  const opening = written.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((names) => names.includes(opening));
}

const MONTHS_OF_YEAR = 12;
/** A label that names none is not worth a closer look. */
const MONTH_NAMED = new RegExp(`\\b${MONTH}|\\d{4}-\\d`, 'iu');

/**
 * The number of each label among the months that follow the first one: 1 for `Jun 2026`, 2 for `Jul 2026`, 12 for `May
 * 2027`; undefined for a label that names no month of the calendar. Months without a year are those of the next twelve.
 */
export function monthsFromFirst(labels: readonly string[]): (number | undefined)[] {
  if (!labels.some((label) => MONTH_NAMED.test(label))) return labels.map(() => undefined);
  const months = labels.map(calendarMonth);
  const first = months.find((month) => month !== undefined);
  return months.map((month) => {
    if (!month || month.hasYear !== first?.hasYear) return undefined;
    const behind = month.at - first.at;
    return (month.hasYear ? behind : (behind + MONTHS_OF_YEAR) % MONTHS_OF_YEAR) + 1;
  });
}

function calendarMonth(label: string): { readonly at: number; readonly hasYear: boolean } | undefined {
  const moment = readMoment(label, undefined);
  if (!moment || moment.last !== moment.first) return undefined;
  if (moment.unit === 'yearless date') {
    return { at: Math.floor((moment.first - 1) / DAYS_OF_MONTH), hasYear: false };
  }
  if (moment.unit !== 'date') return undefined;
  const date = new Date(moment.first * DAY);
  return { at: date.getUTCFullYear() * MONTHS_OF_YEAR + date.getUTCMonth(), hasYear: true };
}
