/** Composes the language server: a connection, the workspace and one feature a file. */
import { TextDocuments, type InitializeParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilitiesFor } from './capabilities.ts';
import type { Course } from './course/types.ts';
import { registerCodeActions } from './features/code-actions.ts';
import { registerCodeLens } from './features/code-lens.ts';
import { registerCompare } from './features/compare.ts';
import { registerCompletion } from './features/completion.ts';
import { registerConfiguration } from './features/configuration.ts';
import { registerDefinition } from './features/definition.ts';
import { registerDocumentLinks } from './features/document-links.ts';
import { documentReports } from './features/document-reports.ts';
import { registerFailures } from './features/failures.ts';
import { registerFedSections } from './features/fed-sections.ts';
import { registerHover } from './features/hover.ts';
import { isOn } from './features/initialization-options.ts';
import { registerMarkdown } from './features/markdown.ts';
import { registerMarker } from './features/marker.ts';
import { servePulls } from './features/pull-diagnostics.ts';
import { pushDiagnostics } from './features/push-diagnostics.ts';
import { registerReferences } from './features/references.ts';
import { registerRubricAt } from './features/rubric-at.ts';
import { registerRubricReport } from './features/rubric-report.ts';
import { registerScaffolding } from './features/scaffolding.ts';
import { registerStatus } from './features/status.ts';
import { registerWatching } from './features/watching.ts';
import { registerWorkspaceFolders } from './features/workspace-folders.ts';
import { normalizeUri } from './features/uris.ts';
import type { Host } from './host.ts';
import { Workspace } from './workspace.ts';

/** Serves a client that knows what the server can do, until it leaves. */
export function serveHost(
  { connection, files, parseDiagram, rulePages }: Host,
  courses: readonly Course[],
  params: InitializeParams,
): void {
  const workspace = new Workspace(courses, files, parseDiagram);
  const documents = new TextDocuments(TextDocument);
  const can = capabilitiesFor(params);

  registerConfiguration(connection, workspace, params);
  const whenReady = [
    registerWorkspaceFolders(connection, workspace, params),
    registerWatching(connection, workspace, documents, params),
  ];
  // A connection keeps one such handler: a second one would take the place of the first.
  connection.onInitialized(() => {
    for (const begin of whenReady) begin();
    void workspace.refresh();
  });
  documents.onDidChangeContent(({ document }) =>
    workspace.didEdit(normalizeUri(document.uri), document.getText()),
  );
  documents.onDidClose(({ document }) => workspace.didClose(normalizeUri(document.uri)));

  if (can.codeLensProvider) registerCodeLens(connection, workspace, params);
  if (can.codeActionProvider) registerCodeActions(connection, workspace, params);
  registerCompletion(connection, workspace, documents, params);
  const reports = documentReports(workspace, rulePages);
  // Never both, since some clients show what comes on both ways twice.
  if (can.diagnosticProvider) servePulls(connection, workspace, documents, reports);
  else pushDiagnostics(connection, workspace, reports);
  registerStatus(connection, workspace, params);
  registerHover(connection, workspace, params);
  if (isOn('markdown', params)) registerMarkdown(connection, workspace);
  registerFailures(connection, workspace);
  registerDefinition(connection, workspace);
  registerReferences(connection, workspace);
  registerDocumentLinks(connection, workspace);
  registerFedSections(connection, workspace);
  registerCompare(connection, workspace);
  registerScaffolding(connection, workspace, courses);
  registerMarker(connection, workspace, courses);
  registerRubricAt(connection, workspace);
  registerRubricReport(connection, workspace);

  documents.listen(connection);
}
