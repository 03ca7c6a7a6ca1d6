import type { MatchedSection } from '../outline/types.ts';
import type { SectionSpec } from '../course/types.ts';
import { longestRising } from './reading/longest-rising.ts';
import { moveSection } from './fixes/move-section.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import type { OutlineRule, Report } from './types.ts';

/** Sections stand in another order than the template's. Only the fewest that would have to move are reported. */
export const sectionOrder: OutlineRule = {
  id: 'section-order',
  scope: 'outline',
  severity: 'warning',
  check: (outline) => outline.matched.flatMap((parent) => misplacedIn(parent).map(toReport)),
  fix: (finding, { outline }) => {
    if (outline.deliverable.format === 'slides') return undefined;
    const found = outline.matched
      .flatMap(misplacedIn)
      .find(({ child }) => child.spec === finding.spec && child.section === finding.section);
    const edits = found ? moveSection(found.child, found.before, outline) : [];
    return found && edits.length > 0 ? { title: `Move it ${homeOf(found)}`, edits } : undefined;
  },
};

interface Misplaced {
  readonly child: MatchedSection;
  /** The sibling it belongs behind; undefined where it belongs first. */
  readonly before: MatchedSection | undefined;
}

function misplacedIn(parent: MatchedSection): Misplaced[] {
  const ranks = templateRanks(parent.spec.children);
  const rank = (child: MatchedSection) => ranks.get(child.spec.id) ?? 0;
  const inPlace = parent.children.filter((child) => !child.displaced);
  const kept = new Set(longestRising(inPlace.map(rank)).flatMap((index) => inPlace[index] ?? []));
  return parent.children
    .filter((child) => !kept.has(child))
    .map((child) => ({ child, before: [...kept].findLast((other) => rank(other) <= rank(child)) }));
}

function toReport(misplaced: Misplaced): Report {
  const { child, before } = misplaced;
  const neighbour = (before ?? child.parent ?? child).section;
  return {
    message: `“${sectionName(child.section, child.spec)}” is out of place. Move it ${homeOf(misplaced)}.`,
    section: child.section,
    span: headingSpan(child.section),
    spec: child.spec,
    check: 'order',
    related: [
      { section: neighbour, span: headingSpan(neighbour), message: 'It belongs behind this heading.' },
    ],
  };
}

function homeOf({ child, before }: Misplaced): string {
  if (before) return `after “${sectionName(before.section, before.spec)}”`;
  const { parent } = child;
  return parent ? `first in “${sectionName(parent.section, parent.spec)}”` : 'first';
}

/** Each spec's place among its siblings; those that may swap share one. */
function templateRanks(siblings: readonly SectionSpec[]): Map<string, number> {
  const ranks = new Map<string, number>();
  siblings.forEach((spec, i) => ranks.set(spec.id, ranks.get(spec.anyOrderWith ?? '') ?? i));
  return ranks;
}
