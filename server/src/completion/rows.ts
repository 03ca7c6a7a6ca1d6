import { promptCell } from '../rules/fixes/table-edits.ts';
import { rowsLacking } from '../rules/reading/rows-lacking.ts';
import type { Span } from '../document/types.ts';
import type { Cursor } from './cursor.ts';
import { tableAt } from './table-at.ts';
import type { Completion, CompletionSource } from './types.ts';

/** Rows for the table one is in, on a line that holds none yet: those it lacks, then one to be written. */
export const tableRows: CompletionSource = (cursor) => {
  const { before, after, trigger } = cursor;
  if (trigger !== undefined && trigger !== '|' && trigger !== ' ') return [];
  if (!/^[ \t]*\|?[^|]*$/.test(before) || after.trim() !== '') return [];
  const at = tableAt(cursor);
  if (!at) return [];
  const { located, others, expectation } = at;
  const lacking = expectation
    ? rowsLacking({ ...located.value, rows: others }, expectation, cursor.matched)
    : [];
  const columns = located.value.header.cells.map(({ inline }, i) => inline.text || `Column ${i + 1}`);
  return [
    ...lacking.map(({ name }) =>
      toCompletion(name, 'missing row', [name, ...columns.slice(1).map(promptCell)], cursor),
    ),
    toCompletion(columns.join(' | '), 'new row', columns.map(promptCell), cursor),
  ];
};

function toCompletion(
  label: string,
  detail: string,
  cells: readonly string[],
  { line, before }: Cursor,
): Completion {
  const indent = /^[ \t]*/.exec(before)?.[0].length ?? 0;
  let text = '|';
  const prompts: Span[] = [];
  for (const cell of cells) {
    const start = text.length + 1;
    text += ` ${cell} |`;
    if (cell.startsWith('[')) prompts.push({ start, end: start + cell.length });
  }
  return {
    kind: 'row',
    label,
    detail,
    start: line.start + indent,
    end: line.end,
    text,
    prompts,
    filter: `| ${label}`,
  };
}
