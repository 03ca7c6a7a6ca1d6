/** Quick fixes: each finding's own, found again by the code and data of its diagnostic. */
import {
  CodeActionKind,
  CodeActionTriggerKind,
  type CodeAction,
  type Connection,
  type Diagnostic,
  type InitializeParams,
} from 'vscode-languageserver';
import { fixesOf } from '../capstone/finding-fixes.ts';
import { silenceFinding } from '../capstone/silence-finding.ts';
import { clientCommand, type CompareParams } from '../protocol.ts';
import { sourceChanged } from '../rules/source-changed.ts';
import { suppression } from '../rules/suppression.ts';
import type { Finding, Fix } from '../rules/types.ts';
import { insertMissing } from '../scaffold/insert-section.ts';
import type { CheckedDocument, Workspace } from '../workspace.ts';
import { messageOf } from './finding-diagnostics.ts';
import { asksForFixAll, fixAll } from './fix-all.ts';
import { fixContext } from './fix-context.ts';
import { headingRewrites } from './heading-rewrites.ts';
import { isOn } from './initialization-options.ts';
import { rangeOf, textEdit } from './lsp-places.ts';
import { markerActions } from './marker-actions.ts';
import { SOURCE } from './names.ts';
import { normalizeUri } from './uris.ts';

export function registerCodeActions(
  connection: Connection,
  workspace: Workspace,
  params: InitializeParams,
): void {
  const compares = isOn('capstoneClient', params);
  // Some editors that create files do not say that they take edits of several documents: they must.
  const creates =
    params.capabilities.workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
  connection.onCodeAction(async ({ textDocument, context, range }) => {
    const uri = normalizeUri(textDocument.uri);
    const document = await workspace.document(uri);
    if (!document) return creates ? markerActions(uri, context.diagnostics, workspace) : [];
    if (asksForFixAll(context.only)) return fixAll(document, textDocument.uri);
    const diagnostics = context.diagnostics.filter(({ source }) => source === SOURCE);
    const single = diagnostics.flatMap((diagnostic) => fixesFor(diagnostic, document, textDocument.uri));
    const all = single.length > 0 ? insertAll(document, diagnostics, textDocument.uri) : [];
    const silences = diagnostics.flatMap(
      (diagnostic) => silenceFor(diagnostic, document, textDocument.uri) ?? [],
    );
    const compare = compares
      ? diagnostics.flatMap((diagnostic) => compareFor(diagnostic, document, textDocument.uri) ?? [])
      : [];
    // Nobody asked where the editor only looks whether there is something to show a light bulb for.
    const isAsked = context.triggerKind !== CodeActionTriggerKind.Automatic;
    const rewrites = isAsked ? headingRewrites(document, textDocument.uri, range) : [];
    return [...compare, ...single, ...all, ...rewrites, ...silences];
  });
}

function fixesFor(diagnostic: Diagnostic, document: CheckedDocument, uri: string): CodeAction[] {
  const finding = findingOf(diagnostic, document);
  const fixes = finding ? fixesOf(finding, fixContext(document)) : [];
  return fixes.map((fix) => ({
    ...quickFix(fix, diagnostic, document, uri),
    ...((fix.safe || (fixes.length === 1 && !fix.doubtful)) && { isPreferred: true }),
  }));
}

/** To see what changed comes before any change. */
function compareFor(diagnostic: Diagnostic, document: CheckedDocument, uri: string): CodeAction | undefined {
  const finding = findingOf(diagnostic, document);
  const { subject: source } = finding ?? {};
  const matched = finding && document.check.outline.matched.find(({ own }) => own.includes(finding.section));
  if (finding?.rule !== sourceChanged.id || source === undefined || !matched) return undefined;
  const line = document.check.lines.position(matched.section.offset).line + 1;
  const params: CompareParams = { uri, line, source };
  const title = 'Compare with what it was written from';
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command: clientCommand.compareSource, arguments: [params] },
  };
}

/** Never the first choice: what is found should be mended. */
function silenceFor(diagnostic: Diagnostic, document: CheckedDocument, uri: string): CodeAction | undefined {
  const finding = findingOf(diagnostic, document);
  // A comment about a comment would only be the next to go.
  if (!finding || finding.rule === suppression.id) return undefined;
  const fix = silenceFinding(finding, document.check);
  return fix && quickFix(fix, diagnostic, document, uri);
}

function quickFix(fix: Fix, diagnostic: Diagnostic, { check }: CheckedDocument, uri: string): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: { changes: { [uri]: fix.edits.map((edit) => textEdit(check, edit)) } },
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
function findingOf(diagnostic: Diagnostic, document: CheckedDocument): Finding | undefined {
  return document.check.findings.find((candidate) => shows(diagnostic, candidate, document));
}

function shows(diagnostic: Diagnostic, finding: Finding, { check, capstone }: CheckedDocument): boolean {
  if (diagnostic.code !== finding.rule) return false;
  const range = rangeOf(check, finding.section, finding.span);
  return (
    messageOf(finding, capstone) === diagnostic.message &&
    range.start.line === diagnostic.range.start.line &&
    range.start.character === diagnostic.range.start.character
  );
}
