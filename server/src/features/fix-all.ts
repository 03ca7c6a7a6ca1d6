/** What may be mended without a look, on every save for whoever wants that (`editor.codeActionsOnSave`). */
import type { CodeAction } from 'vscode-languageserver';
import { safeEdits } from '../capstone/safe-edits.ts';
import type { CheckedDocument } from '../workspace.ts';
import { fixContext } from './fix-context.ts';
import { textEdit } from './lsp-places.ts';
import { FIX_ALL } from './names.ts';

/** Whether the editor asks for this kind of action, or for a kind that holds it. */
export function asksForFixAll(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => FIX_ALL === kind || FIX_ALL.startsWith(`${kind}.`)) ?? false;
}

/** All safe fixes of a document in one edit; nothing where there is none. */
export function fixAll(document: CheckedDocument, uri: string): CodeAction[] {
  const edits = safeEdits(document.check.findings, fixContext(document));
  if (edits.length === 0) return [];
  const changes = { [uri]: edits.map((edit) => textEdit(document.check, edit)) };
  return [{ title: 'Fix what is safe to fix', kind: FIX_ALL, edit: { changes } }];
}
