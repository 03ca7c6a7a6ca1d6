/** What Markdown support most editors bring along: for those that lack it. */
import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { registerDocumentSymbols } from './document-symbols.ts';
import { registerFoldingRanges } from './folding-ranges.ts';
import { registerHeadingRename } from './heading-rename.ts';

/** Whether the client asks for it. Off by default: where an editor has it, everything would be there twice. */
export function wantsMarkdown({ initializationOptions }: InitializeParams): boolean {
  const key = 'markdown' satisfies keyof InitializationOptions;
  const options: unknown = initializationOptions;
  return typeof options === 'object' && options !== null && key in options && options[key] === true;
}

/** What the server can do because of it. */
export function registerMarkdown(
  connection: Connection,
  workspace: Workspace,
  params: InitializeParams,
): ServerCapabilities {
  if (!wantsMarkdown(params)) return {};
  registerDocumentSymbols(connection, workspace);
  registerFoldingRanges(connection, workspace);
  registerHeadingRename(connection, workspace);
  return {
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    renameProvider: { prepareProvider: true },
  };
}
