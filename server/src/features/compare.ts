/** What a source says now, what it said in another version, and what would be carried from it. */
import type { Connection } from 'vscode-languageserver';
import { parseDocument } from '../document/parse.ts';
import { fingerprintOf } from '../links/fingerprint.ts';
import { linkedName } from '../links/link-words.ts';
import { matchDocument } from '../outline/match.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import {
  compareRequest,
  sectionVersionRequest,
  type CompareParams,
  type Comparison,
  type SectionVersion,
  type SectionVersionParams,
} from '../protocol.ts';
import { applyEdits } from '../scaffold/edits.ts';
import { endOfTree } from '../scaffold/place-in-outline.ts';
import { updateCarried } from '../scaffold/update-carried.ts';
import type { CheckedDocument, Workspace } from '../workspace.ts';
import { linksIn, sourcePlaces } from './link-places.ts';
import { normalizeUri } from './uris.ts';

export function registerCompare(connection: Connection, workspace: Workspace): void {
  connection.onRequest(
    compareRequest,
    async ({ uri, line, source: id }: CompareParams): Promise<Comparison | null> => {
      const document = await workspace.document(normalizeUri(uri));
      if (!document) return null;
      const link = linksIn(document.capstone).find(
        ({ fed, source }) =>
          source.spec.id === id &&
          fed.document?.path === document.check.path &&
          fed.matched !== undefined &&
          document.check.lines.position(fed.matched.section.offset).line + 1 === line,
      );
      const matched = link?.fed.matched;
      const [place] = link ? sourcePlaces(link.source, document.capstone) : [];
      if (!matched || !place) return null;
      const { source, mark } = link;
      return {
        title: linkedName(source, source.sections[0]),
        source: { uri: place.uri, line: place.range.start.line + 1 },
        fingerprint: mark?.source.fingerprint?.text,
        now: source.document ? textOf(source.sections, source.document.outline) : '',
        carried: carriedOf(matched, id, document.check.outline, document),
      };
    },
  );

  connection.onRequest(
    sectionVersionRequest,
    async ({ uri, section, text }: SectionVersionParams): Promise<SectionVersion | null> => {
      const deliverable = (await workspace.document(normalizeUri(uri)))?.check.deliverable;
      if (!deliverable) return null;
      const outline = matchDocument(parseDocument(text), deliverable);
      const sections = outline.bySpec.get(section) ?? [];
      return sections.length === 0
        ? null
        : { fingerprint: fingerprintOf(sections), text: textOf(sections, outline) };
    },
  );
}

function carriedOf(
  matched: MatchedSection,
  source: string,
  outline: Outline,
  { capstone: { capstone } }: CheckedDocument,
): Comparison['carried'] {
  const { course, checks, facts } = capstone;
  const sources = { course, documents: checks };
  const update = updateCarried(matched, source, sources, { values: facts, declared: course.facts });
  if (!update) return undefined;
  const after = applyEdits(outline.document.text, [update.edit]);
  const grown = after.length - outline.document.text.length;
  const { offset } = matched.section;
  const end = endOfTree(matched, outline);
  return { before: outline.document.text.slice(offset, end), after: after.slice(offset, end + grown) };
}

function textOf(sections: readonly MatchedSection[], outline: Outline): string {
  return sections
    .map((matched) => outline.document.text.slice(matched.section.offset, endOfTree(matched, outline)).trim())
    .join('\n\n');
}
