import type { Connection, InitializeParams } from 'vscode-languageserver';
import { toRuleLevel } from '../capstone/rule-levels.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { FolderLevels, Workspace } from '../workspace.ts';
import { normalizeUri } from './uris.ts';

/** Takes the settings that concern the server, at the start and whenever the client sends new ones. */
export function registerConfiguration(
  connection: Connection,
  workspace: Workspace,
  params: InitializeParams,
): void {
  take(params.initializationOptions, workspace);
  connection.onDidChangeConfiguration(({ settings }) => {
    const section: unknown = isRecord(settings) ? settings['capstone'] : undefined;
    take(section, workspace);
    void workspace.refresh();
  });
}

function take(section: unknown, workspace: Workspace): void {
  workspace.setIgnored(ignoredFolders(section));
  workspace.setLevels(folderLevels(section));
}

/** What a client sends is not ours to trust: anything but a list of strings is no list. */
function ignoredFolders(options: unknown): string[] {
  const key = 'ignoredFolders' satisfies keyof InitializationOptions;
  const folders = isRecord(options) ? options[key] : undefined;
  if (!Array.isArray(folders)) return [];
  return folders.filter((folder) => typeof folder === 'string').map(normalizeUri);
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
