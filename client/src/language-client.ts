import { workspace, type Disposable } from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import {
  statusNotification,
  type InitializationOptions,
  type StatusParams,
} from '../../server/src/protocol.ts';
import { currentSettings } from './settings.ts';
import type { StatusStore } from './status-store.ts';

export const clientId = 'capstone';
export const clientName = 'Capstone';

/** A server that keeps crashing is left alone after this many restarts within three minutes. */
const maxRestartCount = 3;

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
    connectionOptions: { maxRestartCount },
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
  client.onNotification(statusNotification, (status: StatusParams) => store.update(status));
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
