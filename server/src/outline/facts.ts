/** Named values that documents state: the client, the platform, the year-1 cost. */
import { COVERS, labelSimilarity, pairLabels } from '../course/labels.ts';
import type { FactReading } from '../course/types.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import type { Section, Span } from '../document/types.ts';
import { ownFields, ownTables } from './contents.ts';
import type { MatchedSection, Outline } from './types.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly section: Section;
  readonly span: Span;
}

type Value = Pick<Fact, 'value' | 'section' | 'span'>;

/** The facts a document states, in document order. What is still a placeholder states nothing. */
export function readFacts(outline: Outline): Fact[] {
  return outline.matched.flatMap((matched) => [...slotFact(matched), ...readings(outline, matched)]);
}

/** The first value of each fact, documents taken in the order given. */
export function firstValues(facts: Iterable<Fact>): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, value } of facts) if (!values.has(name)) values.set(name, value);
  return values;
}

function slotFact({ spec, slotValue, section }: MatchedSection): Fact[] {
  const heading = section.content.heading;
  if (!spec.slot || !slotValue || !heading) return [];
  const value = { value: slotValue, section, span: heading.titleSpan };
  return isPlaceholder(value) ? [] : [{ name: spec.slot, ...value }];
}

function readings(outline: Outline, matched: MatchedSection): Fact[] {
  return matched.spec.facts.flatMap((reading) => {
    const value = read(outline, matched, reading);
    return value && value.value !== '' && !isPlaceholder(value) ? [{ name: reading.fact, ...value }] : [];
  });
}

function read(outline: Outline, matched: MatchedSection, reading: FactReading): Value | undefined {
  switch (reading.kind) {
    case 'field': {
      const named = { name: reading.label, aliases: reading.aliases };
      const [best] = ownFields(matched)
        .map((located) => ({ located, score: labelSimilarity(located.value.label, named) }))
        .filter(({ score }) => score >= COVERS)
        .sort((a, b) => b.score - a.score);
      if (!best) return undefined;
      const { section, value: field } = best.located;
      return { value: field.value, section, span: field.valueSpan };
    }
    case 'cell':
      for (const { section, value: table } of ownTables(matched)) {
        const labels = table.rows.map((row) => row.cells[0]?.inline.text ?? '');
        const row = pairLabels(labels, [reading.row], COVERS).get(0);
        const columns = table.header.cells.map((cell) => cell.inline.text);
        const column = pairLabels(columns, [reading.column], COVERS).get(0);
        const cell = row === undefined || column === undefined ? undefined : table.rows[row]?.cells[column];
        if (cell) return { value: cell.inline.text, section, span: cell.inline.span };
      }
      return undefined;
    case 'among': {
      const named = outline.bySpec.get(reading.section)?.flatMap(({ slotValue }) => slotValue ?? []) ?? [];
      return firstNamed(matched, named);
    }
  }
}

/** The thing that the section names first, in bold if it does so anywhere. */
function firstNamed(matched: MatchedSection, names: readonly string[]): Value | undefined {
  const places = matched.own.flatMap((section) => {
    const bold = section.content.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.inline.strong : [],
    );
    const start = section.content.heading?.span.end ?? 0;
    return names.flatMap((name) => {
      const wanted = name.toLowerCase();
      const run = bold.find(({ text }) => text.toLowerCase().includes(wanted));
      const at = section.content.text.toLowerCase().indexOf(wanted, start);
      if (at < 0) return [];
      return [
        { value: name, section, span: run?.span ?? { start: at, end: at + name.length }, bold: Boolean(run) },
      ];
    });
  });
  places.sort(
    (a, b) =>
      Number(b.bold) - Number(a.bold) ||
      a.section.offset + a.span.start - (b.section.offset + b.span.start) ||
      b.value.length - a.value.length,
  );
  return places[0];
}

function isPlaceholder({ section, span }: Value): boolean {
  return findPlaceholders(section.content).some(
    (found) => found.span.start < span.end && span.start < found.span.end,
  );
}
