/**
 * Sections that stand for one the course asks for: each for a part of it (`Phase 1: Pilot` … for `Phase Timeline`), or one
 * that dates the parts under a heading of its own wording (`When you get it`).
 */
import type { SectionSpec } from '../course/types.ts';
import type { Section } from '../document/types.ts';
import { partCalled, readPartWeeks } from './part-weeks.ts';

/** One part alone may be anything. */
const FEWEST = 2;

/** Those of the sections that are headed like the parts whose weeks `spec` states, else the one that dates several of them. */
export function partSections<S extends { readonly section: Section }>(
  spec: SectionSpec,
  sections: readonly S[],
): S[] {
  const parts = spec.facts.flatMap((reading) => (reading.kind === 'weeks' ? reading.parts : []));
  if (parts.length < FEWEST) return [];
  const named = sections.map(({ section }) => partCalled(section.content.heading?.title ?? '', parts));
  const found = sections.filter((_, i) => named[i] !== undefined);
  if (new Set(named.flatMap((part) => part?.index ?? [])).size >= FEWEST) return found;
  return sections
    .filter(({ section }) => {
      const dated = readPartWeeks({ spec, own: [section], children: [] }, parts);
      return new Set(dated.map(({ index }) => index)).size >= FEWEST;
    })
    .slice(0, 1);
}
