/** Sections and code that can be folded, for editors that fold no Markdown. */
import type { Connection, FoldingRange } from 'vscode-languageserver';
import type { DocumentCheck } from '../capstone/check-document.ts';
import { sectionTree, type SectionNode } from '../document/section-tree.ts';
import { everyBlock } from '../document/walk.ts';
import { endOfText } from '../scaffold/edits.ts';
import type { Workspace } from '../workspace.ts';
import { normalizeUri } from './uris.ts';

export function registerFoldingRanges(connection: Connection, workspace: Workspace): void {
  connection.onFoldingRanges(async ({ textDocument }) => {
    const check = (await workspace.document(normalizeUri(textDocument.uri)))?.check;
    return check ? [...sectionFolds(check), ...codeFolds(check)] : [];
  });
}

function sectionFolds(check: DocumentCheck): FoldingRange[] {
  const folds = ({ section, end, children }: SectionNode): FoldingRange[] => {
    const start = section.offset + (section.content.heading?.span.start ?? 0);
    return [...fold(check, start, endOfText(check.text, end)), ...children.flatMap(folds)];
  };
  return sectionTree(check.outline.document).flatMap(folds);
}

function codeFolds(check: DocumentCheck): FoldingRange[] {
  return check.outline.document.sections.flatMap(({ offset, content }) =>
    [...everyBlock(content.blocks)]
      .filter(({ kind }) => kind === 'code')
      .flatMap(({ span }) => fold(check, offset + span.start, offset + span.end)),
  );
}

/** One line cannot be folded. */
function fold({ lines }: DocumentCheck, start: number, end: number): FoldingRange[] {
  const [startLine, endLine] = [lines.position(start).line, lines.position(end).line];
  return endLine > startLine ? [{ startLine, endLine }] : [];
}
