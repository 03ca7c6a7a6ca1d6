/** Ways through the sections of a course. */
import type { Course, Deliverable, SectionSpec } from './types.ts';

/** All sections below one, in template order. */
export function specsBelow(spec: SectionSpec): SectionSpec[] {
  return spec.children.flatMap((child) => [child, ...specsBelow(child)]);
}

/** The sections right below one that a complete document has. */
export function requiredChildren(spec: SectionSpec): SectionSpec[] {
  return spec.children.filter((child) => !child.optional);
}

/** Whether a section does nothing but hold other required ones. */
export function isGroup(spec: SectionSpec): boolean {
  return spec.children.some((child) => !child.optional);
}

/** A section of the course and the deliverable it belongs to; undefined where the id names none. */
export function findSpec(
  course: Course,
  id: string,
): { deliverable: Deliverable; spec: SectionSpec } | undefined {
  for (const deliverable of course.deliverables) {
    const spec = [deliverable.root, ...specsBelow(deliverable.root)].find((candidate) => candidate.id === id);
    if (spec) return { deliverable, spec };
  }
  return undefined;
}
