import { Disposable, workspace } from 'vscode';
import { DidChangeConfigurationNotification, type BaseLanguageClient } from 'vscode-languageclient';
import type { FolderRules, HiddenFiles, Settings } from '../../server/src/protocol.ts';
import { ignoredFolderUris } from './ignored-folders.ts';

/** What the settings of all workspace folders say, as the server wants to hear it. */
export function currentSettings(): Settings {
  return { ignoredFolders: ignoredFolderUris(), rules: folderRules(), hidden: hiddenFiles() };
}

/** Tells the server what the settings say whenever they change; a workspace folder that comes or goes has its own. */
export function followSettings(client: BaseLanguageClient): Disposable {
  const send = () => {
    if (client.isRunning()) {
      void client.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { capstone: currentSettings() },
      });
    }
  };
  return Disposable.from(
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('capstone') || change.affectsConfiguration('files.exclude')) {
        send();
      }
    }),
    workspace.onDidChangeWorkspaceFolders(send),
  );
}

/** The server takes from them what makes sense: a settings file may hold anything. */
function folderRules(): readonly FolderRules[] {
  return (workspace.workspaceFolders ?? []).map((folder) => ({
    folder: folder.uri.toString(),
    rules: plain(workspace.getConfiguration('capstone', folder.uri).get<Record<string, string>>('rules', {})),
  }));
}

/** What is hidden only beside another file, as a compiler's output beside its source, is none of a capstone's. */
function hiddenFiles(): readonly HiddenFiles[] {
  return (workspace.workspaceFolders ?? []).map((folder) => {
    const excluded = workspace
      .getConfiguration('files', folder.uri)
      .get<Record<string, unknown>>('exclude', {});
    const globs = Object.entries(excluded).flatMap(([glob, isOn]) => (isOn === true ? glob : []));
    return { folder: folder.uri.toString(), globs };
  });
}

/** The editor gives its settings as proxies, and none can be sent to a worker. */
function plain<Value>(setting: Value): Value {
  return JSON.parse(JSON.stringify(setting)) as Value;
}
