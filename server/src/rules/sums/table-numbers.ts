/** The numbers of a table, each with how exact it is and where it stands. */
import { type Amount, isDash, readAmount, readAmounts } from '../../document/amounts.ts';
import { type DecimalMark, decimalMarkIn } from '../../document/number-notation.ts';
import { scaleOf } from '../../document/amount-units.ts';
import { findPlaceholders } from '../../document/placeholders.ts';
import { remembered } from '../../document/remembered.ts';
import { overlap } from '../../document/spans.ts';
import type { Inline, Section, Span, Table, TableCell } from '../../document/types.ts';
import type { Located } from '../../outline/contents.ts';
import { columnLabels } from '../reading/table-match.ts';

export interface TableNumber {
  readonly low: number;
  readonly high: number;
  /** How far the true value may lie from the one shown, by its rounding. */
  readonly slack: number;
  /** What its text says; undefined for a dash, which is nothing. */
  readonly amount: Amount | undefined;
  /** The cell's words. */
  readonly text: string;
  readonly section: Section;
  /** The amount in the source; the cell's words where it cannot be told apart in them. */
  readonly span: Span;
}

export interface NumberTable {
  readonly table: Table;
  readonly section: Section;
  /** The number in a cell; undefined where there is none, several, or only a limit. The same object each time. */
  readonly at: (row: number, column: number) => TableNumber | undefined;
}

/** Longer cells are words with a number in them. */
const LONGEST_NUMBER = 24;

/** In the notation that the table as a whole uses. */
export const readTableNumbers = remembered(({ section, value: table }: Located<Table>): NumberTable => {
  const texts = table.rows.flatMap(({ cells }) => cells.map(({ inline }) => inline.text));
  // A sentence in a cell may speak of version 2.5.
  const mark = decimalMarkIn(texts.filter(({ length }) => length <= LONGEST_NUMBER).join(' | '));
  const scales = columnLabels(table).map(headerScale);
  const known = new Map<TableCell, TableNumber | undefined>();
  const at = (row: number, column: number) => {
    const cell = table.rows[row]?.cells[column];
    if (!cell) return undefined;
    if (!known.has(cell)) known.set(cell, readCell(cell, section, scales[column] ?? 1, mark));
    return known.get(cell);
  };
  return { table, section, at };
});

function readCell(
  cell: TableCell,
  section: Section,
  headerScale: number,
  decimalMark: DecimalMark | undefined,
): TableNumber | undefined {
  const { text, span } = cell.inline;
  if (findPlaceholders(section.content).some((left) => overlap(left.span, span))) return undefined;
  const place = { text, section };
  if (isDash(text)) return { ...place, low: 0, high: 0, slack: 0, amount: undefined, span };
  const options = decimalMark === undefined ? {} : { decimalMark };
  const amount = readAmount(text, options);
  if (!amount || amount.bound !== undefined) return undefined;
  const scale = amount.scale === 1 && amount.kind !== 'percent' ? headerScale : 1;
  return {
    ...place,
    low: amount.low * scale,
    high: amount.high * scale,
    slack: (roundedTo(amount) * scale) / 2,
    amount,
    span: sourceSpan(section, cell.inline, amount, options) ?? span,
  };
}

/** What is said to be rough is rounded as far as its zeros go. */
function roundedTo({ approximate, step, low, scale }: Amount): number {
  if (!approximate || low === 0) return step;
  let rounded = step;
  while (Math.abs(Math.round(low / (rounded * 10)) * rounded * 10 - low) < step / 1000) rounded *= 10;
  return Math.max(rounded, scale);
}

/** Where the amount stands in the cell's source, marks of emphasis and escapes left out. */
function sourceSpan(
  { content }: Section,
  { text, span: { start, end } }: Inline,
  amount: Amount,
  options: { readonly decimalMark?: DecimalMark },
): Span | undefined {
  if (content.text.slice(start, end) === text) {
    return { start: start + amount.span.start, end: start + amount.span.end };
  }
  const same = readAmounts(content.text.slice(start, end), options).find(
    ({ low, high, kind }) => low === amount.low && high === amount.high && kind === amount.kind,
  );
  return same && { start: start + same.span.start, end: start + same.span.end };
}

/** What a column's heading says its numbers are in: `Total ($k)`, `Cost (in thousands)`. */
function headerScale(label: string): number {
  const [, said] =
    /(?<=\(|\bin\s)[^()\d]{0,12}?(k|thousands?|m|mn|millions?)(?![\p{L}\p{N}/])[^()]{0,12}\)?/iu.exec(
      label,
    ) ?? [];
  return said === undefined || /^m$/u.test(said) ? 1 : scaleOf(said);
}
