/** What Markdown support most editors bring along: for those that lack it. */
import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import type { Workspace } from '../workspace.ts';
import { registerDocumentSymbols } from './document-symbols.ts';
import { registerFoldingRanges } from './folding-ranges.ts';
import { registerHeadingRename } from './heading-rename.ts';
import { isOn } from './initialization-options.ts';

/** Off by default: where an editor has it, everything would be there twice. */
export function wantsMarkdown(params: InitializeParams): boolean {
  return isOn('markdown', params);
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
  const { documentSymbol, rename } = params.capabilities.textDocument ?? {};
  return {
    documentSymbolProvider: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingRangeProvider: true,
    renameProvider: rename?.prepareSupport === true ? { prepareProvider: true } : true,
  };
}
