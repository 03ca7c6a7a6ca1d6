import type { CapstoneStatus, CriterionReport, EvidenceReport } from '../../server/src/protocol.ts';

/** What of the rubric is shown. */
export interface RubricFilter {
  readonly openOnly: boolean;
  /** The path of the one document that is wanted; undefined for all of them. */
  readonly path: string | undefined;
}

/** The capstone with what the filter lets through; points and verdict stay those of the whole. */
export function filtered(capstone: CapstoneStatus, filter: RubricFilter): CapstoneStatus {
  const { report } = capstone;
  const criteria = report.assessment.criteria.flatMap((criterion) => filteredCriterion(criterion, filter));
  return { ...capstone, report: { ...report, assessment: { ...report.assessment, criteria } } };
}

function filteredCriterion(criterion: CriterionReport, filter: RubricFilter): CriterionReport[] {
  const evidence = criterion.evidence.flatMap((piece) => filteredEvidence(piece, filter));
  return evidence.length > 0 ? [{ ...criterion, evidence }] : [];
}

function filteredEvidence(evidence: EvidenceReport, { openOnly, path }: RubricFilter): EvidenceReport[] {
  if (openOnly && (evidence.met || evidence.judged === true)) return [];
  if (evidence.judge === 'person') return path === undefined ? [evidence] : [];
  const places = evidence.places.filter(
    (place) => !(openOnly && place.met) && (path === undefined || place.path === path),
  );
  return places.length > 0 ? [{ ...evidence, places }] : [];
}
