/** What the rules found, as diagnostics of the documents and of the marker. */
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver';
import type { DocumentCheck } from '../capstone/check-document.ts';
import type { CapstoneFolder } from '../capstone/discover.ts';
import type { OpenCapstone } from '../open-capstone.ts';
import type { DiagnosticData, Severity } from '../protocol.ts';
import { missingDeliverable } from '../rules/missing-deliverable.ts';
import type { Finding, RelatedPlace } from '../rules/types.ts';
import { rangeOf } from './lsp-places.ts';
import { SOURCE } from './names.ts';
import type { RulePages } from './rule-pages.ts';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** By URI. A document without findings has an empty list. */
export function diagnosticsOf(capstone: OpenCapstone, pages: RulePages): Map<string, Diagnostic[]> {
  const { folder } = capstone;
  const all = new Map<string, Diagnostic[]>();
  for (const check of capstone.capstone.checks) {
    all.set(
      uriOf(check, folder),
      check.findings.map((finding) => toDiagnostic(finding, check, capstone, pages)),
    );
  }
  if (folder.marker) all.set(folder.marker, markerDiagnostics(capstone, pages));
  return all;
}

/** The diagnostic that shows a finding. */
function toDiagnostic(
  finding: Finding,
  check: DocumentCheck,
  capstone: OpenCapstone,
  pages: RulePages,
): Diagnostic {
  const { section, span, spec, rule, severity, related = [] } = finding;
  const data: DiagnosticData = { criterion: spec.criterion, spec: spec.id };
  return {
    source: SOURCE,
    code: rule,
    codeDescription: { href: pages(rule) },
    severity: SEVERITIES[severity],
    message: messageOf(finding, capstone),
    range: rangeOf(check, section, span),
    ...(related.length > 0 && {
      relatedInformation: related.map((place) => relatedInformation(place, check, capstone)),
    }),
    data,
  };
}

/** What the finding's diagnostic says: the criterion it counts for stands behind. */
export function messageOf({ message, spec }: Finding, { folder }: OpenCapstone): string {
  const criterion = folder.course.rubric.criteria.find(({ id }) => id === spec.criterion)?.title;
  return criterion ? `${message} · ${criterion}` : message;
}

/** The other place may stand in another document. */
function relatedInformation(
  { message, path, section, span }: RelatedPlace,
  check: DocumentCheck,
  { folder, capstone }: OpenCapstone,
): DiagnosticRelatedInformation {
  const there = capstone.checks.find((other) => other.path === path) ?? check;
  return { message, location: { uri: uriOf(there, folder), range: rangeOf(there, section, span) } };
}

function uriOf({ path }: DocumentCheck, { root }: CapstoneFolder): string {
  return `${root}/${path}`;
}

/** What concerns the folder as a whole stands on its marker. */
function markerDiagnostics({ folder, levels, capstone }: OpenCapstone, pages: RulePages): Diagnostic[] {
  const { id, message } = missingDeliverable;
  const severity = levels.get(id) ?? missingDeliverable.severity;
  const line = (number: number) => ({
    start: { line: number, character: 0 },
    end: { line: number + 1, character: 0 },
  });
  const problems = folder.markerProblems.map((problem): Diagnostic => ({
    source: SOURCE,
    code: 'capstone-marker',
    severity: DiagnosticSeverity.Error,
    message: problem.message,
    range: line(problem.line - 1),
  }));
  if (severity === 'off') return problems;
  const missing = capstone.missing.map((deliverable): Diagnostic => ({
    source: SOURCE,
    code: id,
    codeDescription: { href: pages(id) },
    severity: SEVERITIES[severity],
    message: message(deliverable),
    range: line(0),
  }));
  return [...problems, ...missing];
}
