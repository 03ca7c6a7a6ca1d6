import { findPlaceholders } from '../document/placeholders.ts';
import type { Cursor } from './cursor.ts';
import { setOfCell } from './cell-values.ts';
import { setOfField } from './field-values.ts';
import type { Completion, CompletionSource } from './types.ts';

/** The values that a place may hold, and where in the cursor's line its value starts. */
export interface ValueSet {
  /** Absolute offset behind the label's colon or the cell's border. */
  readonly from: number;
  /** What the values are of: the name of a column or field. */
  readonly of: string;
  readonly values: readonly string[];
}

/** Values of a set that the course knows, in a cell or behind the label of a field. */
export const knownValues: CompletionSource = (cursor, capstone) => {
  const set = setOfCell(cursor) ?? setOfField(cursor, capstone);
  return set ? toCompletions(set, cursor) : [];
};

function toCompletions({ from, of, values }: ValueSet, cursor: Cursor): Completion[] {
  const { offset, outline, trigger } = cursor;
  const written = outline.document.text.slice(from, offset);
  const blank = /^[ \t]*/.exec(written)?.[0].length ?? 0;
  const typed = written.slice(blank);
  const start = from + blank;
  const prompt = promptAt(start, cursor);
  // Typing on is the user's own affair: only where nothing stands yet does a blank or a border open the list.
  const isOpen = typed === '' && (prompt !== undefined || /^[ \t]*(?:\||$)/.test(cursor.after));
  if (trigger !== undefined && !isOpen) return [];
  const end = prompt ?? offset + (/^[\p{L}\p{N}-]*/u.exec(cursor.after)?.[0].length ?? 0);
  return [...new Set(values)].map((value) => ({
    kind: 'value',
    label: value,
    detail: of,
    start,
    end,
    text: blank === 0 ? ` ${value}` : value,
    prompts: [],
    // Within a prompt, what stands before the cursor is the prompt's: nothing is typed yet.
    ...(prompt !== undefined && typed !== '' && { filter: `${typed}${value}` }),
  }));
}

/** The end of a prompt of one line that starts at an offset. */
function promptAt(start: number, { section, line }: Cursor): number | undefined {
  const prompt = findPlaceholders(section.content).find(({ span }) => section.offset + span.start === start);
  const end = prompt && section.offset + prompt.span.end;
  return end !== undefined && end <= line.end ? end : undefined;
}
