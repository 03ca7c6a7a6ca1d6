import { linkedName, stateWords } from '../links/link-words.ts';
import { linksOf } from '../links/section-links.ts';
import type { CourseSection } from '../links/references.ts';
import type { SourceDocument } from '../links/sources.ts';
import type { MatchedSection } from '../outline/types.ts';
import { sectionName, specName } from '../rules/reading/place.ts';
import type { LinkEndReport, LinkReport } from '../report.ts';
import type { Capstone } from './assemble.ts';

/** The map of a capstone: which section feeds which, and how they stand to each other. */
export function reportLinks({ course, checks, lines }: Capstone): LinkReport[] {
  const end = (
    section: CourseSection,
    document: SourceDocument | undefined,
    matched: MatchedSection | undefined,
  ): LinkEndReport => {
    const place = document && matched && lines.get(document.path)?.position(matched.section.offset);
    return {
      deliverable: section.deliverable.id,
      section: section.spec.id,
      name: linkedName(section, matched),
      title: matched ? sectionName(matched.section, section.spec) : specName(section.spec),
      path: document?.path ?? section.deliverable.file,
      exists: document !== undefined,
      line: place && place.line + 1,
    };
  };
  return linksOf({ course, documents: checks }).map(({ source, fed, state }) => ({
    source: end(source, source.document, source.sections[0]),
    fed: end(fed, fed.document, fed.matched),
    state,
    words: stateWords[state],
  }));
}
