/** What the participants say of their own work: shown beside the estimate, never mixed into it. */
import type { AssessmentReport, OwnReport } from '../report.ts';

export interface OwnMarks {
  /** Ids of the evidence that only a person can judge and that they find met. */
  readonly judged: ReadonlySet<string>;
  /** Points that they give themselves, by id of the criterion. */
  readonly points: ReadonlyMap<string, number>;
}

export const noMarks: OwnMarks = { judged: new Set(), points: new Map() };

export function withOwnMarks(assessment: AssessmentReport, marks: OwnMarks): AssessmentReport {
  const criteria = assessment.criteria.map((criterion) => {
    const ownPoints = marks.points.get(criterion.id);
    return {
      ...criterion,
      ...(ownPoints !== undefined && { ownPoints }),
      evidence: criterion.evidence.map((piece) =>
        piece.judge === 'person' ? { ...piece, judged: marks.judged.has(piece.id) } : piece,
      ),
    };
  });
  const own = ownTotal(criteria);
  return { ...assessment, ...(own && { own }), criteria };
}

function ownTotal(criteria: AssessmentReport['criteria']): OwnReport | undefined {
  const marked = criteria.filter(({ ownPoints }) => ownPoints !== undefined);
  if (marked.length === 0) return undefined;
  const points = marked.reduce((sum, { ownPoints = 0 }) => sum + ownPoints, 0);
  const max = marked.reduce((sum, criterion) => sum + criterion.max, 0);
  const complete = marked.length === criteria.length;
  return {
    points,
    max,
    complete,
    words: complete ? `your own ${points}` : `your own ${points} of ${max} so far`,
  };
}
