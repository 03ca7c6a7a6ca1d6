/** The evidence of a course that is found in documents, with the sections it rests on. */
import { findSpec, specsBelow, type SpecPlace } from '../course/section-specs.ts';
import type { Course, Criterion, EvidenceSpec } from '../course/types.ts';
import { remembered } from '../document/remembered.ts';

export interface Piece {
  readonly criterion: Criterion;
  readonly evidence: EvidenceSpec;
  readonly places: readonly SpecPlace[];
  /** Ids of its sections, with all below them. */
  readonly touchedBy: ReadonlySet<string>;
}

/** In the order of the course, without what only a person can judge. */
export const piecesOf = remembered((course: Course): readonly Piece[] =>
  course.rubric.criteria.flatMap((criterion) =>
    criterion.evidence
      .filter(({ sections }) => sections.length > 0)
      .map((evidence) => {
        const places = evidence.sections.flatMap((section) => findSpec(course, section) ?? []);
        const specs = places.flatMap(({ spec }) => [spec, ...specsBelow(spec)]);
        return { criterion, evidence, places, touchedBy: new Set(specs.map(({ id }) => id)) };
      }),
  ),
);
