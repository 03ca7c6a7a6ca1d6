import type { MatchedSection } from '../../outline/types.ts';
import { promptFor, withDescendants, type Carried, type CarryOf } from './carried.ts';
import { markdownTable } from './markdown-table.ts';
import { asCell, asValue } from './source-markdown.ts';
import { sameName, sourcePairs, type Pair } from './source-pairs.ts';

const LONGEST_NAME = 30;

/** What one subsection of a source contributes. */
interface Group {
  readonly heading: string;
  readonly pairs: readonly Pair[];
}

/** A row for each source: the names of what it holds, and the first clause of what is said about each. */
export function carryGather(
  carry: CarryOf<'gather'>,
  sources: readonly MatchedSection[],
): Carried | undefined {
  const from: MatchedSection[] = [];
  const rows = carry.rows.map((row) => {
    const source = sources.find(({ spec }) => spec.id === row.from);
    const groups = source ? fairShare(groupsOf(source), carry.max) : [];
    if (!source || groups.length === 0)
      return [row.name, promptFor(carry.headers[1]), promptFor(carry.headers[2])];
    from.push(source);
    return [row.name, names(groups), details(groups)];
  });
  return from.length > 0 ? { markdown: markdownTable(carry.headers, rows), from } : undefined;
}

function groupsOf(source: MatchedSection): Group[] {
  const seen: string[] = [];
  return withDescendants(source)
    .map((matched): Group => ({
      heading: matched.section.content.heading?.title ?? '',
      pairs: sourcePairs(matched).filter(({ name }) => {
        const isNew = !seen.some((other) => sameName(other, name));
        if (isNew) seen.push(name);
        return isNew;
      }),
    }))
    .filter(({ pairs }) => pairs.length > 0);
}

/** At most `max` pairs in all, dealt out in turns so that no subsection is left out for a longer one before it. */
function fairShare(groups: readonly Group[], max: number): Group[] {
  const inTurns = groups
    .flatMap((group, g) => group.pairs.map((pair, turn) => ({ group, g, pair, turn })))
    .sort((a, b) => a.turn - b.turn || a.g - b.g)
    .slice(0, max);
  return groups
    .map((group) => ({
      ...group,
      pairs: inTurns.filter((each) => each.group === group).map(({ pair }) => pair),
    }))
    .filter(({ pairs }) => pairs.length > 0);
}

/** The names; where they come from several subsections, under the heading of each: "Method" alone says little. */
function names(groups: readonly Group[]): string {
  const lists = groups.map(({ pairs }) => pairs.map(({ name }) => shortName(name)).join(', '));
  if (groups.length === 1) return lists.join('');
  return groups.map(({ heading }, i) => `${asCell(heading)} (${lists[i] ?? ''})`).join('; ');
}

function shortName(name: string): string {
  return name.length > LONGEST_NAME ? (name.split(/[,;]\s/)[0] ?? name) : name;
}

function details(groups: readonly Group[]): string {
  return groups
    .flatMap(({ pairs }) => pairs)
    .map(({ detail }) => asValue(firstClause(detail)))
    .join('; ');
}

function firstClause(text: string): string {
  return text.split(/;\s|[.!?]\s+(?=\p{Lu})/u)[0]?.replace(/[;,.]+$/, '') ?? text;
}
