/** A capstone in the shape that the terminal prints and the side bar shows. */
import type { LineIndex } from '../document/line-index.ts';
import type { Section, Span } from '../document/types.ts';
import type { CapstoneReport, DeliverableReport, FindingReport, Place } from '../report.ts';
import { progressOf } from '../outline/progress.ts';
import { sectionName } from '../rules/place.ts';
import { rules } from '../rules/registry.ts';
import type { Finding } from '../rules/types.ts';
import type { Capstone } from './assemble.ts';
import type { DocumentCheck } from './check-document.ts';

export function reportCapstone(root: string, capstone: Capstone): CapstoneReport {
  return {
    root,
    course: capstone.course.id,
    missing: capstone.missing.map(({ id }) => id),
    deliverables: deliverableReports(capstone),
    documents: capstone.checks.map((check) => ({
      path: check.path,
      deliverable: check.deliverable.id,
      findings: check.findings.map((finding) => reportFinding(finding, check.lines)),
    })),
    assessment: capstone.assessment,
  };
}

function reportFinding(finding: Finding, lines: LineIndex): FindingReport {
  const { rule, severity, message, section, spec } = finding;
  return {
    rule,
    severity,
    message,
    ...placeOf(section, finding.span, lines),
    section: sectionName(section, spec),
    criterion: spec.criterion,
    fixable: fixableRules.has(rule),
  };
}

const fixableRules = new Set(rules.filter(({ fix }) => fix).map(({ id }) => id));

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
