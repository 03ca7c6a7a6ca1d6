/** Tells a client which stretch of a document is fed from where, so that the two can be read side by side. */
import type { Connection } from 'vscode-languageserver';
import { linkedName } from '../links/link-words.ts';
import { linksTo } from '../links/links-at.ts';
import { fedSectionsRequest, type FedSection, type FedSectionsParams } from '../protocol.ts';
import type { Workspace } from '../workspace.ts';
import { linksIn, sourcePlaces } from './link-places.ts';
import { normalizeUri } from './uris.ts';

export function registerFedSections(connection: Connection, workspace: Workspace): void {
  connection.onRequest(fedSectionsRequest, async ({ uri }: FedSectionsParams): Promise<FedSection[]> => {
    const document = await workspace.document(normalizeUri(uri));
    if (!document) return [];
    const { check, capstone } = document;
    const links = linksIn(capstone);
    const line = (offset: number) => check.lines.position(offset).line + 1;
    return check.outline.matched.flatMap((matched) => {
      const sources = linksTo(matched, links).flatMap(({ source }) =>
        sourcePlaces(source, capstone).map((place) => ({
          title: linkedName(source, source.sections[0]),
          uri: place.uri,
          line: place.range.start.line + 1,
        })),
      );
      const last = matched.own.at(-1) ?? matched.section;
      return sources.length === 0
        ? []
        : [
            {
              line: line(matched.section.offset),
              endLine: line(last.offset + last.content.text.trimEnd().length),
              sources,
            },
          ];
    });
  });
}
