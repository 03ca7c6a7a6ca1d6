/** Joins the checked documents of one folder into a capstone. */
import type { Course, Deliverable } from '../course/types.ts';
import type { LineIndex } from '../document/line-index.ts';
import { firstValues } from '../outline/facts.ts';
import { assess } from '../rubric/assess.ts';
import type { CanFix } from '../rubric/describe-step.ts';
import { nextSteps } from '../rubric/next-steps.ts';
import { interventions } from '../rubric/interventions.ts';
import { redFlags } from '../rubric/red-flags.ts';
import type { AssessmentReport, InterventionReport, NextStepReport, RedFlagReport } from '../report.ts';
import { inDocumentOrder, runCapstoneRules, type RuleFailure, type RuleResults } from '../rules/run-rules.ts';
import { laterRules } from '../rules/registry.ts';
import type { DocumentCheck } from './check-document.ts';
import { fixesOf } from './finding-fixes.ts';
import { withLevels, type RuleLevels } from './rule-levels.ts';
import { suppress } from './suppress.ts';

/** One participant's work. */
export interface Capstone {
  readonly course: Course;
  /** In course order, with what their agreement showed and what came later, as far as it is to be shown. */
  readonly checks: readonly DocumentCheck[];
  /** Deliverables that have no document, in course order. */
  readonly missing: readonly Deliverable[];
  readonly facts: ReadonlyMap<string, string>;
  /** The lines of each document by its path: a finding may point to another document than its own. */
  readonly lines: ReadonlyMap<string, LineIndex>;
  readonly assessment: AssessmentReport;
  readonly nextSteps: readonly NextStepReport[];
  readonly redFlags: readonly RedFlagReport[];
  readonly interventions: readonly InterventionReport[];
  /** Rules that threw while they looked at the whole. */
  readonly failures: readonly RuleFailure[];
}

/**
 * Silencing a finding, or giving it another severity, changes what is shown and never the estimate: a finding is
 * evidence, and nobody buys points with a comment.
 *
 * @param documents what each document shows by itself, in any order, at most one for each deliverable
 * @param later what the slow checks show, by path of the document; nothing while they have yet to look at it
 * @param levels how severe the user wants the findings of which rules
 */
export function assembleCapstone(
  course: Course,
  documents: readonly DocumentCheck[],
  later: ReadonlyMap<string, RuleResults> = new Map(),
  levels: RuleLevels = new Map(),
): Capstone {
  const ordered = course.deliverables.flatMap(
    (deliverable) => documents.find((check) => check.deliverable === deliverable) ?? [],
  );
  const together = runCapstoneRules({ course, documents: ordered });
  const evidence = ordered.map((check): DocumentCheck => {
    const { findings = [], failures = [] } = later.get(check.path) ?? {};
    const added = [...(together.findings.get(check) ?? []), ...findings];
    return added.length + failures.length === 0
      ? check
      : {
          ...check,
          findings: inDocumentOrder([...check.findings, ...added]),
          failures: [...check.failures, ...failures],
        };
  });
  const byDeliverable = new Map(evidence.map((check) => [check.deliverable.id, check]));
  const assessment = assess(course, byDeliverable);
  const facts = firstValues(evidence.flatMap((check) => check.facts));
  const canFix: CanFix = (finding, outline) =>
    fixesOf(finding, { course, outline, documents: evidence, facts }).length > 0;
  return {
    course,
    checks: evidence.map((check) => ({
      ...check,
      findings: withLevels(
        suppress(check, (rule) => isLater(rule) && !later.has(check.path)),
        levels,
      ),
    })),
    missing: course.deliverables.filter(({ id }) => !byDeliverable.has(id)),
    facts,
    lines: new Map(evidence.map(({ path, lines }) => [path, lines])),
    assessment,
    nextSteps: nextSteps(course, byDeliverable, canFix),
    redFlags: redFlags(course, byDeliverable),
    interventions: interventions(course, byDeliverable, assessment),
    failures: together.failures,
  };
}

function isLater(rule: string): boolean {
  return laterRules.some(({ id }) => id === rule);
}
