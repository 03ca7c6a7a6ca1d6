/** Finds the sections of a capstone that feed others. */
import { findSpec } from '../course/section-specs.ts';
import type { Course, Deliverable, SectionSpec } from '../course/types.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';

/** What a scaffold is built from. */
export interface CapstoneSources {
  readonly course: Course;
  /** The documents that are there. */
  readonly documents: readonly SourceDocument[];
}

export interface SourceDocument {
  /** The document's path in its capstone. */
  readonly path: string;
  readonly deliverable: Deliverable;
  readonly outline: Outline;
}

/** A section that a template refers to, whether there is a document with it or not. */
export interface Reference {
  readonly deliverable: Deliverable;
  readonly spec: SectionSpec;
  /** Undefined where the document is missing. */
  readonly document: SourceDocument | undefined;
}

/** The matched sections with one of the ids, in the order of the ids. */
export function sectionsWith(ids: readonly string[], { documents }: CapstoneSources): MatchedSection[] {
  return ids.flatMap((id) => documents.flatMap(({ outline }) => outline.bySpec.get(id) ?? []));
}

/** What the ids refer to; ids that the course does not know are left out. */
export function referencesTo(ids: readonly string[], { course, documents }: CapstoneSources): Reference[] {
  return ids.flatMap((id) => {
    const found = findSpec(course, id);
    if (!found) return [];
    return [
      { ...found, document: documents.find(({ deliverable }) => deliverable.id === found.deliverable.id) },
    ];
  });
}
