/** Over each section of a link: where it comes from and whether that has changed, or where it goes. */
import {
  CodeLensRefreshRequest,
  type CodeLens,
  type Command,
  type Connection,
  type InitializeParams,
  type Location,
} from 'vscode-languageserver';
import { linkedName, stateWords } from '../links/link-words.ts';
import { linksFrom, linksTo } from '../links/links-at.ts';
import type { SectionLink } from '../links/section-links.ts';
import type { OpenCapstone } from '../open-capstone.ts';
import type { MatchedSection } from '../outline/types.ts';
import { clientCommand, type CreateTarget, type PeekTarget, type PlaceTarget } from '../protocol.ts';
import { headingSpan } from '../rules/reading/place.ts';
import type { CheckedDocument, Workspace } from '../workspace.ts';
import { fedPlaces, linksIn, sourcePlaces } from './link-places.ts';
import { rangeOf } from './lsp-places.ts';
import { normalizeUri } from './uris.ts';

/** More sources than these are a peek away. */
const MOST_LENSES = 3;

export function registerCodeLens(
  connection: Connection,
  workspace: Workspace,
  params: InitializeParams,
): void {
  connection.onCodeLens(async ({ textDocument }) => {
    const document = await workspace.document(normalizeUri(textDocument.uri));
    return document ? lensesOf(document) : [];
  });
  if (params.capabilities.workspace?.codeLens?.refreshSupport === true) followLenses(connection, workspace);
}

/** Asks the client to look again where other lenses are to be shown. */
function followLenses(connection: Connection, workspace: Workspace): void {
  let shown = '';
  workspace.onDidCheck(() => {
    const now = JSON.stringify(
      workspace.openDocuments().map((document) => [document.uri, lensesOf(document)]),
    );
    if (now === shown) return;
    shown = now;
    void connection.sendRequest(CodeLensRefreshRequest.type);
  });
}

function lensesOf({ check, capstone, uri }: CheckedDocument): CodeLens[] {
  const links = linksIn(capstone);
  return check.outline.matched.flatMap((matched) => {
    const range = rangeOf(check, matched.section, headingSpan(matched.section));
    const here = { uri, range };
    return [
      ...incoming(linksTo(matched, links), here, capstone),
      ...outgoing(matched, links, here, capstone),
    ].map((command) => ({ range, command }));
  });
}

function incoming(links: readonly SectionLink[], here: Location, capstone: OpenCapstone): Command[] {
  const rest = links.slice(MOST_LENSES);
  return [
    ...links.slice(0, MOST_LENSES).map(({ source, state }) => ({
      ...goTo(sourcePlaces(source, capstone), here, {
        uri: capstone.folder.root,
        deliverable: source.deliverable.id,
      }),
      title: `← ${linkedName(source, source.sections[0])} · ${stateWords[state]}`,
    })),
    ...(rest.length > 0
      ? [
          {
            ...goTo(
              rest.flatMap(({ source }) => sourcePlaces(source, capstone)),
              here,
            ),
            title: moreSources(rest),
          },
        ]
      : []),
  ];
}

/** What has changed must not hide behind a number. */
function moreSources(links: readonly SectionLink[]): string {
  const changed = links.filter(({ state }) => state === 'changed').length;
  return `← ${links.length} more${changed > 0 ? ` · ${changed} changed since you wrote this` : ''}`;
}

function outgoing(
  matched: MatchedSection,
  links: readonly SectionLink[],
  here: Location,
  capstone: OpenCapstone,
): Command[] {
  const from = linksFrom(matched, links);
  // Of a repeated section, the first stands for all.
  const fed = from.filter(({ source }) => source.sections[0] === matched).map((link) => link.fed);
  const [first, ...others] = fed;
  if (!first) return [];
  const title = `→ ${linkedName(first, first.matched)}${others.length > 0 ? ` and ${others.length} more` : ''}`;
  return [
    {
      ...goTo(
        fed.flatMap((each) => fedPlaces(each, capstone)),
        here,
        { uri: capstone.folder.root, deliverable: first.deliverable.id },
      ),
      title,
    },
  ];
}

/** Goes to one place, lets choose among several; a document that is not there is offered to be written. */
function goTo(places: readonly Location[], here: Location, missing?: CreateTarget): Omit<Command, 'title'> {
  const [only, ...others] = places.map(({ uri, range }): PlaceTarget => ({
    uri,
    line: range.start.line + 1,
  }));
  if (!only) return { command: clientCommand.newDeliverable, arguments: missing ? [missing] : [] };
  if (others.length === 0) return { command: clientCommand.reveal, arguments: [only] };
  const target: PeekTarget = { uri: here.uri, line: here.range.start.line + 1, places: [only, ...others] };
  return { command: clientCommand.peek, arguments: [target] };
}
