/** The values that stand in a column or a field of a section. */
import type { FieldSpec, TableExpectation, ValuePlace } from '../../course/types.ts';
import { blockText } from '../../document/block-text.ts';
import { findPlaceholders } from '../../document/placeholders.ts';
import { overlap } from '../../document/spans.ts';
import type { InlineRun, ListItem, Section, Span, Table, TableRow } from '../../document/types.ts';
import { ownItems, type Located } from '../../outline/contents.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { expectationsOf } from './expectations.ts';
import { findField, findStated } from './field-match.ts';
import { expectedTables, pairColumns } from './table-match.ts';

/** A written value: its words, and where they stand in its section. */
export interface PlacedValue extends InlineRun {
  readonly section: Section;
  /** Undefined where it stands in no table. */
  readonly row?: TableRow;
}

/** A table with the columns that are asked for by name. */
export interface ColumnTable {
  readonly located: Located<Table>;
  /** Index of each column; undefined for one that the table lacks. */
  readonly columns: readonly (number | undefined)[];
}

/** The table that has the columns of these names, as the course words them. */
export function tableWith(matched: MatchedSection, names: readonly string[]): ColumnTable | undefined {
  const expected = expectedTables(matched).find(({ expectation }) => hasColumns(expectation, names));
  if (!expected?.found) return undefined;
  const paired = pairColumns(expected.found.value, expected.expectation);
  const indexes = names.map((name) => paired.get(columnIndex(expected.expectation, name)));
  return { located: expected.found, columns: indexes };
}

function hasColumns(expectation: TableExpectation, names: readonly string[]): boolean {
  return names.every((name) => columnIndex(expectation, name) >= 0);
}

function columnIndex({ columns }: TableExpectation, name: string): number {
  return columns.findIndex((column) => column.name === name);
}

/** The value of a cell; undefined where it is empty or still a placeholder. */
export function cellValue(
  { section }: Located<Table>,
  row: TableRow,
  column: number | undefined,
): PlacedValue | undefined {
  const cell = column === undefined ? undefined : row.cells[column];
  if (!cell || cell.inline.text === '' || isPlaceholder(section, cell.inline.span)) return undefined;
  return { section, text: cell.inline.text, span: cell.inline.span, row };
}

/** The values of a column, the value of a field or the words of items, without empty ones and placeholders. */
export function valuesAt(matched: MatchedSection, place: ValuePlace): PlacedValue[] {
  if (place.in === 'column') {
    const found = tableWith(matched, [place.name]);
    return found
      ? found.located.value.rows.flatMap((row) => cellValue(found.located, row, found.columns[0]) ?? [])
      : [];
  }
  if (place.in === 'items') {
    return ownItems(matched).flatMap(({ section, value }) => itemValue(value.item, section) ?? []);
  }
  const found = fieldAt(matched, place.name);
  if (!found || found.value.value === '' || isPlaceholder(found.section, found.value.valueSpan)) return [];
  return [{ section: found.section, text: found.value.value, span: found.value.valueSpan }];
}

/** The same, a list under a field taken item by item, or what stands between the semicolons where a list is asked for. */
export function itemsAt(matched: MatchedSection, place: ValuePlace): PlacedValue[] {
  if (place.in !== 'field') return valuesAt(matched, place);
  const field = fieldAt(matched, place.name);
  if (field && field.value.items.length > 0) {
    return field.value.items.flatMap((item) => itemValue(item, field.section) ?? []);
  }
  const values = valuesAt(matched, place);
  if (!fieldSpec(matched, place.name)?.items) return values;
  return values.flatMap((value) => value.text.split(';').map((text) => ({ ...value, text: text.trim() })));
}

/** What a list item says, lists in it included; shown at its first line. */
export function itemValue(item: ListItem, section: Section): PlacedValue | undefined {
  const [first] = item.blocks;
  if (first?.kind !== 'paragraph' || first.inline.text === '' || isPlaceholder(section, item.span)) {
    return undefined;
  }
  const text = item.blocks.map(blockText).join(' ');
  return { section, text, span: first.inline.span };
}

function fieldAt(matched: MatchedSection, label: string) {
  const spec = fieldSpec(matched, label);
  return spec && (findField(matched, spec) ?? findStated(matched, spec));
}

function fieldSpec(matched: MatchedSection, label: string): FieldSpec | undefined {
  return expectationsOf(matched.spec, 'fields')
    .flatMap(({ expectation }): readonly FieldSpec[] => expectation.fields)
    .find((field) => field.label === label);
}

function isPlaceholder({ content }: Section, span: Span): boolean {
  return findPlaceholders(content).some((left) => overlap(left.span, span));
}
