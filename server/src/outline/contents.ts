/** What a matched section holds, the unknown sections below it included. */
import type { Block, Field, ListItem, Section, SectionContent, Table } from '../document/types.ts';
import { remembered } from '../document/remembered.ts';
import { readFields, singleRowFields } from '../document/fields.ts';
import { readStated } from '../document/stated-values.ts';
import type { MatchedSection } from './types.ts';

/** Something in a section, with the section its spans count from. */
export interface Located<T> {
  readonly section: Section;
  readonly value: T;
}

export const ownTables = remembered((matched: MatchedSection): readonly Located<Table>[] =>
  matched.own.flatMap((section) => readTables(section.content).map((value) => ({ section, value }))),
);

export const ownFields = remembered((matched: MatchedSection): readonly Located<Field>[] => [
  ...titleFields(matched),
  ...matched.own.flatMap((section) =>
    readFields(section.content)
      .flatMap(withNested)
      .map((value) => ({ section, value })),
  ),
  // A table with two columns has a field in each row.
  ...ownTables(matched)
    .filter(({ value: { header } }) => header.cells.length > 2)
    .flatMap(headedFields),
]);

function titleFields({ titleBlock }: MatchedSection): Located<Field>[] {
  return titleBlock?.fields.map((value) => ({ section: titleBlock.section, value })) ?? [];
}

/** The values that tables of a single row name by their columns. */
export const ownHeaded = remembered((matched: MatchedSection): readonly Located<Field>[] =>
  ownTables(matched).flatMap(headedFields),
);

function headedFields({ section, value: table }: Located<Table>): Located<Field>[] {
  return singleRowFields(table).map((value) => ({ section, value }));
}

/** Values that running text states by name; see {@link readStated}. */
export const ownStated = remembered((matched: MatchedSection): readonly Located<Field>[] =>
  matched.own.flatMap((section) => readStated(section.content).map((value) => ({ section, value }))),
);

/** Items of the section's own lists, top level only; lists that stand in a field count as its own. */
export function ownItems(matched: MatchedSection): Located<{ item: ListItem; ordered: boolean }>[] {
  return matched.own.flatMap((section) =>
    section.content.blocks.flatMap((block) =>
      block.kind === 'list'
        ? block.items.map((item) => ({ section, value: { item, ordered: block.ordered } }))
        : [],
    ),
  );
}

/** The tables of a section, those in its lists and quotations among them. */
export const readTables = remembered(({ blocks }: SectionContent): readonly Table[] => tablesIn(blocks));

function tablesIn(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [block];
    if (block.kind === 'list') return block.items.flatMap((item) => tablesIn(item.blocks));
    if (block.kind === 'quote') return tablesIn(block.blocks);
    return [];
  });
}

function withNested(field: Field): Field[] {
  return [field, ...field.nested.flatMap(withNested)];
}
