import { workspace, type Disposable } from 'vscode';
import { DidChangeConfigurationNotification, type BaseLanguageClient } from 'vscode-languageclient';
import type { FolderRules, Settings } from '../../server/src/protocol.ts';
import { ignoredFolderUris } from './ignored-folders.ts';

/** What the settings of all workspace folders say, as the server wants to hear it. */
export function currentSettings(): Settings {
  return { ignoredFolders: ignoredFolderUris(), rules: folderRules() };
}

/** Tells the server what the settings say now. */
export function sendSettings(client: BaseLanguageClient): Promise<void> {
  return client.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { capstone: currentSettings() },
  });
}

/** A workspace folder that comes or goes brings or takes its settings. */
export function followWorkspaceFolders(client: BaseLanguageClient): Disposable {
  return workspace.onDidChangeWorkspaceFolders(() => {
    if (client.isRunning()) {
      void sendSettings(client);
    }
  });
}

/** The server takes from them what makes sense: a settings file may hold anything. */
function folderRules(): readonly FolderRules[] {
  return (workspace.workspaceFolders ?? []).map((folder) => ({
    folder: folder.uri.toString(),
    rules: workspace.getConfiguration('capstone', folder.uri).get<Record<string, string>>('rules', {}),
  }));
}
