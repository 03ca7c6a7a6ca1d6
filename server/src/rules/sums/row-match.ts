/** Finds rows of a table by their words. */
import { COVERS, similarityTo } from '../../course/labels.ts';
import type { PeriodSpec, RowSpec } from '../../course/types.ts';
import type { Table } from '../../document/types.ts';

export function rowLabel(table: Table, row: number): string {
  return table.rows[row]?.cells[0]?.inline.text ?? '';
}

/** Index of the row that goes best by the name, else by another name; the last of equals. A leading number column is seen past. */
export function findRow(
  table: Table,
  { name, aliases }: RowSpec,
  isOut: (row: number) => boolean = () => false,
): number | undefined {
  for (const column of [0, 1]) {
    for (const named of [
      { name, aliases: [] },
      { name, aliases },
    ]) {
      const similarity = similarityTo(named);
      const [best] = table.rows
        .map(({ cells }, row) => ({ row, score: similarity(cells[column]?.inline.text ?? '') }))
        .filter(({ row, score }) => score >= COVERS && !isOut(row))
        .sort((a, b) => b.score - a.score || b.row - a.row);
      if (best) return best.row;
    }
  }
  return undefined;
}

/** The number of the period that a row is about: 6 for `Month 6 (pilot)`, `M6`, `6`; undefined for several (`Months 1–3`). */
export function periodOf(label: string, { name, aliases }: PeriodSpec): number | undefined {
  const [, words = '', digits = ''] =
    /^[^\p{L}\p{N}]*(\p{L}*)[\s\-#.]*0*(\d{1,3})(?!\d|\s?(?:[-–—/&+]|to|and)\s?\p{L}*\s?\d)/u.exec(label) ??
    [];
  if (digits === '') return undefined;
  const isNamed = [name, ...aliases].some((one) => singular(one) === singular(words));
  return words === '' || isNamed ? Number(digits) : undefined;
}

function singular(word: string): string {
  return word.toLowerCase().replace(/(?<=\p{L}{3})s$/u, '');
}
