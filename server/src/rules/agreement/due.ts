/** Compares when things are due, as far as both say it surely. */
import type { PartWeeks } from '../../outline/part-weeks.ts';
import { distinctive, wordsOf } from './names.ts';

/**
 * Whether two readings of one thing's weeks may mean the same.
 *
 * @param origin the week in which the first of the things starts where `wanted` stands; undefined where it does not say
 */
export function isSameDue(wanted: PartWeeks, other: PartWeeks, origin: number | undefined): boolean {
  const start = other.since === wanted.since ? wanted.first : sinceFirst(wanted, origin);
  if (start === undefined || other.first === undefined)
    return isSameLength(shortest(wanted), shortest(other));
  if (wanted.isPoint || other.isPoint) return isNear(wanted, other, start);
  return start === other.first && isSameLength(wanted.length, other.length);
}

function isSameLength(one: PartWeeks['length'], other: PartWeeks['length']): boolean {
  return !one || !other || (one.least <= other.most && other.least <= one.most);
}

/** "Weeks 4–8" may share its first week with the thing before: then it takes four weeks and not five. */
function shortest({ first, length }: PartWeeks): PartWeeks['length'] {
  return length && first !== undefined && first > 1 ? { ...length, least: length.least - 1 } : length;
}

function sinceFirst({ first }: PartWeeks, origin: number | undefined): number | undefined {
  return first === undefined || origin === undefined ? undefined : first - origin;
}

/** A single week may be the one in which a thing starts, or ends, or the one behind it. */
function isNear(wanted: PartWeeks, other: PartWeeks, start: number): boolean {
  const [point, run] = wanted.isPoint ? [wanted, other] : [other, wanted];
  const at = point === wanted ? start : (other.first ?? start);
  const first = point === wanted ? (other.first ?? start) : start;
  const last = first + (run.length?.most ?? 1) - 1;
  return at >= first - 1 && at <= last + 1;
}

/** Whether a thing that is known by its number goes by a name that has something of the other one. */
export function isSameTitle(wanted: PartWeeks, other: PartWeeks): boolean {
  if (!other.byNumber) return true;
  const known = wordsOf(`${wanted.part} ${wanted.called}`);
  const own = distinctive(wordsOf(other.called)).filter((word) => !numberWords(wanted.part).includes(word));
  return own.length === 0 || own.some((word) => known.includes(word));
}

/** "Phase" and "2" of "Phase 2: Pilot". */
function numberWords(name: string): string[] {
  return wordsOf(name.split(':')[0] ?? '');
}
