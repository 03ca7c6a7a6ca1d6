/** A capstone in the shape that the terminal prints and the side bar shows. */
import type { LineIndex } from '../document/line-index.ts';
import type { Section, Span } from '../document/types.ts';
import { reportLinks } from './report-links.ts';
import type { CapstoneReport, DeliverableReport, FindingReport, Place, RelatedReport } from '../report.ts';
import { noMarks, withOwnMarks, type OwnMarks } from '../rubric/own-marks.ts';
import { progressOf } from '../outline/progress.ts';
import { sectionName } from '../rules/reading/place.ts';
import type { Finding } from '../rules/types.ts';
import type { Capstone } from './assemble.ts';
import type { DocumentCheck } from './check-document.ts';
import { fixesOf } from './finding-fixes.ts';

/** @param marks the participants' own, from the marker */
export function reportCapstone(root: string, capstone: Capstone, marks: OwnMarks = noMarks): CapstoneReport {
  return {
    root,
    course: capstone.course.id,
    courseTitle: capstone.course.title,
    missing: capstone.missing.map(({ id }) => id),
    deliverables: deliverableReports(capstone),
    documents: capstone.checks.map((check) => ({
      path: check.path,
      deliverable: check.deliverable.id,
      findings: check.findings.map((finding) => reportFinding(finding, check, capstone)),
    })),
    links: reportLinks(capstone),
    assessment: withOwnMarks(capstone.assessment, marks),
    nextSteps: capstone.nextSteps,
    redFlags: capstone.redFlags,
    interventions: capstone.interventions,
  };
}

function reportFinding(finding: Finding, check: DocumentCheck, capstone: Capstone): FindingReport {
  const { rule, severity, message, section, spec } = finding;
  const related = relatedReports(finding, check, capstone);
  return {
    rule,
    severity,
    message,
    ...placeOf(section, finding.span, check.lines),
    section: sectionName(section, spec),
    criterion: spec.criterion,
    fixable: isFixable(finding, check, capstone),
    ...(related.length > 0 && { related }),
  };
}

function isFixable(
  finding: Finding,
  { outline }: DocumentCheck,
  { course, checks, facts }: Capstone,
): boolean {
  return fixesOf(finding, { course, outline, documents: checks, facts }).length > 0;
}

function relatedReports(
  { related = [] }: Finding,
  check: DocumentCheck,
  { lines }: Capstone,
): RelatedReport[] {
  return related.map(({ path = check.path, section, span, message }) => {
    const { line, column } = placeOf(section, span, lines.get(path) ?? check.lines);
    return { path, line, column, message };
  });
}

function placeOf(section: Section, span: Span, lines: LineIndex): Place {
  const start = lines.position(section.offset + span.start);
  const end = lines.position(section.offset + span.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function deliverableReports({ course, checks }: Capstone): DeliverableReport[] {
  return course.deliverables.map((deliverable) => {
    const check = checks.find((candidate) => candidate.deliverable === deliverable);
    const { id, exercise, title, role } = deliverable;
    return {
      id,
      exercise,
      title,
      role,
      path: check?.path ?? deliverable.file,
      state: stateOf(check),
      ...progressOf(deliverable.root, check?.outline),
    };
  });
}

function stateOf(check: DocumentCheck | undefined): DeliverableReport['state'] {
  if (!check) return 'missing';
  const open = check.findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  return open ? 'started' : 'complete';
}
