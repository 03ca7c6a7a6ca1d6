import type { SectionContent, Span } from './types.ts';
import { everyBlock, everyInline } from './walk.ts';

/** What an HTML tag leads to or shows. */
export interface HtmlTarget {
  readonly isImage: boolean;
  readonly target: string;
  /** Where the target stands in the section. */
  readonly span: Span;
}

const TAG = /<(a|img|source|video)\s[^<>]*>/gi;
const ATTRIBUTE = /\s(?:href|src)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/i;
const COMMENT = /<!--[^]*?(?:-->|$)/g;

/** The targets of a section's HTML tags, in document order; none of code and comments. */
export function readHtmlTargets(content: SectionContent): HtmlTarget[] {
  const { text } = content;
  const html = everyBlock(content.blocks)
    .filter(({ kind }) => kind === 'html')
    .map(({ span }) => span);
  const inline = everyInline(content)
    .flatMap(({ opaque }) => opaque)
    .filter(({ start }) => text[start] === '<');
  return [...html, ...inline].flatMap(({ start, end }) => targetsIn(text.slice(start, end), start));
}

function targetsIn(html: string, offset: number): HtmlTarget[] {
  const visible = html.replace(COMMENT, (comment) => ' '.repeat(comment.length));
  return [...visible.matchAll(TAG)].flatMap((tag): HtmlTarget[] => {
    const attribute = ATTRIBUTE.exec(tag[0]);
    const target = attribute?.[1] ?? attribute?.[2] ?? attribute?.[3];
    if (!attribute || target === undefined) return [];
    const start = offset + tag.index + attribute.index + attribute[0].lastIndexOf(target);
    return [{ isImage: tag[1]?.toLowerCase() !== 'a', target, span: { start, end: start + target.length } }];
  });
}
