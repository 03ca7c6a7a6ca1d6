import type { Amount } from '../../document/amounts.ts';
import type { TableNumber } from './table-numbers.ts';

/** Whether numbers can be added up: all money of one currency, all percentages, or all of one unit and period. */
export function areOneKind(numbers: readonly TableNumber[]): boolean {
  const amounts = numbers.flatMap(({ amount }) => amount ?? []);
  return (
    amounts.every(({ outOf }) => outOf === undefined) &&
    // a bare number beside money is money too
    isOne(amounts.map(({ kind }) => kind).filter((kind) => kind !== 'count' || !hasMoney(amounts))) &&
    isOne(amounts.flatMap(({ currency }) => currency ?? [])) &&
    isOne(amounts.flatMap(({ unit }) => unit ?? [])) &&
    isOne(amounts.map(({ per }) => per))
  );
}

function hasMoney(amounts: readonly Amount[]): boolean {
  return amounts.some(({ kind }) => kind === 'money');
}

function isOne(values: readonly unknown[]): boolean {
  return new Set(values).size <= 1;
}
