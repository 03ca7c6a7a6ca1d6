/** What may be mended without a look, on every save for whoever wants that (`editor.codeActionsOnSave`). */
import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { Edit } from '../document/edit.ts';
import type { CheckedDocument } from '../workspace.ts';
import { fixesOf } from './finding-fixes.ts';
import { textEdit } from './lsp-places.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.capstone`;

/** Whether the editor asks for this kind of action, or for a kind that holds it. */
export function asksForFixAll(only: readonly string[] | undefined): boolean {
  return only?.some((kind) => FIX_ALL === kind || FIX_ALL.startsWith(`${kind}.`)) ?? false;
}

/** All safe fixes of a document in one edit; nothing where there is none. */
export function fixAll(document: CheckedDocument, uri: string): CodeAction[] {
  const edits = document.check.findings
    .flatMap((finding) => fixesOf(finding, document).find(({ safe }) => safe)?.edits ?? [])
    .toSorted((a, b) => a.start - b.start);
  const apart = edits.filter((edit, i) => edit.start >= (edits[i - 1]?.end ?? 0));
  if (apart.length === 0) return [];
  const changes = { [uri]: apart.map((edit: Edit) => textEdit(document.check, edit)) };
  return [{ title: 'Fix what is safe to fix', kind: FIX_ALL, edit: { changes } }];
}
