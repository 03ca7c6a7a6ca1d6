/** The outline of a document of a capstone, for editors that know no headings. */
import { SymbolKind, type Connection, type DocumentSymbol } from 'vscode-languageserver';
import type { DocumentCheck } from '../capstone/check-document.ts';
import { sectionTree, type SectionNode } from '../document/section-tree.ts';
import type { Workspace } from '../workspace.ts';
import { rangeOf } from './lsp-places.ts';
import { normalizeUri } from './uris.ts';

export function registerDocumentSymbols(connection: Connection, workspace: Workspace): void {
  connection.onDocumentSymbol(async ({ textDocument }) => {
    const check = (await workspace.document(normalizeUri(textDocument.uri)))?.check;
    return check ? sectionTree(check.outline.document).map((node) => toSymbol(node, check)) : [];
  });
}

function toSymbol({ section, end, children }: SectionNode, check: DocumentCheck): DocumentSymbol {
  const { heading, text } = section.content;
  const line = heading?.span ?? { start: 0, end: text.length };
  return {
    // A symbol must have a name.
    name: heading?.title || '#',
    kind: SymbolKind.String,
    range: rangeOf(check, section, { start: line.start, end: end - section.offset }),
    selectionRange: rangeOf(check, section, line),
    children: children.map((child) => toSymbol(child, check)),
  };
}
