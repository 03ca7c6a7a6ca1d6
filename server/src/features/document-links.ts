/** The names of sources in comments lead to the sections that they name. */
import type { Connection, DocumentLink } from 'vscode-languageserver';
import { linkedName } from '../links/link-words.ts';
import type { Workspace } from '../workspace.ts';
import { linksIn, sourcePlaces } from './link-places.ts';
import { rangeOf } from './lsp-places.ts';
import { normalizeUri } from './uris.ts';

export function registerDocumentLinks(connection: Connection, workspace: Workspace): void {
  connection.onDocumentLinks(async ({ textDocument }): Promise<DocumentLink[]> => {
    const document = await workspace.document(normalizeUri(textDocument.uri));
    if (!document) return [];
    const { check, capstone } = document;
    return linksIn(capstone).flatMap(({ source, fed, mark }) => {
      const [place] = sourcePlaces(source, capstone);
      if (!mark || !place || fed.document?.path !== check.path) return [];
      return {
        range: rangeOf(check, mark.section, mark.source.reference.span),
        // Editors go to a line that stands behind the address; few know the anchors of headings.
        target: `${place.uri}#L${place.range.start.line + 1}`,
        tooltip: `Show ${linkedName(source, source.sections[0])}`,
      };
    });
  });
}
