/** Named values that documents state: the client, the platform, the year-1 cost. */
import { labelSimilarity } from '../course/labels.ts';
import type { FactReading, RowSpec, SectionSpec } from '../course/types.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import { overlap } from '../document/spans.ts';
import type { Field, Section, Span, Table, TableCell } from '../document/types.ts';
import { clausesNear, clausesWith } from './clauses.ts';
import { ownFields, ownHeaded, ownStated, ownTables, type Located } from './contents.ts';
import { chosenName } from './chosen-name.ts';
import { readPartWeeks, type PartWeeks } from './part-weeks.ts';
import type { MatchedSection, Outline } from './types.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly section: Section;
  readonly span: Span;
  /** The section of the course whose reading it is. */
  readonly spec: SectionSpec;
  /**
   * Whether the value is all there is to it. A `guessed` one stands among others of its kind; of a `mentioned` one only the
   * text is known that may say it.
   */
  readonly how: 'stated' | 'guessed' | 'mentioned';
  /** Stretches of the section that speak of other values, and say so. */
  readonly asides?: readonly Span[];
  /** Of which of several things it is said, and when that is due; undefined where it is said of the whole. */
  readonly due?: PartWeeks;
}

type Value = Omit<Fact, 'name' | 'spec'> & { readonly spec?: SectionSpec };

/** The facts a document states, in document order. What is still a placeholder states nothing. */
export function readFacts(outline: Outline): Fact[] {
  return outline.matched.flatMap((matched) => {
    const read = new Map<string, readonly Value[]>();
    const { slot } = matched.spec;
    if (slot !== undefined) read.set(slot, stated(slotValue(matched)));
    for (const reading of matched.spec.facts) {
      if (read.get(reading.fact)?.length) continue;
      read.set(reading.fact, readValues(outline, matched, reading).filter(isStated));
    }
    return [...read].flatMap(([name, values]) =>
      values.map((value) => ({ name, spec: matched.spec, ...value })),
    );
  });
}

/** The first value of each fact, documents taken in the order given. */
export function firstValues(facts: Iterable<Fact>): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, value, how, due } of facts) {
    if (how !== 'mentioned' && !due && !values.has(name)) values.set(name, value);
  }
  return values;
}

function stated(value: Omit<Value, 'how'> | undefined): Value[] {
  return value ? [{ ...value, how: 'stated' as const }].filter(isStated) : [];
}

function slotValue({ slotValue: value, section }: MatchedSection): Omit<Value, 'how'> | undefined {
  const { heading } = section.content;
  return value && heading ? { value, section, span: heading.titleSpan } : undefined;
}

function readValues(outline: Outline, matched: MatchedSection, reading: FactReading): Value[] {
  switch (reading.kind) {
    case 'field':
      return stated(fieldValue(matched, { name: reading.label, aliases: reading.aliases }));
    case 'cell':
      return stated(cellValue(matched, reading.row, reading.column));
    case 'among':
      return nameAmong(outline, matched, reading);
    case 'near':
      return clausesNear(matched, reading).map(({ section, span }) => mention(section, span));
    case 'weeks':
      return readPartWeeks(matched, reading.parts).map(({ section, span, spec, ...due }) => ({
        ...mention(section, span),
        how: 'stated',
        spec,
        due,
      }));
  }
}

function fieldValue(matched: MatchedSection, wanted: RowSpec): Omit<Value, 'how'> | undefined {
  const isWanted = ({ value }: Located<Field>) => value.value !== '' && isNamed(value.label, wanted);
  const found =
    ownFields(matched).find(isWanted) ??
    ownStated(matched).find(isWanted) ??
    ownHeaded(matched).find(isWanted);
  return found && { value: found.value.value, section: found.section, span: found.value.valueSpan };
}

function cellValue(matched: MatchedSection, row: RowSpec, column: RowSpec): Omit<Value, 'how'> | undefined {
  for (const { section, value: table } of ownTables(matched)) {
    // Some turn the table round.
    const cell = crossing(table, row, column) ?? crossing(table, column, row);
    if (cell) return { value: cell.inline.text, section, span: cell.inline.span };
  }
  return undefined;
}

function crossing(table: Table, row: RowSpec, column: RowSpec): TableCell | undefined {
  const at = table.header.cells.findIndex(({ inline }) => isNamed(inline.text, column));
  const found = table.rows.find(({ cells }) => isNamed(cells[0]?.inline.text ?? '', row));
  return at > 0 ? found?.cells[at] : undefined;
}

function nameAmong(
  outline: Outline,
  matched: MatchedSection,
  { section: id, cues, row, without }: Extract<FactReading, { kind: 'among' }>,
): Value[] {
  const names = outline.bySpec.get(id)?.flatMap(({ slotValue: value }) => value ?? []) ?? [];
  const chosen = chosenName(matched, names, cues);
  if (chosen) {
    const asides = clausesWith(chosen.section, without);
    return [{ ...chosen, how: chosen.isSure ? 'stated' : 'guessed', asides }];
  }
  const said = row && (fieldValue(matched, row) ?? rowNamed(matched, row));
  if (said) return [mention(said.section, said.span)];
  return matched.own.map((section) => {
    const start = section.content.heading?.span.end ?? 0;
    const all = mention(section, { start, end: section.content.text.length });
    return { ...all, asides: clausesWith(section, without) };
  });
}

function rowNamed(matched: MatchedSection, wanted: RowSpec): { section: Section; span: Span } | undefined {
  for (const { section, value: table } of ownTables(matched)) {
    const row = table.rows.find(({ cells }) => isNamed(cells[0]?.inline.text ?? '', wanted));
    if (row) return { section, span: row.span };
  }
  return undefined;
}

function mention(section: Section, span: Span): Value {
  return { value: section.content.text.slice(span.start, span.end).trim(), section, span, how: 'mentioned' };
}

/** A label states a fact by its very name: "Client industry" is not the client. A remark in parentheses may follow. */
function isNamed(label: string, wanted: RowSpec): boolean {
  if (labelSimilarity(label, wanted) === 1) return true;
  return label.includes('(') && labelSimilarity(label.replace(/\([^()]*\)/g, ' '), wanted) === 1;
}

function isStated({ value, section, span }: Value): boolean {
  return value !== '' && !findPlaceholders(section.content).some((found) => overlap(found.span, span));
}
