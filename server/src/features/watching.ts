import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  WatchKind,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { baseName } from '../capstone/deliverable-files.ts';
import type { Workspace } from '../workspace.ts';
import { normalizeUri } from './uris.ts';

/** How long files must rest before links are tried again, in milliseconds: a build writes many of them. */
const REST = 200;

/**
 * Looks again whenever a Markdown file or a marker appears, changes or goes, and at the links whenever any other file
 * appears or goes; for a client that cannot be asked to watch, whenever it saves. The answer is to be called once the
 * client is ready.
 */
export function registerWatching(
  connection: Connection,
  workspace: Workspace,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = new Set<string>();
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const uris = changes.filter(isMove).map(({ uri }) => normalizeUri(uri));
    if (changes.some(mayConcernDocuments)) return workspace.didChangeDocuments(uris);
    for (const uri of uris) moved.add(uri);
    clearTimeout(timer);
    timer = setTimeout(() => {
      workspace.didMoveFiles([...moved]);
      moved.clear();
    }, REST);
  });
  if (!params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    documents.onDidSave(() => void workspace.refresh());
    return () => {};
  }
  return () => {
    void connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [
        { globPattern: '**/*.md' },
        { globPattern: '**/capstone.yaml' },
        { globPattern: '**/course.yaml' },
        { globPattern: '**/.gitignore' },
        { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
      ],
    });
  };
}

function isMove({ type }: FileEvent): boolean {
  return type !== FileChangeType.Changed;
}

/** A name without an extension may be a folder's: where one is renamed nothing is said of the files in it. */
function mayConcernDocuments({ uri }: FileEvent): boolean {
  return /\.(?:md|ya?ml|gitignore)$/i.test(uri) || !baseName(uri).includes('.');
}
