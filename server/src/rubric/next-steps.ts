/** The pieces of open work that would raise the estimate most. */
import { specsBelow } from '../course/section-specs.ts';
import type { Course, Criterion, SectionSpec } from '../course/types.ts';
import type { NextStepReport } from '../report.ts';
import { nextLevel, levelFor } from './levels.ts';
import { openWork } from './open-work.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { shareOf, tallySpecs, type Checked, type Work } from './tally.ts';
import { describeStep, pointsOf, type CanFix, type Gain } from './describe-step.ts';
import type { Submission } from './assess.ts';

/** How many are worth naming: more would be a list of everything. */
const STEPS = 3;

/**
 * Each is valued by itself: the estimate is taken anew as if it were done. Points count first, then how far it leads to
 * the next level; what brings neither is left out.
 */
export function nextSteps(
  course: Course,
  submissions: ReadonlyMap<string, Submission>,
  canFix: CanFix,
): readonly NextStepReport[] {
  const standings = course.rubric.criteria.map((criterion) => standing(criterion, course, submissions));
  return openWork(course, submissions)
    .map((open) => ({ open, gains: standings.flatMap((now) => gain(now, open.work, submissions)) }))
    .filter(({ gains }) => gains.length > 0)
    .toSorted((a, b) => pointsOf(b.gains) - pointsOf(a.gains) || progressOf(b.gains) - progressOf(a.gains))
    .slice(0, STEPS)
    .map(({ open, gains }) => describeStep(open, gains, canFix));
}

/** Where a criterion stands now. */
interface Standing {
  readonly criterion: Criterion;
  readonly pieces: readonly Piece[];
  readonly shares: readonly number[];
}

function standing(criterion: Criterion, course: Course, submissions: ReadonlyMap<string, Checked>): Standing {
  const pieces = piecesOf(course).filter((piece) => piece.criterion === criterion);
  return { criterion, pieces, shares: pieces.map(({ places }) => shareOf(tallySpecs(places, submissions))) };
}

/** One gain, or none. */
function gain(
  { criterion, pieces, shares }: Standing,
  work: Work,
  submissions: ReadonlyMap<string, Checked>,
): Gain[] {
  const specs = specsOf(work);
  const sum = shares.reduce((total, share) => total + share, 0);
  const added = pieces
    .map(({ places, touchedBy }, i) =>
      specs.some(({ id }) => touchedBy.has(id))
        ? shareOf(tallySpecs(places, submissions, work)) - (shares[i] ?? 0)
        : 0,
    )
    .reduce((total, more) => total + more, 0);
  const { levels } = criterion;
  const now = levelFor(levels, sum, pieces.length)?.points ?? 0;
  const then = levelFor(levels, sum + added, pieces.length)?.points ?? 0;
  const next = nextLevel(levels, sum, pieces.length);
  const progress = next ? Math.min(1, added / next.lacks) : 0;
  return progress > 0 ? [{ criterion, points: then - now, progress, next: next?.level.points }] : [];
}

function specsOf(work: Work): readonly SectionSpec[] {
  return work.kind === 'mend' ? [work.section.spec] : [work.spec, ...specsBelow(work.spec)];
}

function progressOf(gains: readonly Gain[]): number {
  return gains.reduce((sum, { progress }) => sum + progress, 0);
}
