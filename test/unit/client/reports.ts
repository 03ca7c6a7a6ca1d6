import type {
  AssessmentReport,
  CapstoneReport,
  CapstoneStatus,
  CriterionReport,
  DeliverableReport,
  EvidenceReport,
  FindingReport,
} from '../../../server/src/protocol.ts';

/** Reports for the tests here: whole, and small where a test says nothing else. */

export function capstone(report: Partial<CapstoneReport> = {}, uri = 'file:///home/acme'): CapstoneStatus {
  return {
    uri,
    report: {
      root: 'acme',
      course: 'a-course',
      courseTitle: 'A Course',
      missing: [],
      deliverables: [],
      documents: [],
      links: [],
      assessment: assessment(),
      nextSteps: [],
      redFlags: [],
      interventions: [],
      ...report,
    },
  };
}

export function assessment(given: Partial<AssessmentReport> = {}): AssessmentReport {
  return {
    total: 12,
    max: 20,
    certification: 'below',
    verdict: '2 more points to certification',
    thresholds: { certification: 14, distinction: 18 },
    criteria: [],
    ...given,
  };
}

export function criterion(given: Partial<CriterionReport> = {}): CriterionReport {
  return {
    id: 'security',
    title: 'Security',
    points: 4,
    max: 5,
    explanation: '',
    levels: [],
    evidence: [],
    ...given,
  };
}

export function evidence(given: Partial<EvidenceReport> = {}): EvidenceReport {
  return {
    id: 'threats',
    title: 'Threats named',
    met: false,
    judge: 'evidence',
    share: 0,
    places: [],
    ...given,
  };
}

export function deliverable(given: Partial<DeliverableReport> = {}): DeliverableReport {
  return {
    id: 'cost-model',
    exercise: '1.3',
    title: 'Cost Model',
    role: 'exercise',
    path: 'cost-model.md',
    state: 'started',
    written: 7,
    sections: 9,
    ...given,
  };
}

export function finding(given: Partial<FindingReport> = {}): FindingReport {
  return {
    rule: 'a-rule',
    severity: 'error',
    message: 'Something is missing.',
    section: 'A Section',
    criterion: 'security',
    fixable: false,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    ...given,
  };
}
