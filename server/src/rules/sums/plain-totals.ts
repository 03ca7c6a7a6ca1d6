/** Sums in a table that the course asks none of: a row or a column that is plainly the total of sums of money. */
import { columnLabels } from '../reading/table-match.ts';
import { isComplete } from './column-sums.ts';
import { type Equation, holds } from './equations.ts';
import { rowLabel } from './row-match.ts';
import { sumAbove } from './row-sums.ts';
import { areOneKind } from './same-kind.ts';
import type { NumberTable, TableNumber } from './table-numbers.ts';

/** `Total`, `Grand total (USD)`, `Total cost`; not `Total savings` nor `Year 1 total`, which may count something else. */
const TOTAL =
  /^(?:(?:grand|overall) )?(?:total|sum)(?: (?:costs?|spend|spending|amount))?(?: ?\([^()]*\))?:?$/iu;
/** What may stand in such a table and not be part of its total. */
const BESIDES =
  /(?<!\p{L})(?:not|without|excl\p{L}*|optional|budget|ceiling|cap|limit|benefits?|revenue|value|gains?|net|target|per|average|less|minus|discounts?|savings?|credits?|reserves?)(?!\p{L})/iu;
/** A total that is further from its parts than this counts other things. */
const NEAR = 2;

export function plainTotals(numbers: NumberTable, check: string): Equation[] {
  return [...totalRow(numbers, check), ...totalColumn(numbers, check)];
}

function totalRow(numbers: NumberTable, check: string): Equation[] {
  const { table } = numbers;
  const labels = table.rows.map((_, row) => rowLabel(table, row));
  const [at, ...others] = labels.flatMap((label, row) => (TOTAL.test(label.trim()) ? [row] : []));
  if (at === undefined || others.length > 0 || labels.slice(0, at).some((label) => BESIDES.test(label)))
    return [];
  const columns = [...columnLabels(table).keys()].slice(1);
  return columns.flatMap((column) => sumAbove(numbers, at, column, check)).filter(isPlain);
}

/** Each row, once one of them shows that the columns do add up. */
function totalColumn(numbers: NumberTable, check: string): Equation[] {
  const labels = columnLabels(numbers.table);
  const at = labels.findIndex((label) => TOTAL.test(label.trim()));
  const parts = [...labels.keys()].slice(1, Math.max(1, at));
  if (labels.some((label) => BESIDES.test(label))) return [];
  const what = `The columns before “${labels[at] ?? ''}”`;
  const equations = numbers.table.rows.flatMap((_, row): Equation[] => {
    const total = numbers.at(row, at);
    const summed = parts.map((column) => numbers.at(row, column));
    return total && isComplete(summed) && areOneKind([total, ...summed])
      ? [{ total, parts: summed, what, check }]
      : [];
  });
  const plain = equations.filter(isPlain);
  return plain.some(holds) ? plain : [];
}

/** Two sums of money and their total, all of one size. */
function isPlain({ total, parts }: Equation): boolean {
  const sum = parts.reduce((all, { high }) => all + high, 0);
  const isNear = total.high > 0 && sum < total.high * NEAR && sum * NEAR > total.high;
  return isNear && parts.length > 1 && [total, ...parts].every(isMoney);
}

function isMoney({ amount }: TableNumber): boolean {
  return amount === undefined || amount.kind === 'money';
}
