import { parseDocument } from '../../../server/src/document/parse.ts';
import type { Section, SectionContent, Span } from '../../../server/src/document/types.ts';

/** The source that a span of a section stands for. */
export function sourceOf(content: SectionContent, span: Span): string {
  return content.text.slice(span.start, span.end);
}

/** The section with this title; without one, the first section that has a heading, else the preamble. */
export function sectionOf(text: string, title?: string): Section {
  const { sections } = parseDocument(text);
  const section = sections.find(
    ({ content }) => content.heading && (!title || content.heading.title === title),
  );
  return section ?? sections[0]!;
}

export function contentOf(text: string, title?: string): SectionContent {
  return sectionOf(text, title).content;
}
