import { COVERS, labelSimilarity } from '../../course/labels.ts';
import type { RowSpec } from '../../course/types.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { fillSlots, type KnownFacts } from '../template-words.ts';
import { asCell, plainCell } from './source-markdown.ts';
import { firstOf, type Carried, type CarryOf } from './carried.ts';
import { markdownTable } from './markdown-table.ts';
import { sourceTables, type SourceRow, type SourceTable } from './source-tables.ts';

/** One row of the source's table as rows of its own: what each column is called, and the value that it has there. */
export function carryTranspose(
  carry: CarryOf<'transpose'>,
  sources: readonly MatchedSection[],
  facts: KnownFacts,
): Carried | undefined {
  const found = firstOf(sources, (source) => {
    for (const table of sourceTables(source)) {
      const row = rowOf(table, carry.row);
      if (row) return { columns: table.columns, row };
    }
    return undefined;
  });
  if (!found) return undefined;
  const { columns, row } = found.value;
  const fills = carry.headers.slice(2).map(() => fillSlots(carry.fill, facts));
  const rows = columns.flatMap((column, i) => {
    const cell = row.cells[i];
    return i > 0 && cell ? [[asCell(column), plainCell(cell), ...fills]] : [];
  });
  return { markdown: markdownTable(carry.headers, rows), from: [found.source] };
}

/** The row that says best what is wanted. */
function rowOf(table: SourceTable, wanted: RowSpec): SourceRow | undefined {
  let best: { row: SourceRow; score: number } | undefined;
  for (const row of table.rows) {
    const score = labelSimilarity(row.label, wanted);
    if (score >= COVERS && score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row;
}
