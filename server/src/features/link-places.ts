/** The ends of links as places that an editor can go to. */
import type { Location, Range } from 'vscode-languageserver';
import { linksOf, type FedSection, type LinkedSource, type SectionLink } from '../links/section-links.ts';
import { headingSpan } from '../rules/reading/place.ts';
import type { MatchedSection } from '../outline/types.ts';
import type { OpenCapstone } from '../open-capstone.ts';
import { rangeOf } from './lsp-places.ts';

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function linksIn({ capstone }: OpenCapstone): readonly SectionLink[] {
  return linksOf({ course: capstone.course, documents: capstone.checks });
}

/** Where a source stands: its headings, or the start of a document that lacks it; none where there is no document. */
export function sourcePlaces({ document, sections }: LinkedSource, capstone: OpenCapstone): Location[] {
  return document ? placesIn(document.path, sections, capstone) : [];
}

/** Likewise, for a section that is fed. */
export function fedPlaces({ document, matched }: FedSection, capstone: OpenCapstone): Location[] {
  return document ? placesIn(document.path, matched ? [matched] : [], capstone) : [];
}

function placesIn(
  path: string,
  sections: readonly MatchedSection[],
  { folder, capstone }: OpenCapstone,
): Location[] {
  const check = capstone.checks.find((each) => each.path === path);
  if (!check) return [];
  const uri = `${folder.root}/${path}`;
  if (sections.length === 0) return [{ uri, range: START }];
  return sections.map(({ section }) => ({ uri, range: rangeOf(check, section, headingSpan(section)) }));
}
