import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { normalizeUri } from './uris.ts';

/** Takes the settings that concern the server, at the start and whenever the client sends new ones. */
export function registerConfiguration(
  connection: Connection,
  workspace: Workspace,
  params: InitializeParams,
): void {
  workspace.setIgnored(ignoredFolders(params.initializationOptions));
  connection.onDidChangeConfiguration(({ settings }) => {
    const section: unknown = isRecord(settings) ? settings['capstone'] : undefined;
    workspace.setIgnored(ignoredFolders(section));
    void workspace.refresh();
  });
}

/** What a client sends is not ours to trust: anything but a list of strings is no list. */
function ignoredFolders(options: unknown): string[] {
  const key = 'ignoredFolders' satisfies keyof InitializationOptions;
  const folders = isRecord(options) ? options[key] : undefined;
  if (!Array.isArray(folders)) return [];
  return folders.filter((folder) => typeof folder === 'string').map(normalizeUri);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
