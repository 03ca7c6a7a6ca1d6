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

function ignoredFolders(options: unknown): string[] {
  return listIn(options, 'ignoredFolders')
    .filter((folder) => typeof folder === 'string')
    .map(normalizeUri);
}

function hiddenFiles(options: unknown): Map<string, string[]> {
  return new Map(
    listIn(options, 'hidden').flatMap((entry) => {
      if (!isRecord(entry) || typeof entry['folder'] !== 'string' || !Array.isArray(entry['globs']))
        return [];
      const globs = entry['globs'].filter((glob) => typeof glob === 'string');
      return [[normalizeUri(entry['folder']), globs] as const];
    }),
  );
}

/** Names that no rule has, and severities that are none, are the editor's to point out: they change nothing here. */
function folderLevels(options: unknown): FolderLevels[] {
  return listIn(options, 'rules').flatMap((entry) => {
    if (!isRecord(entry) || typeof entry['folder'] !== 'string' || !isRecord(entry['rules'])) return [];
    const levels = Object.entries(entry['rules']).flatMap(([rule, value]) => {
      const level = toRuleLevel(value);
      return level === undefined ? [] : [[rule, level] as const];
    });
    return { folder: normalizeUri(entry['folder']), levels: new Map(levels) };
  });
}

/** What a client sends is not ours to trust: what is no list is an empty one. */
function listIn(options: unknown, key: keyof InitializationOptions): readonly unknown[] {
  const list = isRecord(options) ? options[key] : undefined;
  return Array.isArray(list) ? list : [];
}
