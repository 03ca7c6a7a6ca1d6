/** What a course advises its instructors to do, as things stand. */
import { findSpec } from '../course/section-specs.ts';
import type { Course, Intervention } from '../course/types.ts';
import { progressOf } from '../outline/progress.ts';
import type { AssessmentReport, InterventionReport } from '../report.ts';
import { specName } from '../rules/reading/place.ts';
import type { Checked } from './tally.ts';

export function interventions(
  course: Course,
  submissions: ReadonlyMap<string, Checked>,
  { criteria }: AssessmentReport,
): InterventionReport[] {
  return course.rubric.interventions.flatMap(({ title, advice, incomplete, pointsUpTo }) => {
    const unwritten = incomplete && unwrittenOf(incomplete, course, submissions);
    const low =
      pointsUpTo === undefined
        ? undefined
        : criteria.every(({ points }) => points <= pointsUpTo) &&
          criteria.map((criterion) => `${criterion.title}: ${criterion.points} of ${criterion.max} points`);
    const conditions = [unwritten, low].filter((condition) => condition !== undefined);
    const because = conditions.flatMap((condition) => condition || []);
    return conditions.every((condition) => condition !== false) ? { title, advice, because } : [];
  });
}

/** The sections that are not written, in words; false where they are too few or too many. */
function unwrittenOf(
  { of, min, max }: NonNullable<Intervention['incomplete']>,
  course: Course,
  submissions: ReadonlyMap<string, Checked>,
): string[] | false {
  const unwritten = of.flatMap((id) => {
    const place = findSpec(course, id);
    if (!place) return [];
    const { deliverable, spec } = place;
    const { written, sections } = progressOf(spec, submissions.get(deliverable.id)?.outline);
    const title = spec === deliverable.root ? deliverable.title : specName(spec);
    return written === sections ? [] : { title, written, sections };
  });
  if (unwritten.length < min || unwritten.length > max) return false;
  const blank = unwritten.filter(({ written }) => written === 0).map(({ title }) => title);
  return [
    ...(blank.length > 0 ? [`Not written: ${blank.join(', ')}`] : []),
    ...unwritten
      .filter(({ written }) => written > 0)
      .map(({ title, written, sections }) => `${title}: ${written} of ${sections} sections written`),
  ];
}
