/** Finds the cells in which a table that was brought over from another document no longer says what it says there. */
import { COVERS, pairLabels } from '../../course/labels.ts';
import { readAmount } from '../../document/amounts.ts';
import type { Section, TableCell } from '../../document/types.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { expectedTables } from '../reading/table-match.ts';
import type { CapstoneView, DocumentView } from '../types.ts';

/** A cell, and where it stands. */
export interface BroughtCell {
  readonly document: DocumentView;
  readonly matched: MatchedSection;
  readonly section: Section;
  readonly cell: TableCell;
}

export interface DifferingCell {
  readonly own: BroughtCell;
  readonly source: BroughtCell;
  readonly row: string;
  readonly column: string;
}

/** A table of which so few numbers are as in the source has others, and may well. */
const FEWEST_ALIKE = 3;
/** So many numbers are as in the source for each that differs: else they are told in another way. */
const ALIKE_FOR_EACH = 3;

/** Only of tables that the course brings over whole: their numbers are the source's. */
export function differingCells({ documents }: CapstoneView): DifferingCell[] {
  return documents.flatMap((document) =>
    document.outline.matched.flatMap((matched) =>
      broughtFrom(matched).flatMap((id) => {
        const source = documents.find(({ outline }) => outline.bySpec.has(id));
        const [from] = source?.outline.bySpec.get(id) ?? [];
        return source && from && source !== document
          ? comparedCells({ document, matched }, { document: source, matched: from })
          : [];
      }),
    ),
  );
}

type Place = Pick<BroughtCell, 'document' | 'matched'>;

function broughtFrom({ spec }: MatchedSection): readonly string[] {
  return spec.body.flatMap((block) =>
    block.kind === 'carry' && block.carry.kind === 'columns' ? block.carry.from : [],
  );
}

function comparedCells(own: Place, source: Place): DifferingCell[] {
  const pairs = cellPairs(own, source);
  const differing = pairs.filter(({ own: one, source: other }) => !isSame(one.cell, other.cell));
  const alike = pairs.length - differing.length;
  return alike >= Math.max(FEWEST_ALIKE, differing.length * ALIKE_FOR_EACH) ? differing : [];
}

/** The cells under like columns in like rows, where both state one number. */
function cellPairs(own: Place, source: Place): DifferingCell[] {
  const [mine, theirs] = [own, source].map(({ matched }) => expectedTables(matched)[0]?.found);
  if (!mine || !theirs) return [];
  const [header, sourceHeader] = [mine, theirs].map(({ value }) => textsOf(value.header.cells));
  const [names, sourceNames] = [mine, theirs].map(({ value }) =>
    value.rows.map(({ cells }) => cells[0]?.inline.text ?? ''),
  );
  if (!header || !sourceHeader || !names || !sourceNames) return [];
  const columns = pairLabels(header, sourceHeader.map(named), COVERS);
  const rows = pairLabels(names, sourceNames.map(named), COVERS);
  return [...rows].flatMap(([sourceRow, row]) =>
    [...columns].flatMap(([sourceColumn, column]): DifferingCell[] => {
      const cell = mine.value.rows[row]?.cells[column];
      const other = theirs.value.rows[sourceRow]?.cells[sourceColumn];
      if (column === 0 || sourceColumn === 0 || !cell || !other) return [];
      if (!areComparable(cell, other)) return [];
      return [
        {
          own: { ...own, section: mine.section, cell },
          source: { ...source, section: theirs.section, cell: other },
          row: names[row] ?? '',
          column: header[column] ?? '',
        },
      ];
    }),
  );
}

function textsOf(cells: readonly TableCell[]): string[] {
  return cells.map(({ inline }) => inline.text);
}

function named(name: string) {
  return { name, aliases: [] };
}

function areComparable(one: TableCell, other: TableCell): boolean {
  const [a, b] = [readAmount(one.inline.text), readAmount(other.inline.text)];
  return (
    a !== undefined && b !== undefined && a.kind === b.kind && (a.outOf ?? b.outOf) === (b.outOf ?? a.outOf)
  );
}

/** The same number, to the digits that both show. */
function isSame(one: TableCell, other: TableCell): boolean {
  const [a, b] = [readAmount(one.inline.text), readAmount(other.inline.text)];
  if (!a || !b) return true;
  const slack = Math.max(a.step, b.step) / 2 + 1e-9;
  const isRough = a.step !== b.step;
  return isRough ? a.low <= b.high + slack && b.low <= a.high + slack : a.low === b.low && a.high === b.high;
}
