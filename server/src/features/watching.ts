import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type Connection,
  type FileEvent,
  type InitializeParams,
} from 'vscode-languageserver';
import { baseName } from '../capstone/deliverable-files.ts';
import type { Workspace } from '../workspace.ts';

/** How long files must rest before links are tried again, in milliseconds: a build writes many of them. */
const REST = 200;

/**
 * Looks again whenever a Markdown file or a marker appears, changes or goes, and at the links whenever any other file
 * appears or goes. The answer is to be called once the client is ready.
 */
export function registerWatching(
  connection: Connection,
  workspace: Workspace,
  params: InitializeParams,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(mayConcernDocuments)) {
      const isMoved = changes.some(({ type }) => type !== FileChangeType.Changed);
      return isMoved ? void workspace.refresh() : workspace.didChangeFiles();
    }
    clearTimeout(timer);
    timer = setTimeout(() => workspace.didMoveFiles(), REST);
  });
  return () => {
    if (!params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) return;
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/*.md' },
        { globPattern: '**/capstone.yaml' },
        { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      ],
    });
  };
}

/** A name without an extension may be a folder's: where one is renamed nothing is said of the files in it. */
function mayConcernDocuments({ uri }: FileEvent): boolean {
  return /\.(?:md|ya?ml)$/i.test(uri) || !baseName(uri).includes('.');
}
