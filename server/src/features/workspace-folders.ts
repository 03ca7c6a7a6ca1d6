import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Workspace } from '../workspace.ts';
import { normalizeUri } from './uris.ts';

/** Keeps the workspace's folders as the client has them. The answer is to be called once the client is ready. */
export function registerWorkspaceFolders(
  connection: Connection,
  workspace: Workspace,
  params: InitializeParams,
): () => void {
  const folders = new Set((params.workspaceFolders ?? []).map(({ uri }) => normalizeUri(uri)));
  if (folders.size === 0 && params.rootUri) folders.add(normalizeUri(params.rootUri));
  workspace.setFolders([...folders]);
  return () => {
    if (!params.capabilities.workspace?.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) folders.delete(normalizeUri(uri));
      for (const { uri } of added) folders.add(normalizeUri(uri));
      workspace.setFolders([...folders]);
      void workspace.checkAll();
    });
  };
}
