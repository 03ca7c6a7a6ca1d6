import { isAsciiArt } from './ascii-art.ts';
import type { Code, Diagram, Html, Inline, SectionContent } from './types.ts';
import { everyBlock } from './walk.ts';

const MERMAID = new Set(['mermaid', '{.mermaid}', '{mermaid}']);
const OTHER_LANGUAGES = new Set(['dot', 'graphviz', 'plantuml', 'puml', 'd2', 'ditaa', 'nomnoml', 'pikchr']);
/** Languages a fence may have whose content is drawn with characters. */
const TEXT = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'ascii', 'diagram', 'console']);
/** Build states and the like, drawn by a service: pictures, but of nothing. */
const BADGE = /shields\.io|badge/i;

/**
 * The pictures of a section, in document order: Mermaid and other diagram languages in fences, images (badges
 * left out), and drawings made of characters in fences or indented code.
 */
export function readDiagrams(content: SectionContent): Diagram[] {
  return everyBlock(content.blocks).flatMap((block): Diagram[] => {
    switch (block.kind) {
      case 'code':
        return codeDiagram(block);
      case 'html':
        return htmlImages(block);
      case 'paragraph':
        return imagesIn(block.inline, content.text);
      case 'table':
        return [block.header, ...block.rows].flatMap((row) =>
          row.cells.flatMap((cell) => imagesIn(cell.inline, content.text)),
        );
      default:
        return [];
    }
  });
}

/** All Mermaid blocks of a section, those that are still empty included. */
export function readMermaid(content: SectionContent): Code[] {
  return everyBlock(content.blocks).filter(
    (block): block is Code => block.kind === 'code' && MERMAID.has(block.lang),
  );
}

function codeDiagram(code: Code): Diagram[] {
  if (code.value.trim() === '') return [];
  const { span } = code;
  if (MERMAID.has(code.lang)) return [{ kind: 'mermaid', span, target: undefined }];
  if (OTHER_LANGUAGES.has(code.lang)) return [{ kind: 'other', span, target: undefined }];
  return TEXT.has(code.lang) && isAsciiArt(code.value) ? [{ kind: 'ascii', span, target: undefined }] : [];
}

function imagesIn(inline: Inline, text: string): Diagram[] {
  const written = inline.images.map(({ span, target }): Diagram => ({ kind: 'image', span, target }));
  const tags = inline.opaque.flatMap((span) => imageTag(text.slice(span.start, span.end), span.start));
  return [...written, ...tags]
    .filter(({ target }) => !BADGE.test(target ?? ''))
    .sort((a, b) => a.span.start - b.span.start);
}

function htmlImages(html: Html): Diagram[] {
  const visible = html.value.replace(/<!--[^]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  return [...visible.matchAll(/<img\b[^>]*>/gi)]
    .flatMap((tag) => imageTag(tag[0], html.span.start + tag.index))
    .filter(({ target }) => !BADGE.test(target ?? ''));
}

function imageTag(tag: string, start: number): Diagram[] {
  if (!/^<img\b/i.test(tag)) return [];
  const [, double, single, bare] = /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i.exec(tag) ?? [];
  const target = double ?? single ?? bare;
  return target ? [{ kind: 'image', span: { start, end: start + tag.length }, target }] : [];
}
