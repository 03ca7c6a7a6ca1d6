import type { Connection, InitializeParams } from 'vscode-languageserver';
import { toRuleLevel } from '../capstone/rule-levels.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { FolderLevels, Workspace } from '../workspace.ts';
import { isRecord } from './initialization-options.ts';
import { normalizeUri } from './uris.ts';

/** Takes the settings that concern the server, at the start and whenever the client sends new ones. */
export function registerConfiguration(
  connection: Connection,
  workspace: Workspace,
  params: InitializeParams,
): void {
  take(params.initializationOptions, workspace);
  connection.onDidChangeConfiguration(({ settings }) => {
    // Editors that have other ways to configure a server send settings that hold nothing of ours.
    if (!isRecord(settings) || !('capstone' in settings)) return;
    take(settings['capstone'], workspace);
    void workspace.refresh();
  });
}

function take(section: unknown, workspace: Workspace): void {
  workspace.setIgnored(ignoredFolders(section));
  workspace.setLevels(folderLevels(section));
  workspace.setHidden(hiddenFiles(section));
}

/** What a client sends is not ours to trust: anything but a list of strings is no list. */
function ignoredFolders(options: unknown): string[] {
  const key = 'ignoredFolders' satisfies keyof InitializationOptions;
  const folders = isRecord(options) ? options[key] : undefined;
  if (!Array.isArray(folders)) return [];
  return folders.filter((folder) => typeof folder === 'string').map(normalizeUri);
}

function hiddenFiles(options: unknown): Map<string, string[]> {
  const key = 'hidden' satisfies keyof InitializationOptions;
  const folders = isRecord(options) ? options[key] : undefined;
  const hidden = new Map<string, string[]>();
  for (const entry of Array.isArray(folders) ? folders : []) {
    if (!isRecord(entry) || typeof entry['folder'] !== 'string' || !Array.isArray(entry['globs'])) continue;
    const globs = entry['globs'].filter((glob) => typeof glob === 'string');
    hidden.set(normalizeUri(entry['folder']), globs);
  }
  return hidden;
}

/** Names that no rule has, and severities that are none, are the editor's to point out: they change nothing here. */
function folderLevels(options: unknown): FolderLevels[] {
  const key = 'rules' satisfies keyof InitializationOptions;
  const folders = isRecord(options) ? options[key] : undefined;
  if (!Array.isArray(folders)) return [];
  return folders.flatMap((entry: unknown) => {
    if (!isRecord(entry) || typeof entry['folder'] !== 'string' || !isRecord(entry['rules'])) return [];
    const levels = Object.entries(entry['rules']).flatMap(([rule, value]) => {
      const level = toRuleLevel(value);
      return level === undefined ? [] : [[rule, level] as const];
    });
    return { folder: normalizeUri(entry['folder']), levels: new Map(levels) };
  });
}
