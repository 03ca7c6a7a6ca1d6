/** Joins the checked documents of one folder into a capstone. */
import type { Course, Deliverable } from '../course/types.ts';
import { firstValues } from '../outline/facts.ts';
import { assess } from '../rubric/assess.ts';
import type { AssessmentReport } from '../report.ts';
import { inDocumentOrder, runCapstoneRules, type RuleFailure } from '../rules/run-rules.ts';
import type { Finding } from '../rules/types.ts';
import type { DocumentCheck } from './check-document.ts';

/** One participant's work. */
export interface Capstone {
  readonly course: Course;
  /** In course order, with what their agreement showed and what came later. */
  readonly checks: readonly DocumentCheck[];
  /** Deliverables that have no document, in course order. */
  readonly missing: readonly Deliverable[];
  readonly facts: ReadonlyMap<string, string>;
  readonly assessment: AssessmentReport;
  /** Rules that threw while they looked at the whole. */
  readonly failures: readonly RuleFailure[];
}

/**
 * @param documents what each document shows by itself, in any order, at most one for each deliverable
 * @param later findings of slow checks, by path of the document
 */
export function assembleCapstone(
  course: Course,
  documents: readonly DocumentCheck[],
  later: ReadonlyMap<string, readonly Finding[]> = new Map(),
): Capstone {
  const ordered = course.deliverables.flatMap(
    (deliverable) => documents.find((check) => check.deliverable === deliverable) ?? [],
  );
  const together = runCapstoneRules({ course, documents: ordered });
  const checks = ordered.map((check): DocumentCheck => {
    const added = [...(together.findings.get(check) ?? []), ...(later.get(check.path) ?? [])];
    return added.length === 0
      ? check
      : { ...check, findings: inDocumentOrder([...check.findings, ...added]) };
  });
  const byDeliverable = new Map(checks.map((check) => [check.deliverable.id, check]));
  return {
    course,
    checks,
    missing: course.deliverables.filter(({ id }) => !byDeliverable.has(id)),
    facts: firstValues(checks.flatMap(({ facts }) => facts)),
    assessment: assess(course, byDeliverable),
    failures: together.failures,
  };
}
