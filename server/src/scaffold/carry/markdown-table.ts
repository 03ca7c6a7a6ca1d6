/** Writes Markdown tables. */

export type Alignment = 'left' | 'right' | 'center' | undefined;

/** A table whose lines would be longer than this is written without padding: it could not be read in columns anyway. */
const WIDEST_LINE = 120;
const AMOUNT = /^(?:\*\*)?[~≈<>≤≥+-]?\s*[$€£]?\d[\d.,\s]*(?:[kKmMbB]|%|\/10)?(?:\*\*)?$/;

/**
 * A table with its columns padded to one width. Columns of amounts are set to the right where `align` says nothing;
 * cells are Markdown whose pipes are escaped.
 */
export function markdownTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  align: readonly Alignment[] = [],
): string {
  const columns = headers.map((_, i) => align[i] ?? usualAlignment(rows.map((row) => row[i] ?? '')));
  const lines = [headers, ...rows].map((row) => headers.map((_, i) => row[i] ?? ''));
  const widths = headers.map((_, i) => Math.max(3, ...lines.map((line) => (line[i] ?? '').length)));
  const isWide = widths.reduce((sum, each) => sum + each + 3, 1) > WIDEST_LINE;

  const [head = '', ...body] = lines.map((line) =>
    rowOf(isWide ? line : line.map((cell, i) => pad(cell, widths[i] ?? 0, columns[i]))),
  );
  const rule = columns.map((column, i) => dashes(column, isWide ? 3 : (widths[i] ?? 3)));
  return [head, rowOf(rule), ...body].join('\n');
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function usualAlignment(cells: readonly string[]): Alignment {
  return cells.length > 0 && cells.every((cell) => AMOUNT.test(cell)) ? 'right' : undefined;
}

function pad(cell: string, to: number, alignment: Alignment): string {
  const missing = ' '.repeat(Math.max(0, to - cell.length));
  return alignment === 'right' ? missing + cell : cell + missing;
}

function dashes(alignment: Alignment, length: number): string {
  const left = alignment === 'left' || alignment === 'center' ? ':' : '';
  const right = alignment === 'right' || alignment === 'center' ? ':' : '';
  return left + '-'.repeat(Math.max(1, length - left.length - right.length)) + right;
}
