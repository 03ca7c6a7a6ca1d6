/** A client that says anything in any order: the server stands, and in the end it shows what is there. */
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type Diagnostic,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkRequest } from '../../server/src/protocol.ts';
import { fuzz, fuzzTime } from '../unit/fuzz.ts';
import { anySteps, type Step } from './any-messages.ts';
import { FileChangeType, startServer, startServerOn, type LanguageServer } from './language-server.ts';

/** Refusals that are an answer; an internal error is none. */
const answers: readonly number[] = [
  LSPErrorCodes.RequestFailed,
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  ErrorCodes.MethodNotFound,
  ErrorCodes.InvalidParams,
];

type Question = Extract<Step, { kind: 'request' }>;

/** In milliseconds; what is up to date later than that is not. */
const LONG = 30_000;

/** The state that a client has in mind, and that a server must come to. */
interface Editor {
  /** By URI. */
  readonly open: Map<string, TextDocument>;
  /** Paths below the root. */
  readonly folders: Set<string>;
  settings: unknown;
}

const uriOf = (file: string, server: LanguageServer) => (file.includes(':') ? file : server.uri(file));

async function take(step: Exclude<Step, Question>, server: LanguageServer, editor: Editor): Promise<void> {
  const watched = (...changes: (readonly [file: string, type: FileChangeType])[]) =>
    server.notify(DidChangeWatchedFilesNotification.method, {
      changes: changes.map(([file, type]) => ({ uri: uriOf(file, server), type })),
    });
  switch (step.kind) {
    case 'open': {
      const uri = uriOf(step.file, server);
      const document = TextDocument.create(uri, 'markdown', 1, step.text);
      editor.open.set(uri, document);
      const textDocument = { uri, languageId: 'markdown', version: 1, text: step.text };
      return server.notify(DidOpenTextDocumentNotification.method, { textDocument });
    }
    case 'change': {
      const uri = uriOf(step.file, server);
      const before = editor.open.get(uri);
      const version = (before?.version ?? 0) + step.ahead;
      const contentChanges = [...step.changes];
      if (before && contentChanges.length > 0) TextDocument.update(before, contentChanges, version);
      const textDocument = { uri, version };
      return server.notify(DidChangeTextDocumentNotification.method, { textDocument, contentChanges });
    }
    case 'close': {
      const uri = uriOf(step.file, server);
      editor.open.delete(uri);
      return server.notify(DidCloseTextDocumentNotification.method, { textDocument: { uri } });
    }
    case 'save':
      return server.notify(DidSaveTextDocumentNotification.method, {
        textDocument: { uri: uriOf(step.file, server) },
      });
    case 'write':
      await server.write(step.file, step.text);
      return watched([step.file, FileChangeType.Changed]);
    case 'delete':
      await rm(join(server.root, step.file), { force: true });
      return watched([step.file, FileChangeType.Deleted]);
    case 'rename': {
      const [from, to] = [join(server.root, step.file), join(server.root, step.to)];
      await mkdir(dirname(to), { recursive: true });
      await rename(from, to).catch(() => undefined);
      return watched([step.file, FileChangeType.Deleted], [step.to, FileChangeType.Created]);
    }
    case 'watched':
      return watched([step.uri, step.type as FileChangeType]);
    case 'configure':
      editor.settings = JSON.parse(JSON.stringify(step.settings).replaceAll('{root}/', server.uri(''))); // prettier-ignore
      return server.notify(DidChangeConfigurationNotification.method, { settings: editor.settings });
    case 'folders': {
      const named = (path: string) => ({ uri: server.uri(path), name: path });
      for (const path of step.removed) editor.folders.delete(path);
      for (const path of step.added) editor.folders.add(path);
      const event = { added: step.added.map(named), removed: step.removed.map(named) };
      return server.notify(DidChangeWorkspaceFoldersNotification.method, { event });
    }
  }
}

/** Answers with what is wrong with the answer. */
async function ask({ method, file, line, cancel }: Question, server: LanguageServer): Promise<string[]> {
  const uri = uriOf(file, server);
  const position = { line, character: 2 };
  const range = { start: position, end: position };
  const params = {
    uri,
    position,
    range,
    line,
    format: 'markdown',
    newName: 'Other Words',
    textDocument: { uri },
    context: { diagnostics: [], includeDeclaration: true },
  };
  const source = new CancellationTokenSource();
  const answer = server.request(method, params, source.token);
  if (cancel) source.cancel();
  return answer.then(
    () => [],
    (error: unknown) =>
      error instanceof ResponseError && answers.includes(error.code)
        ? []
        : [`${method} of ${file}: ${String(error)}`],
  );
}

/** What is shown; a document with nothing to show is as one that nothing was ever said of. */
function shown({ published }: LanguageServer): Record<string, readonly Diagnostic[]> {
  const entries = [...published].filter(([, diagnostics]) => diagnostics.length > 0);
  return Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b)));
}

/** A server that comes to the state as it is. */
async function startFresh(
  { root }: LanguageServer,
  { open, folders, settings }: Editor,
): Promise<LanguageServer> {
  const fresh = await startServerOn(root);
  const named = (path: string) => ({ uri: fresh.uri(path), name: path });
  await fresh.changeFolders({ added: [...folders].map(named), removed: folders.has('') ? [] : [named('')] });
  await fresh.notify(DidChangeConfigurationNotification.method, { settings });
  for (const document of open.values()) {
    const { uri, languageId, version } = document;
    await fresh.notify(DidOpenTextDocumentNotification.method, {
      textDocument: { uri, languageId, version, text: document.getText() },
    });
  }
  await fresh.request(checkRequest, {});
  return fresh;
}

/** Resolves once both show the same; shows the difference where that takes too long. */
async function settleAlike(server: LanguageServer, fresh: LanguageServer): Promise<void> {
  const alike = () => isDeepStrictEqual(shown(server), shown(fresh)) || undefined;
  await Promise.race([server.until(alike), fresh.until(alike), setTimeout(LONG, undefined, { ref: false })]);
  expect(shown(server)).toEqual(shown(fresh));
}

describe('a client that says anything in any order', () => {
  test(
    'finds the server well, and what it shows up to date',
    async () => {
      await fc.assert(
        fc.asyncProperty(anySteps, async (steps) => {
          const server = await startServer({}, { markdown: true });
          const editor: Editor = { open: new Map(), folders: new Set(['']), settings: null };
          let fresh: LanguageServer | undefined;
          try {
            const asked: Promise<string[]>[] = [];
            for (const step of steps) {
              // Nothing waits for an answer.
              if (step.kind === 'request') asked.push(ask(step, server));
              else await take(step, server, editor);
            }
            expect((await Promise.all(asked)).flat()).toEqual([]);
            fresh = await startFresh(server, editor);
            await settleAlike(server, fresh);
            await fresh.request(checkRequest, {});
            await settleAlike(server, fresh);
            expect([...server.complaints, ...fresh.complaints]).toEqual([]);
          } finally {
            await fresh?.stop();
            await server.stop();
          }
        }),
        fuzz(5),
      );
    },
    fuzzTime,
  );
});
