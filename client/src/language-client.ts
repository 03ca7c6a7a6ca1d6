import { workspace, type Disposable } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  State,
  type BaseLanguageClient,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import {
  statusNotification,
  type InitializationOptions,
  type StatusParams,
} from '../../server/src/protocol.ts';
import { gaveUp, Restarts } from './restarts.ts';
import { currentSettings } from './settings.ts';
import type { StatusStore } from './status-store.ts';

export const clientId = 'capstone';
export const clientName = 'Capstone';

/** So many failed messages in a row are borne. */
const maxErrors = 3;

/** What the language client does, wherever its server runs. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: schemes().flatMap((scheme) => [
      { language: 'markdown', scheme },
      // What is said of a whole capstone stands on its marker.
      { pattern: '**/capstone.yaml', scheme },
    ]),
    initializationOptions,
    diagnosticPullOptions: { onChange: true },
    errorHandler: startAgain(new Restarts()),
  };
}

/** What was open and what the settings say, the client tells a new server by itself. */
function startAgain(restarts: Restarts): ErrorHandler {
  return {
    error: (_error, _message, count = maxErrors + 1) => ({
      action: count <= maxErrors ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: () =>
      restarts.mayFollow(Date.now())
        ? { action: CloseAction.Restart }
        : { action: CloseAction.DoNotRestart, message: gaveUp },
  };
}

function initializationOptions(): InitializationOptions {
  return { ...currentSettings(), capstoneClient: true };
}

/**
 * Those of the workspace's folders, and that of files. Of a remote workspace the extension host sees `file` too: it
 * runs where the files are.
 */
function schemes(): readonly string[] {
  return [...new Set(['file', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}

/** Keeps the store at what the server says, and starts the server. */
export function connect(client: BaseLanguageClient, store: StatusStore): Disposable {
  client.onNotification(statusNotification, (news: StatusParams) => store.update(news));
  const states = client.onDidChangeState(({ newState }) => {
    if (newState === State.Starting) {
      store.load();
    } else if (newState !== State.Running) {
      store.stop();
    }
  });
  // The client itself tells the user of a failed start; here the views only stop waiting.
  client.start().catch(() => store.stop());
  return states;
}
