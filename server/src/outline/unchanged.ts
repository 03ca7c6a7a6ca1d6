import type { SectionContent } from '../document/types.ts';
import type { MatchedSection, Outline } from './types.ts';

/**
 * For each matched section that is as it was in an earlier outline of the same document, with all below it: what it was.
 * Where it stands may be another place.
 */
export function unchangedSince(
  before: Outline,
  outline: Outline,
): ReadonlyMap<MatchedSection, MatchedSection> {
  const known = new Map<SectionContent, MatchedSection>();
  for (const old of before.matched) known.set(old.section.content, old);
  const unchanged = new Map<MatchedSection, MatchedSection>();
  const look = (matched: MatchedSection): void => {
    for (const child of matched.children) look(child);
    const old = known.get(matched.section.content);
    const isSame =
      old !== undefined &&
      old.spec === matched.spec &&
      old.slotValue === matched.slotValue &&
      old.displaced === matched.displaced &&
      isEach(old.own, matched.own, (one, other) => one.content === other.content) &&
      isEach(old.children, matched.children, (one, other) => unchanged.get(other) === one);
    if (isSame) unchanged.set(matched, old);
  };
  look(outline.root);
  return unchanged;
}

function isEach<T>(these: readonly T[], those: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  return (
    these.length === those.length &&
    these.every((one, i) => {
      const other = those[i];
      return other !== undefined && isSame(one, other);
    })
  );
}
