/**
 * What the rules find, for every document of every capstone, open or not: for the client to pull, or pushed to it.
 * Never both, since some clients show what comes on both ways twice.
 */
import type { Connection, InitializeParams, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../workspace.ts';
import { documentReports } from './document-reports.ts';
import { SOURCE } from './finding-diagnostics.ts';
import { servePulls } from './pull-diagnostics.ts';
import { pushDiagnostics } from './push-diagnostics.ts';
import type { RulePages } from './rule-pages.ts';

/** What the server can do because of it. */
export function registerDiagnostics(
  connection: Connection,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
  pages: RulePages,
  params: InitializeParams,
): ServerCapabilities {
  const reports = documentReports(workspace, pages);
  if (!canPull(params)) {
    pushDiagnostics(connection, workspace, reports);
    return {};
  }
  servePulls(connection, workspace, documents, reports);
  return {
    diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
  };
}

/** A client that cannot be asked to pull again would not hear of what another document, or a slow check, changed. */
function canPull({ capabilities: { textDocument, workspace } }: InitializeParams): boolean {
  return textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
}
