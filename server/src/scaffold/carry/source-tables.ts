/** Reads the tables of a section as data: cells that say nothing are empty, rows that say nothing are left out. */
import { ownTables } from '../../outline/contents.ts';
import type { MatchedSection } from '../../outline/types.ts';
import type { Alignment } from './markdown-table.ts';
import { inlineMarkdown } from './source-markdown.ts';

export interface SourceTable {
  /** The words of the header cells. */
  readonly columns: readonly string[];
  readonly align: readonly Alignment[];
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  /** The words of the first cell. */
  readonly label: string;
  /** Markdown with pipes escaped, as many cells as there are columns; '' for a cell without data. */
  readonly cells: readonly string[];
}

/** The tables of the section itself, those that hold no data left out. */
export function sourceTables(source: MatchedSection): SourceTable[] {
  return ownTables(source)
    .map(({ section, value: table }): SourceTable => ({
      columns: table.header.cells.map((cell) => cell.inline.text),
      align: table.align,
      rows: table.rows
        .map((row): SourceRow => ({
          label: row.cells[0]?.inline.text ?? '',
          cells: table.header.cells.map((_, i) => {
            const cell = row.cells[i];
            return cell ? inlineMarkdown(section, cell.inline) : '';
          }),
        }))
        .filter(({ cells }) => saysSomething(cells)),
    }))
    .filter((table) => table.rows.length > 0);
}

/** A row that holds nothing but its label is still to be written. */
export function saysSomething(cells: readonly string[]): boolean {
  return (cells.length > 1 ? cells.slice(1) : cells).some((cell) => cell !== '');
}
