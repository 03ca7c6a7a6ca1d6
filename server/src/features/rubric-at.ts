/** Tells what in the rubric a section counts for. */
import type { Connection } from 'vscode-languageserver';
import { specsBySection } from '../outline/owner.ts';
import { rubricAtRequest, type RubricAtParams, type RubricAtResult } from '../protocol.ts';
import { piecesOf } from '../rubric/pieces.ts';
import type { Workspace } from '../workspace.ts';
import { normalizeUri } from './uris.ts';

export function registerRubricAt(connection: Connection, workspace: Workspace): void {
  connection.onRequest(
    rubricAtRequest,
    async ({ uri, line }: RubricAtParams): Promise<RubricAtResult | null> => {
      const document = await workspace.document(normalizeUri(uri));
      if (!document) return null;
      const { check, capstone } = document;
      const section = check.outline.document.sections.findLast(
        ({ offset }) => check.lines.position(offset).line + 1 <= line,
      );
      const spec = section && specsBySection(check.outline)(section);
      const piece = spec && piecesOf(capstone.folder.course).find(({ touchedBy }) => touchedBy.has(spec.id));
      const criterion = piece?.criterion.id ?? spec?.criterion;
      if (criterion === undefined) return null;
      return { uri: capstone.folder.root, criterion, ...(piece && { evidence: piece.evidence.id }) };
    },
  );
}
