import { editDistance } from './edit-distance.ts';

const MAX_SUGGESTIONS = 3;
const MAX_LISTED = 12;
/** Enough of a name to tell what it was meant to be, however long it is. */
const COMPARED = 60;

/** The way out for a name that is not known: the options that look like it, else all of them (or the first few). */
export function suggest(name: string, options: readonly string[], what: string): string {
  const near = nearest(name, options);
  if (near.length > 0) return `did you mean ${quoteList(near, 'or')}?`;
  if (options.length === 0) return `there are no ${what}`;
  const listed = options.slice(0, MAX_LISTED);
  return `${what} are ${quoteList(listed, 'and')}${options.length > listed.length ? ', among others' : ''}`;
}

/** "`a`, `b` and `c`" */
export function quoteList(names: readonly string[], joint: 'and' | 'or'): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${joint} ${last}`;
}

/** The options that look like a name, the nearest first. */
export function nearest(name: string, options: readonly string[]): string[] {
  const wanted = comparable(name);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return options
    .map((option) => ({ option, distance: distanceBetween(wanted, comparable(option), limit) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ option }) => option);
}

/** A name that holds the other ("Cost Summary", "Total Cost Summary") is as near as a name may be. */
function distanceBetween(a: string, b: string, limit: number): number {
  const contained = Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a));
  return contained ? limit : editDistance(a, b, limit);
}

function comparable(name: string): string {
  return name.slice(0, COMPARED).toLowerCase();
}
