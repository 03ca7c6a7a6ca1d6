/** Renames a heading with the links to it in all documents of the capstone, for editors that do not. */
import { LSPErrorCodes, ResponseError, type Connection } from 'vscode-languageserver';
import { renameWithLinks } from '../capstone/rename-with-links.ts';
import type { Section } from '../document/types.ts';
import type { CheckedDocument, Workspace } from '../workspace.ts';
import { rangeOf, textEdit } from './lsp-places.ts';
import { normalizeUri } from './uris.ts';

export function registerHeadingRename(connection: Connection, workspace: Workspace): void {
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const document = await workspace.document(normalizeUri(textDocument.uri));
    const section = document && headingAt(document, document.check.lines.offset(position));
    const heading = section?.content.heading;
    if (!document || !section || !heading) return undefined;
    const { start, end } = heading.titleSpan;
    return {
      range: rangeOf(document.check, section, heading.titleSpan),
      placeholder: section.content.text.slice(start, end),
    };
  });

  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const document = await workspace.document(normalizeUri(textDocument.uri));
    const section = document && headingAt(document, document.check.lines.offset(position));
    if (!document || !section) return undefined;
    const title = newName.trim();
    if (title === '' || /[\r\n]/.test(title))
      throw new ResponseError(LSPErrorCodes.RequestFailed, 'A heading is one line of words.');
    const { folder, capstone } = document.capstone;
    const renamed = renameWithLinks(section, title, document.check, capstone.checks);
    const changes = renamed.map(({ check, edits }) => [
      `${folder.root}/${check.path}`,
      edits.map((edit) => textEdit(check, edit)),
    ]);
    return { changes: Object.fromEntries(changes) };
  });
}

function headingAt({ check }: CheckedDocument, offset: number): Section | undefined {
  return check.outline.document.sections.find(({ offset: origin, content: { heading } }) => {
    return heading && heading.span.start <= offset - origin && offset - origin <= heading.span.end;
  });
}
