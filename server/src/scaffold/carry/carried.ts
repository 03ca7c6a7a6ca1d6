/** What the kinds of carry have in common. */
import type { Carry } from '../../course/types.ts';
import type { MatchedSection } from '../../outline/types.ts';

export type CarryOf<K extends Carry['kind']> = Extract<Carry, { kind: K }>;

/** Data brought over from other documents. */
export interface Carried {
  readonly markdown: string;
  /** The sections it was read from, in the order of the carry. */
  readonly from: readonly MatchedSection[];
}

/** The first thing that one of the sources yields, with that source. */
export function firstOf<T>(
  sources: readonly MatchedSection[],
  read: (source: MatchedSection) => T | undefined,
): { source: MatchedSection; value: T } | undefined {
  for (const source of sources) {
    const value = read(source);
    if (value !== undefined) return { source, value };
  }
  return undefined;
}

/** A section with all matched ones below it, in the order of the document. */
export function withDescendants(source: MatchedSection): MatchedSection[] {
  return [source, ...source.children.flatMap(withDescendants)];
}

/** A prompt for something that the source does not say. */
export function promptFor(name: string): string {
  return `[Add: ${name}]`;
}
