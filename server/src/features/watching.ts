import {
  DidChangeWatchedFilesNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import type { Workspace } from '../workspace.ts';

/** Looks again whenever a Markdown file or a marker appears, changes or goes. */
export function registerWatching(
  connection: Connection,
  workspace: Workspace,
  params: InitializeParams,
): void {
  connection.onDidChangeWatchedFiles(() => void workspace.refresh());
  if (!params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
  connection.onInitialized(async () => {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.md' }, { globPattern: '**/capstone.yaml' }],
    });
  });
}
