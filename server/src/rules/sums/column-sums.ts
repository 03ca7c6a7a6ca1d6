/** One column is the sum of others, in each row. */
import type { SumSpec } from '../../course/types.ts';
import { listWords } from '../reading/expectations.ts';
import { columnLabels, type ExpectedTable, pairColumns } from '../reading/table-match.ts';
import { type Equation, holds } from './equations.ts';
import { areOneKind } from './same-kind.ts';
import type { NumberTable } from './table-numbers.ts';

type ColumnsSum = Extract<SumSpec, { of: 'columns' }>;

export function columnSums(
  numbers: NumberTable,
  { expectation, check }: Pick<ExpectedTable, 'expectation' | 'check'>,
  { total, parts }: ColumnsSum,
): Equation[] {
  const paired = pairColumns(numbers.table, expectation);
  const columnOf = (name: string) =>
    paired.get(expectation.columns.findIndex((column) => column.name === name));
  const totalColumn = columnOf(total);
  const partColumns = parts.map(columnOf);
  if (totalColumn === undefined || !isComplete(partColumns)) return [];
  const known = new Set(paired.values());
  const further = columnLabels(numbers.table).flatMap((_, column) => (known.has(column) ? [] : [column]));
  const labels = columnLabels(numbers.table);
  const variants = variantsOf(partColumns, further).map((columns) => {
    const what = listWords(columns.map((column) => `“${labels[column]}”`));
    return numbers.table.rows.flatMap((_, row): Equation[] => {
      const sum = readSum(numbers, row, totalColumn, columns);
      return sum ? [{ ...sum, what, check }] : [];
    });
  });
  return mostLikely(variants);
}

/** The parts alone, or with columns that the course does not know, all or one of them. */
function variantsOf(parts: readonly number[], further: readonly number[]): number[][] {
  const all = further.length > 1 ? [[...parts, ...further]] : [];
  return [[...parts], ...all, ...further.map((column) => [...parts, column])];
}

/** The reading of the table that holds in most rows. Where a further column may count and none of them holds, nobody can tell. */
function mostLikely(variants: readonly (readonly Equation[])[]): Equation[] {
  const [own = [], ...others] = variants;
  const score = (equations: readonly Equation[]) => equations.filter(holds).length;
  const best = others.reduce((a, b) => (score(b) > score(a) ? b : a), own);
  const isUnclear = others.some((equations) => equations.length > 0) && score(best) === 0;
  return isUnclear ? [] : [...best];
}

function readSum(
  numbers: NumberTable,
  row: number,
  totalColumn: number,
  columns: readonly number[],
): Pick<Equation, 'total' | 'parts'> | undefined {
  const total = numbers.at(row, totalColumn);
  const parts = columns.map((column) => numbers.at(row, column));
  return total?.amount && isComplete(parts) && areOneKind([total, ...parts]) ? { total, parts } : undefined;
}

export function isComplete<T>(values: readonly T[]): values is readonly NonNullable<T>[] {
  return values.every((value) => value !== undefined);
}
