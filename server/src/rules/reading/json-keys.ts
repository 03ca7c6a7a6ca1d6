/** Finds what a configuration sets, whatever notation its keys have and however deep they stand. */
import type { JsonMember, JsonNode, JsonObject, JsonScalar } from '../../document/json.ts';
import { remembered, rememberedText } from '../../document/remembered.ts';
import { stem } from '../../document/stem.ts';

/** A key of a configuration and what it is read by. */
export interface JsonEntry {
  readonly member: JsonMember;
  /** The object it stands in. */
  readonly owner: JsonObject;
  /** Stems of the key's own words: "min", "replica". */
  readonly words: readonly string[];
  /** The same, run together, and without those that only name a unit. */
  readonly joined: string;
  readonly bare: string;
  /** Stems of the keys above it. */
  readonly above: ReadonlySet<string>;
}

/** How surely a key is the one that is sought. */
type Rank = 0 | 1 | 2 | 3;

/** Words that only say in what a value counts. */
const UNITS = new Set(
  ['sec', 'second', 'minute', 'ms', 'milli', 'millisecond', 'hour', 'period', 'window', 'time'].map(stem),
);

/** All keys of a configuration, from the outside in. */
export function entriesOf(root: JsonNode, above: ReadonlySet<string> = new Set()): JsonEntry[] {
  if (root.kind === 'array') return root.items.flatMap((item) => entriesOf(item, above));
  if (root.kind === 'scalar') return [];
  return root.members.flatMap((member) => {
    const words = keyWords(member.key);
    const bare = words.filter((word) => !UNITS.has(word)).join('');
    const entry = { member, owner: root, words, joined: words.join(''), bare, above };
    return [entry, ...entriesOf(member.value, new Set([...above, ...words]))];
  });
}

/** The entries that one of the names fits, and of those the surest. */
export function surestEntries(entries: readonly JsonEntry[], names: readonly string[]): JsonEntry[] {
  const ranks = ranked(entries, names);
  const best = ranks.reduce<Rank>((one, other) => (other > one ? other : one), 0);
  return best === 0 ? [] : entries.filter((_, index) => ranks[index] === best);
}

/** All entries that one of the names fits. */
export function entriesNamed(entries: readonly JsonEntry[], names: readonly string[]): JsonEntry[] {
  const ranks = ranked(entries, names);
  return entries.filter((_, index) => ranks[index] !== 0);
}

/** The values at and below a node that are neither lists nor objects. */
export function scalarsOf(node: JsonNode): JsonScalar[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'array'
    ? node.items.flatMap(scalarsOf)
    : node.members.flatMap(({ value }) => scalarsOf(value));
}

/** A key's words, parted: "minReplicas" is "min Replicas". */
export function spelledOut(key: string): string {
  return key.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|[^\p{L}\p{N}]+/gu, ' ');
}

const MOST_REMEMBERED = 2048;

const keyWords = rememberedText(
  (key): readonly string[] => (spelledOut(key).match(/\S+/g) ?? []).map(stem),
  MOST_REMEMBERED,
);

interface Name {
  readonly words: readonly string[];
  readonly joined: string;
}

const namesIn = remembered((names: readonly string[]) =>
  names.map(keyWords).map((words): Name => ({ words, joined: words.join('') })),
);

function ranked(entries: readonly JsonEntry[], names: readonly string[]): Rank[] {
  const wanted = namesIn(names);
  return entries.map((entry) =>
    wanted.reduce<Rank>((best, name) => Math.max(best, rank(entry, name)) as Rank, 0),
  );
}

/** A single word ("cooldown") is a key only by itself; several may be said by the keys above or have more beside them. */
function rank({ words, joined, bare, above }: JsonEntry, { words: wanted, joined: name }: Name): Rank {
  if (wanted.length === 1) return bare === name || joined === name ? 1 : 0;
  if (wanted.every((word) => words.includes(word)) || joined.includes(name)) return 3;
  const together = wanted.every((word) => words.includes(word) || above.has(word));
  return together && wanted.some((word) => words.includes(word)) ? 2 : 0;
}
