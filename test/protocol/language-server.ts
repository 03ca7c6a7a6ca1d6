/** A real client over stdio against the built server. */
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CancellationToken,
  CodeActionRequest,
  CodeLensRefreshRequest,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  MessageType,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type InitializeParams,
  type ProtocolConnection,
  type ServerCapabilities,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver/node';
import { withNews, type WorkspaceStatus } from '../../client/src/workspace-status.ts';
import {
  statusNotification,
  type InitializationOptions,
  type Settings,
  type StatusParams,
} from '../../server/src/protocol.ts';

/** What `npm run build` made. */
export const SERVER = join(import.meta.dirname, '../../dist/server.js');

export interface LanguageServer {
  /** Absolute path of the workspace. */
  readonly root: string;
  readonly uri: (path: string) => string;
  write(path: string, text: string): Promise<void>;
  open(path: string, text: string): Promise<void>;
  /** Replaces the whole text. */
  change(path: string, text: string): Promise<void>;
  close(path: string): Promise<void>;
  /** Tells the server that a file appeared, changed or went. */
  changedOnDisk(path: string, type: FileChangeType): Promise<void>;
  /** The diagnostics of a document as soon as they are as wanted. */
  diagnostics(
    path: string,
    wanted: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]>;
  /** The state of the workspace as soon as it is as wanted. */
  status(wanted: (status: WorkspaceStatus) => boolean): Promise<WorkspaceStatus>;
  /** What the server has told of the workspace, message by message. */
  told(): readonly StatusParams[];
  quickFixes(path: string, diagnostics: readonly Diagnostic[]): Promise<readonly CodeAction[]>;
  /** The actions of a kind at a line, the first one without it. */
  codeActions(path: string, kind: string, line?: number): Promise<readonly CodeAction[]>;
  configure(settings: Partial<Settings>): Promise<void>;
  /** Tells the server that folders of the workspace came or went. */
  changeFolders(event: WorkspaceFoldersChangeEvent): Promise<void>;
  request<Result>(method: string, params: object, token?: CancellationToken): Promise<Result>;
  notify(method: string, params: object): Promise<void>;
  /** Resolves once the server has asked for the code lenses anew, so many times in all. */
  lensRefreshes(count: number): Promise<number>;
  /** What it says it can do. */
  readonly capabilities: ServerCapabilities;
  /** What it asked to be told of, by method. */
  readonly registered: readonly string[];
  /** For what is said in no other way here. */
  readonly connection: ProtocolConnection;
  /** How often diagnostics were published. */
  readonly publications: () => number;
  /** All diagnostics ever published, by URI. */
  readonly published: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Resolves as soon as there is an answer; it is asked for after each notification that brings something to show. */
  until<T>(value: () => T | undefined): Promise<T>;
  /** What the server printed as an error, or logged as one; and its end, if it was not asked for. */
  readonly complaints: readonly string[];
  stop(): Promise<void>;
}

/**
 * Starts a server for a client that can what VS Code can, on a workspace that holds the given files, in a folder of its
 * own that goes when the server stops.
 */
export function startServer(
  files: Readonly<Record<string, string>>,
  initializationOptions: InitializationOptions = {},
  capabilities: ClientCapabilities = {},
): Promise<LanguageServer> {
  return startOnCopy(files, (root) => startServerOn(root, initializationOptions, capabilities));
}

/** Starts a server for a client that says as little of itself as LSP allows. */
export function startForMinimalClient(files: Readonly<Record<string, string>>): Promise<LanguageServer> {
  return startOnCopy(files, (root) => start(root, (rootUri) => ({ rootUri, capabilities: {} })));
}

async function startOnCopy(
  files: Readonly<Record<string, string>>,
  startOn: (root: string) => Promise<LanguageServer>,
): Promise<LanguageServer> {
  const root = await mkdtemp(join(tmpdir(), 'capstone-protocol-'));
  for (const [path, text] of Object.entries(files)) await writeBelow(root, path, text);
  const server = await startOn(root);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function writeBelow(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Starts a server on a workspace that is there, and stays when the server stops. */
export function startServerOn(
  root: string,
  initializationOptions: InitializationOptions = {},
  capabilities: ClientCapabilities = {},
): Promise<LanguageServer> {
  return start(root, (rootUri) => ({
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'workspace' }],
    capabilities: withUsual(capabilities),
    initializationOptions: { capstoneClient: true, ...initializationOptions },
  }));
}

async function start(
  root: string,
  greeting: (rootUri: string) => Omit<InitializeParams, 'processId'>,
): Promise<LanguageServer> {
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints.push(text);
    process.stderr.write(text);
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = (path: string) => pathToFileURL(join(root, path)).href;
  const published = new Map<string, readonly Diagnostic[]>();
  const waiting = new Set<() => void>();
  let status: WorkspaceStatus = { capstones: [] };
  const told: StatusParams[] = [];
  const again = () => {
    for (const look of waiting) look();
  };
  let publications = 0;
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    publications++;
    published.set(params.uri, params.diagnostics);
    again();
  });
  connection.onNotification(statusNotification, (news: StatusParams) => {
    told.push(news);
    status = withNews(status, news);
    again();
  });
  connection.onNotification(LogMessageNotification.type, ({ type, message }) => {
    if (type <= MessageType.Warning) complaints.push(message);
  });
  let refreshes = 0;
  connection.onRequest(CodeLensRefreshRequest.type, () => {
    refreshes++;
    again();
  });
  const registered: string[] = [];
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  const until = <T>(value: () => T | undefined) =>
    new Promise<T>((resolve) => {
      const look = () => {
        const found = value();
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  const onExit = (code: number | null) => {
    complaints.push(`The server ended with ${code}.`);
    connection.dispose();
  };
  child.once('exit', onExit);
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    ...greeting(pathToFileURL(root).href),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  let version = 1;
  return {
    root,
    uri,
    write: (path, text) => writeBelow(root, path, text),
    open: (path, text) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri: uri(path), languageId: 'markdown', version: version++, text },
      }),
    change: (path, text) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: uri(path), version: version++ },
        contentChanges: [{ text }],
      }),
    close: (path) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: uri(path) },
      }),
    changedOnDisk: (path, type) =>
      connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uri(path), type }],
      }),
    diagnostics: (path, wanted) =>
      until(() => {
        const found = published.get(uri(path));
        return found && wanted(found) ? found : undefined;
      }),
    told: () => told,
    status: (wanted) => until(() => (wanted(status) ? status : undefined)),
    quickFixes: async (path, diagnostics) => {
      const range = diagnostics[0]?.range ?? {
        start: { line: 0, character: 0 },
        end: { line: 0, character: 0 },
      };
      const actions = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: uri(path) },
        range,
        context: { diagnostics: [...diagnostics] },
      });
      return (actions ?? []).filter((action): action is CodeAction => 'kind' in action);
    },
    codeActions: async (path, kind, line = 0) => {
      const place = { line, character: 0 };
      const actions = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri: uri(path) },
        range: { start: place, end: place },
        context: { diagnostics: [], only: [kind] },
      });
      return (actions ?? []).filter((action): action is CodeAction => 'kind' in action);
    },
    configure: (settings) =>
      connection.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { capstone: settings },
      }),
    changeFolders: (event) =>
      connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event }),
    lensRefreshes: (count) => until(() => (refreshes >= count ? refreshes : undefined)),
    request: (method, params, token) =>
      token ? connection.sendRequest(method, params, token) : connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    capabilities,
    registered,
    connection,
    publications: () => publications,
    published,
    until,
    complaints,
    stop: async () => {
      child.off('exit', onExit);
      if (child.exitCode !== null) return;
      const exited = new Promise((resolve) => child.once('exit', resolve));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await exited;
      connection.dispose();
    },
  };
}

function withUsual({ workspace, textDocument }: ClientCapabilities): ClientCapabilities {
  return {
    workspace: {
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
      codeLens: { refreshSupport: true },
      workspaceEdit: { resourceOperations: ['create'] },
      ...workspace,
    },
    textDocument: {
      hover: { contentFormat: ['markdown', 'plaintext'] },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      rename: { prepareSupport: true },
      ...textDocument,
    },
  };
}

export { FileChangeType };
