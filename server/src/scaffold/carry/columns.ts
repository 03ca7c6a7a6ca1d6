import { COVERS, labelSimilarity } from '../../course/labels.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { firstOf, promptFor, type Carried, type CarryOf } from './carried.ts';
import { markdownTable } from './markdown-table.ts';
import { sourceTables } from './source-tables.ts';

/** The source's table as it is, but for the columns that the carry leaves out. */
export function carryColumns(
  carry: CarryOf<'columns'>,
  sources: readonly MatchedSection[],
): Carried | undefined {
  const found = firstOf(sources, (source) => sourceTables(source)[0]);
  if (!found) return undefined;
  const { columns, align, rows } = found.value;
  const kept = columns.flatMap((column, i) => (isLeftOut(column, carry) ? [] : [i]));
  const markdown = markdownTable(
    kept.map((i) => columns[i] ?? ''),
    rows.map(({ cells }) => kept.map((i) => cells[i] || promptFor(columns[i] ?? ''))),
    kept.map((i) => align[i]),
  );
  return { markdown, from: [found.source] };
}

function isLeftOut(column: string, carry: CarryOf<'columns'>): boolean {
  return carry.without.some((name) => labelSimilarity(column, { name, aliases: [] }) >= COVERS);
}
