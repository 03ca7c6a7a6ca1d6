/** The links at a place of a document. */
import type { MatchedSection, Outline } from '../outline/types.ts';
import { marksIn, type SectionLink, type SourcePlace } from './section-links.ts';

/** The section on whose heading the offset is. */
export function headingAt(offset: number, { matched }: Outline): MatchedSection | undefined {
  return matched.find(({ section }) => {
    const at = offset - section.offset;
    const span = section.content.heading?.span;
    return span !== undefined && span.start <= at && at <= span.end;
  });
}

/** The name of a source in a comment, fingerprint included, that the offset is on. */
export function markAt(offset: number, { matched }: Outline): SourcePlace | undefined {
  return matched.flatMap(marksIn).find(({ section, source: { reference, fingerprint } }) => {
    const at = offset - section.offset;
    return reference.span.start <= at && at <= (fingerprint ?? reference).span.end;
  });
}

/** The link that a comment makes. */
export function linkOf(
  { section, source }: SourcePlace,
  links: readonly SectionLink[],
): SectionLink | undefined {
  return links.find(({ mark }) => mark?.section === section && mark.source === source);
}

/** What feeds a section. */
export function linksTo(matched: MatchedSection, links: readonly SectionLink[]): SectionLink[] {
  return links.filter(({ fed }) => fed.matched === matched);
}

/** What a section feeds. */
export function linksFrom(matched: MatchedSection, links: readonly SectionLink[]): SectionLink[] {
  return links.filter(({ source }) => source.sections.includes(matched));
}
