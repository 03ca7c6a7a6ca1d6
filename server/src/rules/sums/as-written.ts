/** Words for the numbers of a table. */
import { amountWith } from '../../document/write-amount.ts';
import type { TableNumber } from './table-numbers.ts';

/** The amount that the cell states, without remarks. */
export function saidIn({ amount, text }: TableNumber): string {
  return amount ? text.slice(amount.span.start, amount.span.end) : text;
}

/** Another value in the notation of the cell, and of others where it shows none. */
export function asWritten(value: number, cell: TableNumber, others: readonly TableNumber[] = []): string {
  const model = cell.amount ? cell : others.find(({ amount }) => amount);
  if (!model?.amount) return String(value);
  // the column's heading may say that its numbers are in thousands
  const factor = model.low === 0 ? 1 : model.amount.low / model.low;
  return amountWith(
    value * factor,
    model.amount,
    model.text,
    others.flatMap(({ amount }) => amount ?? []),
  );
}
