import type { MatchedSection } from '../outline/types.ts';
import type { SectionSpec } from '../course/types.ts';
import { longestRising } from './longest-rising.ts';
import { headingSpan, sectionName } from './place.ts';
import type { OutlineRule, Report } from './types.ts';

/** Sections stand in another order than the template's. Only the fewest that would have to move are reported. */
export const sectionOrder: OutlineRule = {
  id: 'section-order',
  scope: 'outline',
  severity: 'warning',
  check: (outline) => outline.matched.flatMap(outOfOrder),
};

function outOfOrder(parent: MatchedSection): Report[] {
  const ranks = templateRanks(parent.spec.children);
  const rank = (child: MatchedSection) => ranks.get(child.spec.id) ?? 0;
  const inPlace = parent.children.filter((child) => !child.displaced);
  const kept = new Set(longestRising(inPlace.map(rank)).map((index) => inPlace[index]));
  return parent.children
    .filter((child) => !kept.has(child))
    .map((child) => {
      const before = [...kept].filter((other) => other && rank(other) <= rank(child)).at(-1);
      const home = before
        ? `after “${sectionName(before.section, before.spec)}”`
        : `first in “${sectionName(parent.section, parent.spec)}”`;
      const neighbour = (before ?? parent).section;
      return {
        message: `“${sectionName(child.section, child.spec)}” is out of place. Move it ${home}.`,
        section: child.section,
        span: headingSpan(child.section),
        spec: child.spec,
        check: 'order',
        related: [
          { section: neighbour, span: headingSpan(neighbour), message: 'It belongs behind this heading.' },
        ],
      };
    });
}

/** Each spec's place among its siblings; those that may swap share one. */
function templateRanks(siblings: readonly SectionSpec[]): Map<string, number> {
  const ranks = new Map<string, number>();
  siblings.forEach((spec, i) => ranks.set(spec.id, ranks.get(spec.anyOrderWith ?? '') ?? i));
  return ranks;
}
