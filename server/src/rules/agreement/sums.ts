/** Compares sums of money as far as they are rounded. */
import { readAmounts, type Amount } from '../../document/amounts.ts';

/** A sum that says of itself that it is one for a shorter time, or for each of many things, is another matter. */
const WHOLE = new Set([undefined, 'year', 'annum', 'yr']);
/** Numbers without a currency that differ by more than this are not in the same unit. */
const SAME_UNIT = 20;

/** The sums that a text gives for the whole; without any, the one number that is all it says. */
export function sumsIn(text: string): Amount[] {
  const amounts = readAmounts(text);
  const sums = amounts.filter(({ kind, per }) => kind === 'money' && WHOLE.has(per));
  if (sums.length > 0) return sums;
  return amounts.filter(({ kind, unit, per, outOf, span }) => {
    const isAll = !/[\p{L}\p{N}]/u.test(text.slice(0, span.start) + text.slice(span.end));
    return kind === 'count' && unit === undefined && per === undefined && outOf === undefined && isAll;
  });
}

/**
 * Whether a sum may be the one that is wanted, each to the digits that it shows.
 *
 * @param isRounded whether zeros at the end of `other` may stand for digits left out
 */
export function isSameSum(wanted: Amount, other: Amount, isRounded: boolean): boolean {
  if (wanted.currency && other.currency && wanted.currency !== other.currency) return true;
  const [a, b] = [rangeOf(wanted, wanted.step), rangeOf(other, isRounded ? zerosOf(other.high) : other.step)];
  if (a.low < b.high && b.low < a.high) return true;
  if (wanted.currency && other.currency) return false;
  return !isNear(wanted, other, SAME_UNIT);
}

/** Whether neither of two sums is more than so many times the other. */
export function isNear(one: Amount, other: Amount, times: number): boolean {
  const ratio = Math.abs(one.high / other.high);
  return ratio < times && ratio > 1 / times;
}

function rangeOf(amount: Amount, shown: number): { low: number; high: number } {
  const { low, high, bound, scale, approximate } = amount;
  if (bound) return bound === '<' || bound === '≤' ? { low: -Infinity, high } : { low, high: Infinity };
  const step = Math.max(amount.step, shown, approximate ? zerosOf(high) : 0);
  const half = step / 2;
  // "$1.02M" may be $1,025,157 with its digits cut off.
  return { low: low - half, high: high + (scale > 1 ? step : half) };
}

/** What the last digit that is no zero stands for: 1000 for 25,000. */
function zerosOf(value: number): number {
  return value !== 0 && value % 10 === 0 ? 10 * zerosOf(value / 10) : 1;
}
