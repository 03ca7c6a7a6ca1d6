/** What Markdown support most editors bring along: for those that lack it. Where an editor has it, all would be there twice. */
import type { Connection } from 'vscode-languageserver';
import type { Workspace } from '../workspace.ts';
import { registerDocumentSymbols } from './document-symbols.ts';
import { registerFoldingRanges } from './folding-ranges.ts';
import { registerHeadingRename } from './heading-rename.ts';

export function registerMarkdown(connection: Connection, workspace: Workspace): void {
  registerDocumentSymbols(connection, workspace);
  registerFoldingRanges(connection, workspace);
  registerHeadingRename(connection, workspace);
}
