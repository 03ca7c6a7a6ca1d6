import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { statusNotification, type StatusParams } from '../../server/src/protocol.ts';
import { currentSettings, sendSettings } from './settings.ts';
import type { StatusStore } from './status-store.ts';

/** A server that keeps crashing is left alone after this many restarts within three minutes. */
const maxRestartCount = 3;

/** The language client over a Node server; not started yet. */
export function createLanguageClient(context: ExtensionContext): LanguageClient {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  const client: LanguageClient = new LanguageClient(
    'capstone',
    'Capstone',
    { run, debug },
    {
      // Of a remote workspace the extension host sees `file` too: it runs where the files are.
      documentSelector: [
        { language: 'markdown', scheme: 'file' },
        // What is said of a whole capstone stands on its marker.
        { pattern: '**/capstone.yaml', scheme: 'file' },
      ],
      initializationOptions: currentSettings,
      synchronize: { configurationSection: 'capstone' },
      middleware: { workspace: { didChangeConfiguration: () => sendSettings(client) } },
      connectionOptions: { maxRestartCount },
    },
  );
  return client;
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
