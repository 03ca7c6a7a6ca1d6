/** Writes amounts in the notation of others: currency, marks, decimals and scale kept. */
import type { Amount } from './amounts.ts';
import { type Notation, writeNumber } from './number-notation.ts';

/**
 * The digits of another value, as they would stand in an amount's place.
 *
 * @param like how numbers around it are written, for marks that the old value was too small to show
 */
export function digitsFor(value: number, amount: Amount, like: readonly Amount[] = []): string {
  const marks = [amount, ...like].map(({ notation }) => notation);
  const notation: Notation = {
    decimalMark: marks.find(({ decimalMark }) => decimalMark !== undefined)?.decimalMark,
    groupMark:
      Math.abs(amount.low / amount.scale) < 1000
        ? marks.find(hasGroups)?.groupMark
        : amount.notation.groupMark,
  };
  return writeNumber(value / amount.scale, amount.decimals, notation);
}

/** The amount as it stands in its text, with another value: `~$1.3M/month`. */
export function amountWith(
  value: number,
  amount: Amount,
  text: string,
  like: readonly Amount[] = [],
): string {
  const sign = Math.sign(value) * Math.sign(amount.low) < 0 ? '-' : '';
  const before = text.slice(amount.span.start, amount.digits.start);
  return sign + before + digitsFor(value, amount, like) + text.slice(amount.digits.end, amount.span.end);
}

function hasGroups({ groupMark }: Notation): boolean {
  return groupMark !== undefined;
}
