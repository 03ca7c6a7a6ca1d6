/** From the heading of a fed section to what feeds it, and from the name of a source to that source. */
import type { Connection, Location } from 'vscode-languageserver';
import { headingAt, linkOf, linksTo, markAt } from '../links/links-at.ts';
import type { Workspace } from '../workspace.ts';
import { linksIn, sourcePlaces } from './link-places.ts';
import { normalizeUri } from './uris.ts';

export function registerDefinition(connection: Connection, workspace: Workspace): void {
  connection.onDefinition(async ({ textDocument, position }): Promise<Location[]> => {
    const document = await workspace.document(normalizeUri(textDocument.uri));
    if (!document) return [];
    const { check, capstone } = document;
    const offset = check.lines.offset(position);
    const mark = markAt(offset, check.outline);
    const heading = headingAt(offset, check.outline);
    const links = linksIn(capstone);
    const found = mark ? [linkOf(mark, links) ?? []].flat() : heading ? linksTo(heading, links) : [];
    return found.flatMap(({ source }) => sourcePlaces(source, capstone));
  });
}
