/** Whether two amounts measure alike, so that the greater can be told. */
import type { Amount } from './amounts.ts';
import { timesUnit } from './time-units.ts';

export interface Measured {
  readonly low: number;
  readonly high: number;
}

/** Both amounts in one unit; undefined where they measure different things, or may. */
export function inOneMeasure(a: Amount, b: Amount): readonly [Measured, Measured] | undefined {
  if (a.kind !== b.kind || a.currency !== b.currency) return undefined;
  if (a.per !== b.per && a.per !== undefined && b.per !== undefined) return undefined;
  if (a.unit === undefined || b.unit === undefined) return isTime(a) === isTime(b) ? [a, b] : undefined;
  const factor = singular(a.unit) === singular(b.unit) ? 1 : timesUnit(a.unit, b.unit);
  return factor === undefined ? undefined : [{ low: a.low * factor, high: a.high * factor }, b];
}

function isTime({ unit }: Amount): boolean {
  return unit !== undefined && timesUnit(unit, 'day') !== undefined;
}

function singular(unit: string): string {
  return unit.replace(/(?<=\p{L}{2}[^s])s$/u, '');
}
