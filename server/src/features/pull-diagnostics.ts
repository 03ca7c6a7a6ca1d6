/**
 * For clients that ask: a document's findings for its newest text, and those of the whole workspace. A question about the
 * workspace stays open, and every document whose findings change is told on it, as LSP means such a question to be used.
 */
import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  type TextDocuments,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../workspace.ts';
import type { DocumentReport, DocumentReports } from './document-reports.ts';
import { normalizeUri } from './uris.ts';

/** The ids of what a client was told, by URI; undefined where we cannot know what it shows. */
type Told = Map<string, string | undefined>;

export function servePulls(
  connection: Connection,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
  reports: DocumentReports,
): void {
  /** Questions that wait for a check. */
  const waiting = new Set<() => void>();
  /** What was answered about single documents that are open. */
  const answered: Told = new Map();
  /** What was told on questions about the workspace that are still open, and how to tell more. */
  const streams = new Map<Told, (current: ReturnType<DocumentReports>) => void>();

  connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) => {
    const uri = normalizeUri(textDocument.uri);
    return when(
      () => !workspace.isPending(uri),
      () => {
        const report = reports().get(uri);
        answered.set(uri, report?.id);
        if (report?.id !== previousResultId) setTimeout(() => tellAgain(uri));
        return answer(report, previousResultId);
      },
      waiting,
      token,
    );
  });

  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _, progress) => {
    const told: Told = new Map(previousResultIds.map(({ uri, value }) => [normalizeUri(uri), value]));
    if (!progress) {
      const all = () => ({ items: itemsFor(told, reports()) });
      return when(() => workspace.wasRead, all, waiting, token);
    }
    const tell = (current: ReturnType<DocumentReports>) => {
      if (!workspace.wasRead) return;
      const items = itemsFor(told, current).filter(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
      if (items.length > 0) progress.report({ items });
    };
    tell(reports());
    streams.set(told, tell);
    return untilTakenBack(token).finally(() => streams.delete(told));
  });

  workspace.onDidCheck(() => {
    for (const look of waiting) look();
    // A client that is about to end may refuse: it has no use for an answer then.
    const current = reports();
    if (bringUpToDate(answered, workspace, current))
      connection.languages.diagnostics.refresh().catch(() => {});
    for (const tell of streams.values()) tell(current);
  });

  documents.onDidClose(({ document }) => {
    const uri = normalizeUri(document.uri);
    for (const look of waiting) look();
    answered.delete(uri);
    for (const told of streams.keys()) told.set(uri, undefined);
  });

  /**
   * What is said of the workspace a client passes over for a document that it shows, and the answer about one that it
   * has just ceased to show, too. So what was answered is said of the workspace as well, right after it.
   */
  function tellAgain(uri: string): void {
    for (const [told, tell] of streams) {
      told.set(uri, undefined);
      tell(reports());
    }
  }
}

/** The answer as soon as there is one; none where the client takes its question back. */
function when<Answer>(
  isReady: () => boolean,
  answerNow: () => Answer,
  waiting: Set<() => void>,
  token: CancellationToken,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!token.isCancellationRequested && !isReady()) return;
      waiting.delete(look);
      cancellation.dispose();
      if (token.isCancellationRequested) reject(takenBack());
      else resolve(answerNow());
    };
    // Says nothing where the question was taken back before it was read: hence the look.
    const cancellation = token.onCancellationRequested(look);
    waiting.add(look);
    look();
  });
}

/** No answer, for as long as the client wants to be told more. */
function untilTakenBack(token: CancellationToken): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(takenBack());
    if (token.isCancellationRequested) end();
    token.onCancellationRequested(end);
  });
}

function takenBack(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The question was taken back.');
}

/** A document that belongs to no capstone has nothing to be told of, and no id. */
function answer(report: DocumentReport | undefined, previous: string | undefined): DocumentDiagnosticReport {
  if (!report) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { id: resultId, diagnostics: items } = report;
  return resultId === previous
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** Every document there is, and an empty list for each that is gone; `told` is then up to date. */
function itemsFor(told: Told, current: ReturnType<DocumentReports>): WorkspaceDocumentDiagnosticReport[] {
  const gone = [...told.keys()].filter((uri) => !current.has(uri));
  const items = [...current.keys(), ...gone].map((uri) => ({
    uri,
    version: null,
    ...answer(current.get(uri), told.get(uri)),
  }));
  told.clear();
  for (const [uri, { id }] of current) told.set(uri, id);
  return items;
}

/** Whether something else is to be said of a document than was answered. One that is being edited is asked about anyway. */
function bringUpToDate(answered: Told, workspace: Workspace, current: ReturnType<DocumentReports>): boolean {
  const stale = [...answered].filter(([uri, id]) => !workspace.isPending(uri) && current.get(uri)?.id !== id);
  for (const [uri] of stale) answered.set(uri, current.get(uri)?.id);
  return stale.length > 0;
}
