/** A capstone in the shape that the terminal prints and the side bar shows. */
import type { SectionSpec } from '../course/types.ts';
import type { LineIndex } from '../document/line-index.ts';
import type { Section, Span } from '../document/types.ts';
import type { CapstoneReport, DeliverableReport, FindingReport, Place } from '../report.ts';
import { isWritten } from '../outline/written.ts';
import { isGroup } from '../rules/expectations.ts';
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
    section: section.content.heading?.title ?? spec.title,
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
    return { id, exercise, title, role, path: check?.path ?? deliverable.file, ...progress(deliverable.root, check) };
  });
}

function progress(root: SectionSpec, check: DocumentCheck | undefined): Pick<DeliverableReport, 'state' | 'written' | 'sections'> {
  const required = requiredLeaves(root);
  if (!check) return { state: 'missing', written: 0, sections: required.length };
  const written = required.filter((spec) => check.outline.bySpec.get(spec.id)?.some(isWritten)).length;
  const open = check.findings.some(({ severity }) => severity === 'error' || severity === 'warning');
  return { state: open ? 'started' : 'complete', written, sections: required.length };
}

/** The sections that hold something themselves, rather than group others. */
function requiredLeaves(spec: SectionSpec): SectionSpec[] {
  return isGroup(spec) ? spec.children.filter((child) => !child.optional).flatMap(requiredLeaves) : [spec];
}
