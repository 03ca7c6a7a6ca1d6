import { PART, pairLabels } from '../../course/labels.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { fillSlots, type KnownFacts } from '../template-words.ts';
import { firstOf, promptFor, type Carried, type CarryOf } from './carried.ts';
import { markdownTable } from './markdown-table.ts';
import { saysSomething, sourceTables, type SourceTable } from './source-tables.ts';

const COLUMN = /\{([^{}]+)\}/g;

/** A table of the source with its columns chosen, renamed and filled by patterns such as "{Strategy} ({Effort})". */
export function carryTable(
  carry: CarryOf<'table'>,
  sources: readonly MatchedSection[],
  facts: KnownFacts,
): Carried | undefined {
  const patterns = Object.values(carry.columns);
  const wanted = [...new Set(patterns.flatMap((pattern) => namesIn(pattern)))].filter(
    (name) => !facts.values.has(name),
  );
  const found = firstOf(sources, (source) =>
    sourceTables(source)
      .map((table) => fill(table, carry, wanted, facts))
      .find((rows) => rows !== undefined),
  );
  if (!found) return undefined;
  return { markdown: markdownTable(Object.keys(carry.columns), found.value), from: [found.source] };
}

function fill(
  table: SourceTable,
  carry: CarryOf<'table'>,
  wanted: readonly string[],
  facts: KnownFacts,
): string[][] | undefined {
  const pairs = pairLabels(
    table.columns,
    wanted.map((name) => ({ name, aliases: [] })),
    PART,
  );
  if (pairs.size < wanted.length) return undefined;
  const at = new Map(wanted.map((name, i) => [name, pairs.get(i) ?? -1]));
  const rows = table.rows
    .filter(({ cells }) => saysSomething(wanted.map((name) => cells[at.get(name) ?? -1] ?? '')))
    .map(({ cells }) =>
      Object.entries(carry.columns).map(([header, pattern]) =>
        fillPattern(
          pattern,
          (name) => (at.has(name) ? (cells[at.get(name) ?? -1] ?? '') : undefined),
          header,
          facts,
        ),
      ),
    );
  return rows.length > 0 ? rows : undefined;
}

/** The pattern with its columns' cells; a prompt where one of them is empty. */
function fillPattern(
  pattern: string,
  cellOf: (name: string) => string | undefined,
  header: string,
  facts: KnownFacts,
): string {
  const names = namesIn(pattern);
  if (names.some((name) => cellOf(name) === '')) return promptFor(header);
  const filled = pattern.replace(COLUMN, (slot, name: string) => cellOf(name) ?? fillSlots(slot, facts));
  // "Week {Week}" where the cell says "Week 3" already.
  return filled.replace(/^(\p{L}+)\s+(?=\1s?\b)/iu, '');
}

function namesIn(pattern: string): string[] {
  return [...pattern.matchAll(COLUMN)].map((match) => match[1] ?? '');
}
