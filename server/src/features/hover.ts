import type { Connection, InitializeParams } from 'vscode-languageserver';
import { hoverAt } from '../hover/hover-at.ts';
import type { Workspace } from '../workspace.ts';
import { markup } from './markup.ts';
import { normalizeUri } from './uris.ts';

/** What a place of a document is about. */
export function registerHover(connection: Connection, workspace: Workspace, params: InitializeParams): void {
  const formats = params.capabilities.textDocument?.hover?.contentFormat;
  connection.onHover(async ({ textDocument, position }) => {
    const document = await workspace.document(normalizeUri(textDocument.uri));
    if (!document) return undefined;
    const { check, capstone } = document;
    const { lines } = check;
    const hover = hoverAt(lines.offset(position), {
      check,
      capstone: capstone.capstone,
      // Editors go to a line that stands behind the address; few know the anchors of headings.
      linkTo: (path, line) => `${capstone.folder.root}/${path}#L${line}`,
    });
    return (
      hover && {
        contents: markup(hover.markdown, formats),
        range: { start: lines.position(hover.start), end: lines.position(hover.end) },
      }
    );
  });
}
