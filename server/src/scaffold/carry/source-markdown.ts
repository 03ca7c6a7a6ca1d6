/** Takes Markdown out of a document so that it still says the same in another one. */
import { findPlaceholders } from '../../document/placeholders.ts';
import type { Inline, Section, Span } from '../../document/types.ts';

/** The source of a piece of running text on one line; '' where it holds nothing but placeholders and punctuation. */
export function inlineMarkdown(section: Section, inline: Inline): string {
  return isData(section, inline.span) ? withoutReferences(section, inline) : '';
}

/** Like {@link inlineMarkdown}, for a stretch whose inline structure is not known. */
export function spanMarkdown(section: Section, span: Span): string {
  return isData(section, span) ? oneLine(sliceOf(section, span)) : '';
}

/** Markdown that can stand in a table's cell. */
export function asCell(markdown: string): string {
  return markdown.replace(/(?<!\\)\|/g, '\\|');
}

/** A cell without the bold type that set its whole row apart. */
export function plainCell(markdown: string): string {
  return /^(?:\*\*|__)((?:(?!\*\*|__).)+)(?:\*\*|__)$/.exec(markdown)?.[1] ?? markdown;
}

/** The words of a clause as the start of a sentence, without the marks that closed it. */
export function asValue(markdown: string): string {
  const trimmed = markdown.trim().replace(/[;,.]+$/, '');
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}

/** Whether words are left when the placeholders are taken away; a lone mark such as ✓ counts, dashes do not. */
function isData(section: Section, span: Span): boolean {
  const { text } = section.content;
  let rest = '';
  let at = span.start;
  for (const placeholder of findPlaceholders(section.content)) {
    if (placeholder.span.end <= at || placeholder.span.start >= span.end) continue;
    rest += text.slice(at, placeholder.span.start);
    at = placeholder.span.end;
  }
  rest += text.slice(at, Math.max(at, span.end));
  return /[^\s\p{P}|~^`]/u.test(rest.replace(/\bn\/?a\b/gi, ''));
}

/** Links by reference become links by target and footnote marks go: what they refer to stays behind. */
function withoutReferences(section: Section, inline: Inline): string {
  const { text } = section.content;
  const pieces: string[] = [];
  let at = inline.span.start;
  const put = (span: Span, markdown: string) => {
    pieces.push(text.slice(at, span.start), markdown);
    at = span.end;
  };
  const changed = [
    ...inline.links.map((link) => ({ span: link.span, markdown: `[${link.text}](${link.target})` })),
    ...inline.opaque.map((span) => ({ span, markdown: '' })),
  ].filter(({ span, markdown }) => {
    const source = sliceOf(section, span);
    return markdown === '' ? /^\[\^[^\]]*\]$/.test(source) : /^\[[^]*\]$/.test(source);
  });
  for (const { span, markdown } of changed.sort((a, b) => a.span.start - b.span.start)) {
    if (span.start >= at) put(span, markdown);
  }
  pieces.push(text.slice(at, inline.span.end));
  return oneLine(pieces.join(''));
}

function sliceOf(section: Section, span: Span): string {
  return section.content.text.slice(span.start, span.end);
}

function oneLine(markdown: string): string {
  return markdown.replace(/\s+/g, ' ').trim();
}
