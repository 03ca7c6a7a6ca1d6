/** Reads how long something takes. */
import { readMoment, type TimeUnit } from './moments.ts';

/** A length of time in weeks, as exactly as the text has it. */
export interface Duration {
  readonly least: number;
  readonly most: number;
  /** The words that say so. */
  readonly words: string;
}

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const COUNT = `(?:\\d{1,3}(?:\\.\\d)?|${NUMBER_WORDS.join('|')}|half an?|an?)`;
const LENGTH = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(${COUNT})\\s*(?:-|–|—|to|or)\\s*)?(${COUNT})[\\s-]*(?:(working|business|calendar|full|consecutive)[\\s-]+)?(day|week|month|quarter|year)s?\\b(?!\\s*\\d)`,
  'giu',
);
/** A week by itself is a length only where nothing else is said of it: `Pilot (Week 1)`. */
const WEEK_ALONE = /\((week\s*\d{1,3})\)/iu;

/** Weeks of one of each unit. A month may be four weeks or a twelfth of a year, a day one of five or of seven. */
const WEEKS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  day: [1 / 7.5, 1 / 5],
  week: [1, 1],
  month: [4, 4.5],
  quarter: [12, 13.5],
  year: [50, 53],
};
const WORKING_DAY: readonly [number, number] = [1 / 5, 1 / 5];

/**
 * How long something takes: "Weeks 5–12", "6 weeks", "4–6 weeks", "two months", "Pilot (Week 1)"; undefined where it
 * has no known end, or where nothing says so. A text that gives several lengths may mean any of them.
 */
export function readDuration(text: string): Duration | undefined {
  const run = readMoment(text, undefined);
  if (run?.open) return undefined;
  if (run && run.last > run.first) return duration(run.last - run.first + 1, run.unit, run.words);
  const lengths = [...text.matchAll(LENGTH)].map(([words, from, to, kind, unit]) => {
    const [least, most] = /working|business/iu.test(kind ?? '') ? WORKING_DAY : weeksOf(unit);
    return { least: count(from ?? to) * least, most: count(to) * most, words };
  });
  const [first] = lengths;
  if (first) {
    return {
      least: Math.min(...lengths.map(({ least }) => least)),
      most: Math.max(...lengths.map(({ most }) => most)),
      words: first.words,
    };
  }
  const alone = WEEK_ALONE.exec(text)?.[1];
  return alone === undefined ? undefined : { least: 1, most: 1, words: alone };
}

function duration(units: number, unit: TimeUnit, words: string): Duration {
  const [least, most] = weeksOf(unit);
  return { least: units * least, most: units * most, words };
}

function weeksOf(unit: string | undefined): readonly [least: number, most: number] {
  return WEEKS[unit?.toLowerCase() ?? ''] ?? [NaN, NaN];
}

function count(written = ''): number {
  const words = written.toLowerCase();
  if (/^\d/u.test(words)) return Number(words);
  if (words.startsWith('half')) return 0.5;
  return words === 'a' || words === 'an' ? 1 : NUMBER_WORDS.indexOf(words);
}

const SPELLED = new RegExp(
  `\\b(?:${NUMBER_WORDS.join('|')})(?=[\\s-](?:days?|weeks?|months?|quarters?|years?)\\b)`,
  'giu',
);

/** The text with the numbers of its lengths of time in digits: "two weeks" is "2 weeks". */
export function lengthsInDigits(text: string): string {
  return text.replace(SPELLED, (word) => `${count(word)}`);
}
