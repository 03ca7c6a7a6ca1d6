/** Reads the numbers of a configuration: plain ones, and times in whatever they are counted. */
import type { JsonScalar } from '../../document/json.ts';

const SECONDS: ReadonlyMap<string, number> = new Map([
  ['ms', 0.001],
  ['milli', 0.001],
  ['s', 1],
  ['sec', 1],
  ['m', 60],
  ['min', 60],
  ['h', 3600],
  ['hour', 3600],
  ['d', 86_400],
  ['day', 86_400],
]);
const UNIT = String.raw`ms|milli(?:second)?s?|s|sec(?:ond)?s?|m|min(?:ute)?s?|h|hours?|d|days?`;
const TIME = new RegExp(String.raw`^\s*(\d+(?:\.\d+)?)\s*(${UNIT})?\s*$`, 'i');
const ISO_TIME = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/i;
const CLOCK_TIME = /^(\d{1,2}):(\d{2}):(\d{2})$/;
const UNIT_WORD = /\b(ms|milli(?:second)?s?|sec(?:ond)?s?|min(?:ute)?s?|hours?)\b/i;

/** The number at the start of a value (`2`, `"2"`, `"2 tasks"`); undefined where it has none. */
export function readCount({ value }: JsonScalar): number | undefined {
  if (typeof value === 'number') return value;
  const [digits] = typeof value === 'string' ? (/^\s*\d+(?:\.\d+)?(?![\d.,])/.exec(value) ?? []) : [];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * A time in seconds: `300`, `"300s"`, `"5m"`, `"PT5M"`, `"00:05:00"`. A bare number counts what its key or the remark
 * behind it says, else seconds.
 *
 * @param hints what may name the unit, the surest first
 */
export function readSeconds({ value }: JsonScalar, hints: readonly string[]): number | undefined {
  if (typeof value === 'number') return value * unitOf(hints);
  if (typeof value !== 'string') return undefined;
  const clock = CLOCK_TIME.exec(value.trim());
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const iso = ISO_TIME.exec(value.trim());
  if (iso) {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = iso.slice(1).map((part) => Number(part ?? 0));
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  }
  const [, digits, unit] = TIME.exec(value) ?? [];
  return digits === undefined ? undefined : Number(digits) * (unit ? secondsIn(unit) : unitOf(hints));
}

function unitOf(hints: readonly string[]): number {
  for (const hint of hints) {
    const [unit] = UNIT_WORD.exec(hint) ?? [];
    if (unit) return secondsIn(unit);
  }
  return 1;
}

function secondsIn(unit: string): number {
  const short = unit.toLowerCase();
  for (const name of [short, short.slice(0, 5), short.slice(0, 4), short.slice(0, 3)]) {
    const seconds = SECONDS.get(name);
    if (seconds !== undefined) return seconds;
  }
  return 1;
}
