/** From the heading of a section to the sections that it feeds. What links to it in Markdown, the editor knows itself. */
import type { Connection, Location } from 'vscode-languageserver';
import { headingAt, linksFrom } from '../links/links-at.ts';
import type { Workspace } from '../workspace.ts';
import { fedPlaces, linksIn } from './link-places.ts';
import { normalizeUri } from './uris.ts';

export function registerReferences(connection: Connection, workspace: Workspace): void {
  connection.onReferences(async ({ textDocument, position }): Promise<Location[]> => {
    const document = await workspace.document(normalizeUri(textDocument.uri));
    if (!document) return [];
    const { check, capstone } = document;
    const heading = headingAt(check.lines.offset(position), check.outline);
    const found = heading ? linksFrom(heading, linksIn(capstone)) : [];
    return found.filter(({ fed }) => fed.matched).flatMap(({ fed }) => fedPlaces(fed, capstone));
  });
}
