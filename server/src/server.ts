/** Composes the language server: a connection, the workspace and one feature a file. */
import { TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Course } from './course/types.ts';
import { registerCodeActions } from './features/code-actions.ts';
import { registerCodeLens } from './features/code-lens.ts';
import { registerCompare } from './features/compare.ts';
import { registerCompletion } from './features/completion.ts';
import { registerConfiguration } from './features/configuration.ts';
import { registerDefinition } from './features/definition.ts';
import { registerDiagnostics } from './features/diagnostics.ts';
import { registerDocumentLinks } from './features/document-links.ts';
import { registerFailures } from './features/failures.ts';
import { registerFedSections } from './features/fed-sections.ts';
import { registerHover } from './features/hover.ts';
import { registerMarkdown } from './features/markdown.ts';
import { registerMarker } from './features/marker.ts';
import { registerReferences } from './features/references.ts';
import { registerRubricAt } from './features/rubric-at.ts';
import { registerRubricReport } from './features/rubric-report.ts';
import { registerScaffolding } from './features/scaffolding.ts';
import { registerStatus } from './features/status.ts';
import { registerWatching } from './features/watching.ts';
import { registerWorkspaceFolders } from './features/workspace-folders.ts';
import { normalizeUri } from './features/uris.ts';
import type { Host } from './host.ts';
import { version } from './version.ts';
import { Workspace } from './workspace.ts';

/** Serves a connection until it closes. */
export function serve(
  { connection, files, parseDiagram, rulePages }: Host,
  courses: readonly Course[],
): void {
  const workspace = new Workspace(courses, files, parseDiagram);
  const documents = new TextDocuments(TextDocument);

  let whenReady: readonly (() => void)[] = [];

  connection.onInitialize((params) => {
    registerConfiguration(connection, workspace, params);
    whenReady = [
      registerWorkspaceFolders(connection, workspace, params),
      registerWatching(connection, workspace, documents, params),
    ];
    const codeLens = registerCodeLens(connection, workspace, params);
    const codeActions = registerCodeActions(connection, workspace, params);
    const completion = registerCompletion(connection, workspace, documents, params);
    const diagnostics = registerDiagnostics(connection, workspace, documents, rulePages, params);
    registerStatus(connection, workspace, params);
    registerHover(connection, workspace, params);
    const markdown = registerMarkdown(connection, workspace, params);
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        ...codeLens,
        ...codeActions,
        ...completion,
        ...diagnostics,
        ...markdown,
        definitionProvider: true,
        documentLinkProvider: {},
        hoverProvider: true,
        referencesProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'capstone-language-server', version },
    };
  });
  // A connection keeps one such handler: a second one would take the place of the first.
  connection.onInitialized(() => {
    for (const begin of whenReady) begin();
    void workspace.refresh();
  });

  documents.onDidChangeContent(({ document }) =>
    workspace.didEdit(normalizeUri(document.uri), document.getText()),
  );
  documents.onDidClose(({ document }) => workspace.didClose(normalizeUri(document.uri)));

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
  connection.listen();
}
