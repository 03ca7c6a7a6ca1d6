/**
 * The rubric applied to one capstone. The estimate is nothing but the sum of evidence; what only a person can judge is
 * listed and never counted.
 */
import { findSpec } from '../course/section-specs.ts';
import type { Course, Criterion, Deliverable, EvidenceSpec, Level, SectionSpec } from '../course/types.ts';
import type { LineIndex } from '../document/line-index.ts';
import type { AssessmentReport, CriterionReport, EvidencePlace, EvidenceReport } from '../report.ts';
import { specName } from '../rules/reading/place.ts';
import { judge } from './verdict.ts';
import { EPSILON, levelFor, nextLevel } from './levels.ts';
import { openFindings, shareOf, tallySpec, tallySpecs, type Checked } from './tally.ts';

/** A checked document as the rubric sees it. */
export interface Submission extends Checked {
  readonly path: string;
  readonly lines: LineIndex;
}

/** Assesses the documents that are there, by deliverable id. */
export function assess(course: Course, submissions: ReadonlyMap<string, Submission>): AssessmentReport {
  const { certification, distinction, criteria } = course.rubric;
  const reports = criteria.map((criterion) => assessCriterion(criterion, course, submissions));
  const total = reports.reduce((sum, { points }) => sum + points, 0);
  return {
    total,
    max: reports.reduce((sum, { max }) => sum + max, 0),
    ...judge(course, total, submissions),
    thresholds: { certification, distinction },
    criteria: reports,
  };
}

function assessCriterion(
  criterion: Criterion,
  course: Course,
  submissions: ReadonlyMap<string, Submission>,
): CriterionReport {
  const evidence = criterion.evidence.map((piece) => assessEvidence(piece, course, submissions));
  const judged = evidence.filter(({ judge }) => judge === 'evidence');
  const sum = judged.reduce((total, { share }) => total + share, 0);
  const reached = levelFor(criterion.levels, sum, judged.length);
  return {
    id: criterion.id,
    title: criterion.title,
    points: reached?.points ?? 0,
    max: criterion.levels[0]?.points ?? 0,
    ...(reached && { level: reached.text }),
    levels: criterion.levels.map(({ points, text }) => ({ points, text })),
    explanation: explain(criterion.levels, sum, judged.length),
    evidence,
  };
}

function explain(levels: readonly Level[], sum: number, pieces: number): string {
  const next = nextLevel(levels, sum, pieces);
  const max = levels[0]?.points ?? 0;
  if (!next) return `${Math.round(sum * 10) / 10} of ${pieces} pieces of evidence found`;
  const more = Math.max(1, Math.ceil(next.lacks - EPSILON));
  return `${more} more ${more === 1 ? 'piece' : 'pieces'} of evidence to ${next.level.points}/${max}`;
}

function assessEvidence(
  piece: EvidenceSpec,
  course: Course,
  submissions: ReadonlyMap<string, Submission>,
): EvidenceReport {
  const { id, title } = piece;
  if (piece.sections.length === 0) return { id, title, met: false, judge: 'person', share: 0, places: [] };
  const found = piece.sections.flatMap((section) => findSpec(course, section) ?? []);
  const { passed, total } = tallySpecs(found, submissions);
  const places = found.flatMap(({ deliverable, spec }) =>
    placesOf(deliverable, spec, submissions.get(deliverable.id)),
  );
  const met = total > 0 && passed === total;
  const first =
    places.find((place) => place.line !== undefined && (met || !place.met)) ??
    places.find(({ line }) => line);
  return {
    id,
    title,
    met,
    judge: 'evidence',
    share: shareOf({ passed, total }),
    ...(first && { path: first.path, line: first.line }),
    places,
  };
}

function placesOf(
  deliverable: Deliverable,
  spec: SectionSpec,
  submission: Submission | undefined,
): EvidencePlace[] {
  const matches = submission?.outline.bySpec.get(spec.id) ?? [];
  if (!submission || matches.length === 0) {
    const note = submission ? 'This section is missing.' : `${deliverable.file} is not there yet.`;
    const title = spec === deliverable.root ? deliverable.title : specName(spec);
    return [{ title, met: false, note, path: submission?.path ?? deliverable.file, line: undefined }];
  }
  return matches.map((matched) => {
    const [finding] = openFindings(matched, submission.findings);
    const { passed, total } = tallySpec(spec, submission);
    const offset = finding ? finding.section.offset + finding.span.start : matched.section.offset;
    return {
      title: matched.section.content.heading?.title ?? deliverable.title,
      met: matches.length === 1 ? passed === total : !finding,
      note: finding?.message ?? (passed < total ? 'A section below is missing.' : undefined),
      path: submission.path,
      line: submission.lines.position(offset).line + 1,
    };
  });
}
