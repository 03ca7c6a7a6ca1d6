/** Pushes what the rules find, for every document of every capstone, open or not. */
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { DocumentCheck } from '../capstone/check-document.ts';
import type { Course } from '../course/types.ts';
import type { DiagnosticData, Severity } from '../protocol.ts';
import { missingDeliverable } from '../rules/missing-deliverable.ts';
import type { Finding } from '../rules/types.ts';
import type { OpenCapstone, Workspace } from '../workspace.ts';
import { rangeOf } from './lsp-places.ts';

/** Named as the origin of every diagnostic. */
export const SOURCE = 'capstone';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function registerDiagnostics(connection: Connection, workspace: Workspace): void {
  /** What each document was last told: nothing is sent twice, and a document that left is told so. */
  let sent = new Map<string, string>();
  workspace.onDidCheck(() => {
    const current = new Map(workspace.all().flatMap((capstone) => [...diagnosticsOf(capstone)]));
    for (const uri of sent.keys())
      if (!current.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    const told = new Map<string, string>();
    for (const [uri, diagnostics] of current) {
      const text = JSON.stringify(diagnostics);
      told.set(uri, text);
      if (sent.get(uri) !== text) void connection.sendDiagnostics({ uri, diagnostics });
    }
    sent = told;
  });
}

function diagnosticsOf({ folder, capstone }: OpenCapstone): Map<string, Diagnostic[]> {
  const all = new Map<string, Diagnostic[]>();
  for (const check of capstone.checks) {
    const uri = `${folder.root}/${check.path}`;
    all.set(
      uri,
      check.findings.map((finding) => toDiagnostic(finding, check, uri, folder.course)),
    );
  }
  if (folder.marker) all.set(folder.marker, markerDiagnostics({ folder, capstone }));
  return all;
}

/** The diagnostic that shows a finding. */
export function toDiagnostic(
  finding: Finding,
  check: DocumentCheck,
  uri: string,
  course: Course,
): Diagnostic {
  const { section, span, spec, rule, severity, message, related } = finding;
  const criterion = course.rubric.criteria.find(({ id }) => id === spec.criterion)?.title;
  const data: DiagnosticData = { criterion: spec.criterion, spec: spec.id };
  return {
    source: SOURCE,
    code: rule,
    severity: SEVERITIES[severity],
    message: criterion ? `${message} · ${criterion}` : message,
    range: rangeOf(check, section, span),
    ...(related && {
      relatedInformation: related.map((place) => ({
        message: place.message,
        location: { uri, range: rangeOf(check, place.section, place.span) },
      })),
    }),
    data,
  };
}

/** What concerns the folder as a whole stands on its marker. */
function markerDiagnostics({ folder, capstone }: OpenCapstone): Diagnostic[] {
  const { id, severity, message } = missingDeliverable;
  const line = (number: number) => ({
    start: { line: number, character: 0 },
    end: { line: number + 1, character: 0 },
  });
  const missing = capstone.missing.map((deliverable): Diagnostic => ({
    source: SOURCE,
    code: id,
    severity: SEVERITIES[severity],
    message: message(deliverable),
    range: line(0),
  }));
  const { markerProblem } = folder;
  if (!markerProblem) return missing;
  const problem: Diagnostic = {
    source: SOURCE,
    code: 'capstone-marker',
    severity: DiagnosticSeverity.Error,
    message: markerProblem.message,
    range: line(markerProblem.line - 1),
  };
  return [problem, ...missing];
}
