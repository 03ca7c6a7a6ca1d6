import type { MatchedSection } from '../../outline/types.ts';
import { withDescendants, type Carried, type CarryOf } from './carried.ts';
import { markdownTable } from './markdown-table.ts';
import { sameName, sourcePairs, type Pair } from './source-pairs.ts';

/** What all sources name, with what they say about it, as one table of two columns that names nothing twice. */
export function carryPairs(carry: CarryOf<'pairs'>, sources: readonly MatchedSection[]): Carried | undefined {
  const pairs: Pair[] = [];
  const from: MatchedSection[] = [];
  for (const source of sources) {
    const before = pairs.length;
    for (const pair of withDescendants(source).flatMap((section) => sourcePairs(section, carry.headers))) {
      if (!pairs.some(({ name }) => sameName(name, pair.name))) pairs.push(pair);
    }
    if (pairs.length > before) from.push(source);
  }
  if (pairs.length === 0) return undefined;
  const rows = pairs.map(({ name, detail }) => [name, detail]);
  return { markdown: markdownTable(carry.headers, rows), from };
}
