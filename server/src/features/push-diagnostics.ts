/** For clients that wait to be told: every document whose findings changed is sent, open or not. */
import type { Connection } from 'vscode-languageserver';
import type { Workspace } from '../workspace.ts';
import type { DocumentReports } from './document-reports.ts';

export function pushDiagnostics(
  connection: Connection,
  workspace: Workspace,
  reports: DocumentReports,
): void {
  /** The id of what each document was last told: nothing is sent twice, and a document that left is told so. */
  let sent = new Map<string, string>();
  workspace.onDidCheck(() => {
    const current = reports();
    for (const uri of sent.keys())
      if (!current.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, { id, diagnostics }] of current)
      if (sent.get(uri) !== id) void connection.sendDiagnostics({ uri, diagnostics });
    sent = new Map([...current].map(([uri, { id }]) => [uri, id]));
  });
}
