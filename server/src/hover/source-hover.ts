import { plainMarkdown } from '../document/plain-markdown.ts';
import { linkedName, stateWords } from '../links/link-words.ts';
import { linkOf, markAt } from '../links/links-at.ts';
import { linksOf, type LinkedSource } from '../links/section-links.ts';
import { sourcePreview } from '../links/source-preview.ts';
import type { HoverContext, HoverSource } from './types.ts';

/** On the name of a source in a comment: what it says now, and whether that is what it said. */
export const sourceHover: HoverSource = (offset, context) => {
  const { check, capstone } = context;
  const mark = markAt(offset, check.outline);
  const link = mark && linkOf(mark, linksOf({ course: capstone.course, documents: capstone.checks }));
  if (!mark || !link) return undefined;
  const { reference, fingerprint } = mark.source;
  // That it has changed, the finding at this place says.
  const state = link.state === 'changed' ? '' : ` · ${stateWords[link.state]}`;
  return {
    markdown: [`**${sourceLink(link.source, context)}**${state}`, sourcePreview(link.source.sections)]
      .filter((block) => block !== '')
      .join('\n\n'),
    start: mark.section.offset + reference.span.start,
    end: mark.section.offset + (fingerprint ?? reference).span.end,
  };
};

function sourceLink(source: LinkedSource, { capstone, linkTo }: HoverContext): string {
  const [matched] = source.sections;
  const name = plainMarkdown(linkedName(source, matched));
  if (!source.document || !matched) return name;
  const line = capstone.lines.get(source.document.path)?.position(matched.section.offset).line ?? 0;
  return `[${name}](${linkTo(source.document.path, line + 1)})`;
}
