/** Ways through the sections of a course. */
import { remembered } from '../document/remembered.ts';
import type { Carry, Course, Deliverable, SectionSpec } from './types.ts';

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

/** A section of the course and the deliverable it belongs to. */
export interface SpecPlace {
  readonly deliverable: Deliverable;
  readonly spec: SectionSpec;
}

/** Undefined where the id names no section. */
export function findSpec(course: Course, id: string): SpecPlace | undefined {
  return placesOf(course).get(id);
}

const placesOf = remembered(
  (course: Course): ReadonlyMap<string, SpecPlace> =>
    new Map(
      course.deliverables.flatMap((deliverable) =>
        [deliverable.root, ...specsBelow(deliverable.root)].map((spec) => [spec.id, { deliverable, spec }]),
      ),
    ),
);

/** Ids of the sections that a block of data is brought over from. */
export function carrySources(carry: Carry): readonly string[] {
  return carry.kind === 'gather' ? carry.rows.map((row) => row.from) : carry.from;
}

/** Ids of all sections that feed this one, be their data brought over or only referred to. */
export function feedingIds({ from, body }: SectionSpec): string[] {
  const carried = body.flatMap((block) => (block.kind === 'carry' ? carrySources(block.carry) : []));
  return [...new Set([...from, ...carried])];
}
