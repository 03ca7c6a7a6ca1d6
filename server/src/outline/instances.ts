/** Which headings are one of several things (platforms, procedures), where any words will do. */
import type { SectionSpec } from '../course/types.ts';
import type { Section } from '../document/types.ts';
import { scoreHeading, SIMILAR } from './heading-score.ts';

/**
 * Whether the section at `at` is an instance of a repeated spec. It is one only where it stands right below its
 * parent and, if instances have sections of their own, holds at least one of them.
 *
 * @param sections the stretch of the document below the parent, the parent itself left out
 */
export function isInstance(
  spec: SectionSpec,
  sections: readonly Section[],
  at: number,
  parentLevel: number,
): boolean {
  const level = levelOf(sections[at]);
  if (startsAnew(spec, sections, at)) return true;
  if (sections.slice(0, at).some((other) => levelOf(other) < level)) return false;
  // Instances may stand as high as their parent, but then all do.
  if (spec.children.length === 0) return level > parentLevel || level === levelOf(sections[0]);
  return sectionsBelow(sections, at).some((below) => childNamed(below, spec) !== undefined);
}

/** An instance that stands a level too deep: the sections that follow it are there once already in the one before. */
function startsAnew(spec: SectionSpec, sections: readonly Section[], at: number): boolean {
  const next = childNamed(sections[at + 1], spec);
  if (!next || childNamed(sections[at], spec)) return false;
  const level = levelOf(sections[at]);
  const around = sections.slice(0, at).findLastIndex((other) => levelOf(other) < level);
  return around >= 0 && sections.slice(around, at).some((other) => childNamed(other, spec) === next);
}

function childNamed(section: Section | undefined, spec: SectionSpec): SectionSpec | undefined {
  const title = section?.content.heading?.title ?? '';
  return spec.children.find((child) => scoreHeading(title, child).score >= SIMILAR);
}

function sectionsBelow(sections: readonly Section[], at: number): Section[] {
  const level = levelOf(sections[at]);
  const rest = sections.slice(at + 1);
  const end = rest.findIndex((other) => levelOf(other) <= level);
  return end < 0 ? rest : rest.slice(0, end);
}

function levelOf(section: Section | undefined): number {
  return section?.content.heading?.level ?? 0;
}
