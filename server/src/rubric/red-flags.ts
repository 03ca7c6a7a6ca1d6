/** The signs by which an instructor sees that something is wrong with the whole. */
import { findSpec, specsBelow } from '../course/section-specs.ts';
import type { Course, RedFlag } from '../course/types.ts';
import type { RedFlagPlace, RedFlagReport } from '../report.ts';
import { missingDeliverable } from '../rules/missing-deliverable.ts';
import type { Submission } from './assess.ts';

export function redFlags(course: Course, submissions: ReadonlyMap<string, Submission>): RedFlagReport[] {
  return course.rubric.redFlags.map((flag) => ({
    title: flag.title,
    places: [...missingDocuments(flag, course, submissions), ...findings(flag, course, submissions)],
  }));
}

function missingDocuments(
  { rules }: RedFlag,
  { deliverables }: Course,
  submissions: ReadonlyMap<string, Submission>,
): RedFlagPlace[] {
  if (!rules.includes(missingDeliverable.id)) return [];
  return deliverables
    .filter(({ id }) => !submissions.has(id))
    .map((deliverable) => ({ path: deliverable.file, message: missingDeliverable.message(deliverable) }));
}

/** Hints and information are no warning. */
function findings(
  { rules, sections }: RedFlag,
  course: Course,
  submissions: ReadonlyMap<string, Submission>,
): RedFlagPlace[] {
  const specs = sections.flatMap((id) => findSpec(course, id)?.spec ?? []);
  const within = new Set(specs.flatMap((spec) => [spec, ...specsBelow(spec)]));
  return course.deliverables
    .flatMap(({ id }) => submissions.get(id) ?? [])
    .flatMap(({ path, lines, findings: found }) =>
      found
        .filter(({ rule, spec }) => rules.includes(rule) && (sections.length === 0 || within.has(spec)))
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ message, section, span }) => ({
          path,
          line: lines.position(section.offset + span.start).line + 1,
          message,
        })),
    );
}
