/** A client that pulls diagnostics, and shows them as editors do: a document's own answer before what is said of the workspace. */
import {
  CancellationTokenSource,
  DiagnosticRefreshRequest,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  WorkspaceDiagnosticRequest,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver/node';
import { startServer, type LanguageServer } from './language-server.ts';

export const pullCapabilities: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

export interface PullingClient {
  readonly server: LanguageServer;
  open(path: string, text: string): Promise<void>;
  /** Replaces the whole text, and pulls; a pull under way is taken back. */
  change(path: string, text: string): Promise<void>;
  /** Shows the document in no tab any more. Pulls once more as VS Code does, and passes over the answer. */
  hide(path: string): Promise<void>;
  /** Pulls once more, as VS Code does, and leaves the rest to what is said of the workspace. */
  close(path: string): Promise<void>;
  /** The rules behind what is shown of a document, as soon as they are these. */
  shows(path: string, ...rules: readonly string[]): Promise<void>;
  shown(path: string): readonly Diagnostic[];
  /** How many full reports on single documents came. */
  readonly counts: { full: number; unchanged: number; cancelled: number; refreshes: number };
}

const PARTIAL_TOKEN = 'workspace-diagnostics';

/** Starts a server, and asks about its workspace for as long as it lives. */
export async function startPulling(files: Readonly<Record<string, string>> = {}): Promise<PullingClient> {
  const server = await startServer(files, {}, pullCapabilities);
  const { connection, uri } = server;
  const shown = new Map<string, readonly Diagnostic[]>();
  /** Ids of the last answers for the documents that are open. */
  const open = new Map<string, string | undefined>();
  const hidden = new Set<string>();
  const underWay = new Map<string, CancellationTokenSource>();
  const waiting = new Set<() => void>();
  const counts = { full: 0, unchanged: 0, cancelled: 0, refreshes: 0 };
  const show = (document: string, diagnostics: readonly Diagnostic[]) => {
    shown.set(document, diagnostics);
    for (const look of waiting) look();
  };

  const take = (document: string, report: DocumentDiagnosticReport) => {
    counts[report.kind]++;
    if (!open.has(document) || hidden.has(document)) return;
    open.set(document, report.resultId);
    if (report.kind === DocumentDiagnosticReportKind.Full) show(document, report.items);
  };
  const pull = async (document: string): Promise<void> => {
    underWay.get(document)?.cancel();
    const source = new CancellationTokenSource();
    underWay.set(document, source);
    const previousResultId = open.get(document);
    const params = {
      textDocument: { uri: document },
      ...(previousResultId !== undefined && { previousResultId }),
    };
    try {
      take(document, await connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token));
    } catch (error) {
      if (isEnd(error)) return;
      if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.RequestCancelled) throw error;
      counts.cancelled++;
    }
  };

  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    counts.refreshes++;
    for (const document of open.keys()) void pull(document);
  });
  connection.onProgress(
    WorkspaceDiagnosticRequest.partialResult,
    PARTIAL_TOKEN,
    ({ items }: WorkspaceDiagnosticReportPartialResult) => {
      for (const report of items)
        if (report.kind === DocumentDiagnosticReportKind.Full && !open.has(report.uri))
          show(report.uri, report.items);
    },
  );
  connection
    .sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken: PARTIAL_TOKEN,
    })
    .catch((error: unknown) => {
      if (!isEnd(error)) throw error;
    });

  return {
    server,
    open: async (path, text) => {
      await server.open(path, text);
      open.set(uri(path), undefined);
      await pull(uri(path));
    },
    change: async (path, text) => {
      await server.change(path, text);
      await pull(uri(path));
    },
    hide: async (path) => {
      hidden.add(uri(path));
      await pull(uri(path));
      open.delete(uri(path));
      hidden.delete(uri(path));
    },
    close: async (path) => {
      const last = pull(uri(path));
      open.delete(uri(path));
      await server.close(path);
      await last;
    },
    shown: (path) => shown.get(uri(path)) ?? [],
    shows: (path, ...rules) =>
      new Promise((resolve) => {
        const look = () => {
          const found = (shown.get(uri(path)) ?? []).map(({ code }) => code);
          if (found.join() !== rules.join()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    counts,
  };
}

/** Whether a question got no answer because the connection ended first. */
function isEnd(error: unknown): boolean {
  return error instanceof ResponseError && error.code === ErrorCodes.PendingResponseRejected;
}
