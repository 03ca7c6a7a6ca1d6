/** Joins the checked documents of one folder into a capstone. */
import type { Course, Deliverable } from '../course/types.ts';
import { assess } from '../rubric/assess.ts';
import type { AssessmentReport } from '../report.ts';
import type { DocumentCheck } from './check-document.ts';
import { firstValues } from './facts.ts';

/** One participant's work. */
export interface Capstone {
  readonly course: Course;
  /** In course order. */
  readonly checks: readonly DocumentCheck[];
  /** Deliverables that have no document, in course order. */
  readonly missing: readonly Deliverable[];
  readonly facts: ReadonlyMap<string, string>;
  readonly assessment: AssessmentReport;
}

/** `checks` in any order, at most one for each deliverable. */
export function assembleCapstone(course: Course, checks: readonly DocumentCheck[]): Capstone {
  const byDeliverable = new Map(checks.map((check) => [check.deliverable.id, check]));
  const ordered = course.deliverables.flatMap(({ id }) => byDeliverable.get(id) ?? []);
  return {
    course,
    checks: ordered,
    missing: course.deliverables.filter(({ id }) => !byDeliverable.has(id)),
    facts: firstValues(ordered.flatMap(({ facts }) => facts)),
    assessment: assess(course, byDeliverable),
  };
}
