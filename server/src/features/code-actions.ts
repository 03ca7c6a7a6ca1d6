/** Quick fixes: each finding's own, found again by the code and data of its diagnostic. */
import { CodeActionKind, type CodeAction, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { Finding, FixContext } from '../rules/types.ts';
import { rules } from '../rules/registry.ts';
import { insertMissing } from '../scaffold/insert-section.ts';
import type { CheckedDocument, Workspace } from '../workspace.ts';
import { SOURCE, toDiagnostic } from './diagnostics.ts';
import { textEdit } from './lsp-places.ts';
import { normalizeUri } from './uris.ts';

export const codeActionKinds = [CodeActionKind.QuickFix] as const;

const fixes = new Map(rules.flatMap(({ id, fix }) => (fix ? [[id, fix] as const] : [])));

export function registerCodeActions(connection: Connection, workspace: Workspace): void {
  connection.onCodeAction(({ textDocument, context }) => {
    const document = workspace.document(normalizeUri(textDocument.uri));
    if (!document) return [];
    const diagnostics = context.diagnostics.filter(({ source }) => source === SOURCE);
    const single = diagnostics.flatMap((diagnostic) => fixFor(diagnostic, document, textDocument.uri) ?? []);
    return single.length > 0 ? [...single, ...insertAll(document, diagnostics, textDocument.uri)] : single;
  });
}

function fixFor(diagnostic: Diagnostic, document: CheckedDocument, uri: string): CodeAction | undefined {
  const finding = document.check.findings.find((candidate) => shows(diagnostic, candidate, document));
  const fix = finding && fixes.get(finding.rule)?.(finding, fixContext(document));
  if (!fix) return undefined;
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred: true,
    edit: { changes: { [uri]: fix.edits.map((edit) => textEdit(document.check, edit)) } },
  };
}

function insertAll(document: CheckedDocument, diagnostics: readonly Diagnostic[], uri: string): CodeAction[] {
  const { outline } = document.check;
  if (outline.missing.length < 2 || !diagnostics.some(({ code }) => code === 'missing-section')) return [];
  const { course, facts } = fixContext(document);
  return [
    {
      title: `Insert all ${outline.missing.length} missing sections`,
      kind: CodeActionKind.QuickFix,
      diagnostics: diagnostics.filter(({ code }) => code === 'missing-section'),
      edit: {
        changes: {
          [uri]: insertMissing(outline, course, facts).map((edit) => textEdit(document.check, edit)),
        },
      },
    },
  ];
}

/** Diagnostics come back as the client keeps them: the place and the words must still be those of the finding. */
function shows(diagnostic: Diagnostic, finding: Finding, { check, capstone }: CheckedDocument): boolean {
  if (diagnostic.code !== finding.rule) return false;
  const { message, range } = toDiagnostic(finding, check, capstone);
  return (
    message === diagnostic.message &&
    range.start.line === diagnostic.range.start.line &&
    range.start.character === diagnostic.range.start.character
  );
}

function fixContext({ check, capstone }: CheckedDocument): FixContext {
  return { course: capstone.capstone.course, outline: check.outline, facts: capstone.capstone.facts };
}
