/** Which headings are one of several things (platforms, procedures), where any words will do. */
import { COVERS, labelSimilarity } from '../course/labels.ts';
import type { SectionSpec } from '../course/types.ts';
import { readFields } from '../document/fields.ts';
import type { Section } from '../document/types.ts';
import { scoreHeading, SIMILAR } from './heading-score.ts';

/** So many of the fields an instance should have show that a section is one, whatever its level. */
const TELLING_FIELDS = 2;

/**
 * Whether the section at `at` is an instance of a repeated spec: by what it holds, or because it stands right below
 * its parent.
 *
 * @param sections the stretch of the document below the parent, the parent itself left out
 */
export function isInstance(
  spec: SectionSpec,
  sections: readonly Section[],
  at: number,
  parentLevel: number,
): boolean {
  const section = sections[at];
  if (!section || childNamed(section, spec)) return false;
  if (startsAnew(spec, sections, at) || holdsFields(spec, section)) return true;
  const level = levelOf(section);
  if (sections.slice(0, at).some((other) => levelOf(other) < level && !childNamed(other, spec))) return false;
  // Instances may stand as high as their parent, but then all do.
  const isFlat = level === parentLevel && level === levelOf(sections[0]);
  if (spec.children.length === 0) return level > parentLevel || isFlat;
  return [...sections.slice(at + 1, at + 2), ...sectionsBelow(sections, at)].some((next) =>
    childNamed(next, spec),
  );
}

/** An instance that stands a level too deep: the section that follows it is there once already in the one before. */
function startsAnew(spec: SectionSpec, sections: readonly Section[], at: number): boolean {
  const next = childNamed(sections[at + 1], spec);
  if (!next) return false;
  const level = levelOf(sections[at]);
  const around = sections.findLastIndex(
    (other, i) => i < at && levelOf(other) < level && !childNamed(other, spec),
  );
  return around >= 0 && sections.slice(around, at).some((other) => childNamed(other, spec) === next);
}

function holdsFields(spec: SectionSpec, { content }: Section): boolean {
  return namesFields(
    spec,
    readFields(content).map(({ label }) => label),
  );
}

/** Whether labels are those of an instance's fields. */
export function namesFields(spec: SectionSpec, labels: readonly string[]): boolean {
  const wanted = spec.expectations.flatMap((expectation) =>
    expectation.kind === 'fields' ? expectation.fields : [],
  );
  if (wanted.length < TELLING_FIELDS) return false;
  const held = wanted.filter(({ label, aliases }) =>
    labels.some((found) => labelSimilarity(found, { name: label, aliases }) >= COVERS),
  );
  return held.length >= TELLING_FIELDS;
}

/** The section of an instance that goes by this heading. */
function childNamed(section: Section | undefined, spec: SectionSpec): SectionSpec | undefined {
  const heading = section?.content.heading;
  return heading && spec.children.find((child) => scoreHeading(heading, child).score >= SIMILAR);
}

function sectionsBelow(sections: readonly Section[], at: number): readonly Section[] {
  const level = levelOf(sections[at]);
  const end = sections.findIndex((other, i) => i > at && levelOf(other) <= level);
  return sections.slice(at + 1, end < 0 ? undefined : end);
}

function levelOf(section: Section | undefined): number {
  return section?.content.heading?.level ?? 0;
}
