/** Offers the course's words for a heading that says the same in others. Nothing is wrong with it: no finding asks for that. */
import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
import { renameHeading } from '../scaffold/rename-heading.ts';
import type { CheckedDocument } from '../workspace.ts';
import { rangeOf, textEdit } from './lsp-places.ts';

export function headingRewrites({ check }: CheckedDocument, uri: string, range: Range): CodeAction[] {
  const at = check.outline.matched.find(({ section, parent }) => {
    const { heading } = section.content;
    if (!heading || !parent) return false;
    const { start, end } = rangeOf(check, section, heading.span);
    return start.line <= range.start.line && range.start.line <= end.line;
  });
  const renamed = at && renameHeading(at.section, at.spec, at.slotValue);
  if (!renamed) return [];
  return [
    {
      title: `Use the course’s heading “${renamed.title}”`,
      kind: CodeActionKind.RefactorRewrite,
      edit: { changes: { [uri]: [textEdit(check, renamed.edit)] } },
    },
  ];
}
