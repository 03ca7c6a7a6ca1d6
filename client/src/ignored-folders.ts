import {
  ConfigurationTarget,
  Uri,
  workspace,
  type WorkspaceConfiguration,
  type WorkspaceFolder,
} from 'vscode';
import { entryOf, isListed, withEntry, withoutEntry } from './ignored-list.ts';

const key = 'ignoredFolders';

/** What the settings of each workspace folder name, as URIs: the server knows no workspace folder's settings. */
export function ignoredFolderUris(): readonly string[] {
  return (workspace.workspaceFolders ?? []).flatMap((folder) =>
    entriesOf(settingsOf(folder)).map((entry) => Uri.joinPath(folder.uri, entry).toString()),
  );
}

export async function ignore(uri: Uri): Promise<void> {
  const folder = workspaceFolderOf(uri);
  const settings = settingsOf(folder);
  await write(settings, withEntry(entriesOf(settings), entryOf(folder.uri.path, uri.path)));
}

/** Takes the folder out of the setting; leaves the settings file alone where it is not in. */
export async function stopIgnoring(uri: Uri): Promise<void> {
  const folder = workspaceFolderOf(uri);
  const settings = settingsOf(folder);
  const entry = entryOf(folder.uri.path, uri.path);
  if (isListed(entriesOf(settings), entry)) {
    await write(settings, withoutEntry(entriesOf(settings), entry));
  }
}

function workspaceFolderOf(uri: Uri): WorkspaceFolder {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) {
    throw new Error(
      'Open the folder in a workspace first: which folders are ignored is a workspace setting.',
    );
  }
  return folder;
}

function settingsOf(folder: WorkspaceFolder): WorkspaceConfiguration {
  return workspace.getConfiguration('capstone', folder.uri);
}

/** A settings file may hold anything. */
function entriesOf(settings: WorkspaceConfiguration): readonly string[] {
  const value = settings.get<unknown>(key);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}

/** An emptied list leaves the settings file. */
async function write(settings: WorkspaceConfiguration, entries: readonly string[]): Promise<void> {
  await settings.update(key, entries.length > 0 ? entries : undefined, ConfigurationTarget.WorkspaceFolder);
}
