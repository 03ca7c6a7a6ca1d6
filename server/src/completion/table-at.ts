/** The table that the cursor stands in. */
import type { TableExpectation } from '../course/types.ts';
import type { Table, TableRow } from '../document/types.ts';
import { ownTables, type Located } from '../outline/contents.ts';
import { pairTables } from '../rules/reading/table-match.ts';
import type { Cursor } from './cursor.ts';

export interface TableAt {
  readonly located: Located<Table>;
  /** Its rows but for the one at the cursor. */
  readonly others: readonly TableRow[];
  /** What the course says of it; undefined where it says nothing. */
  readonly expectation: TableExpectation | undefined;
}

/** The table whose rows the cursor's line is one of, or could be the next one. Headers are no rows. */
export function tableAt({ matched, outline, line }: Cursor): TableAt | undefined {
  const { text } = outline.document;
  const located = ownTables(matched).find(({ section, value }) => {
    const headerEnd = section.offset + value.header.span.end;
    if (line.start <= headerEnd || !/\n[^]*\n/.test(text.slice(headerEnd, line.start))) return false;
    return !/\n[^]*\n/.test(text.slice(section.offset + value.span.end, line.end));
  });
  if (!located) return undefined;
  const { section, value } = located;
  const others = value.rows.filter(({ span }) => {
    const start = section.offset + span.start;
    return start < line.start || start > line.end;
  });
  const expectation = pairTables(matched).find(({ found }) => found === located)?.expectation;
  return { located, others, expectation };
}
