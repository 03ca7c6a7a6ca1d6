/** Quick fixes for what stands on a capstone's marker: the deliverables that are not there yet. */
import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver';
import { folderOf } from '../capstone/deliverable-files.ts';
import { missingDeliverable } from '../rules/missing-deliverable.ts';
import { blankDocument } from '../scaffold/blank-document.ts';
import type { Workspace } from '../workspace.ts';

/** The editor refuses to create a file that has come in the meantime. */
export async function markerActions(
  uri: string,
  diagnostics: readonly Diagnostic[],
  workspace: Workspace,
): Promise<CodeAction[]> {
  const found = await workspace.capstoneAt(folderOf(uri));
  if (found?.folder.marker !== uri) return [];
  const { course, facts, missing } = found.capstone;
  return diagnostics.flatMap((diagnostic) => {
    const deliverable = missing.find((each) => missingDeliverable.message(each) === diagnostic.message);
    if (!deliverable || diagnostic.code !== missingDeliverable.id) return [];
    const created = `${found.folder.root}/${deliverable.file}`;
    const start = { line: 0, character: 0 };
    const newText = blankDocument(deliverable, { values: facts, declared: course.facts });
    return [
      {
        title: `Create ${deliverable.file} from its template`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: true,
        edit: {
          documentChanges: [
            { kind: 'create' as const, uri: created },
            {
              textDocument: { uri: created, version: null },
              edits: [{ range: { start, end: start }, newText }],
            },
          ],
        },
      },
    ];
  });
}
