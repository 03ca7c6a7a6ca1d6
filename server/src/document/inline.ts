import type { PhrasingContent } from 'mdast';
import { isAnglePrompt } from './angle-prompt.ts';
import { type Place, spanOf } from './place.ts';
import type { Image, Inline, InlineRun, Link, Span } from './types.ts';

const LINE_END = /\r\n|\r|\n/g;
/** What stands before the words of a continuation line: blanks, and the markers of quotes around it. */
const LINE_PREFIX = /[ \t>]*/y;

/** Running text, from the parser's nodes and the stretch they stand in. */
export function toInline(nodes: readonly PhrasingContent[], span: Span, place: Place): Inline {
  const strong: InlineRun[] = [];
  const links: Link[] = [];
  const images: Image[] = [];
  const opaque: Span[] = [];

  function collect(node: PhrasingContent, inOpaque: boolean): void {
    const at = spanOf(node, place);
    if (node.type === 'strong') strong.push({ span: at, text: wordsOf(node) });
    if (node.type === 'link' || node.type === 'linkReference') {
      links.push({ span: at, text: wordsOf(node), target: targetOf(node, place) });
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      images.push({ span: at, alt: wordsOf(node), target: targetOf(node, place) });
    }
    const hides = OPAQUE.has(node.type);
    if (hides && !inOpaque) opaque.push(at);
    if ('children' in node) for (const child of node.children) collect(child, inOpaque || hides);
  }
  for (const node of nodes) collect(node, false);

  const lines = toLines(nodes, span, place);
  const text = lines.flatMap((line) => line.text || []).join(' ');
  return { span, text, lines, strong, links, images, opaque };
}

/** Running text that is taken as it stands, for where nothing could be parsed. */
export function toPlainInline(text: string, span: Span): Inline {
  return { span, text, lines: [{ span, text }], strong: [], links: [], images: [], opaque: [] };
}

const OPAQUE: ReadonlySet<string> = new Set([
  'inlineCode',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'html',
]);

type Reference = Extract<PhrasingContent, { type: 'link' | 'linkReference' | 'image' | 'imageReference' }>;

function targetOf(node: Reference, place: Place): string {
  return 'url' in node ? node.url : (place.targets.get(node.identifier) ?? '');
}

function wordsOf(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.replace(LINE_END, ' ');
    case 'image':
    case 'imageReference':
      return (node.alt ?? '').replace(LINE_END, ' ');
    case 'html':
      // `<Client Name>` is HTML to the parser and words to the reader
      if (isAnglePrompt(node.value)) return node.value;
      return /^<br\b/i.test(node.value) ? ' ' : '';
    case 'break':
      return ' ';
    case 'footnoteReference':
      return '';
    default:
      return node.children.map(wordsOf).join('');
  }
}

/** Only line ends between the outermost nodes part lines: one within bold text or a link is a space. */
function toLines(nodes: readonly PhrasingContent[], span: Span, place: Place): InlineRun[] {
  const lines: InlineRun[] = [];
  let start = span.start;
  let words = '';

  function close(end: number): void {
    const blank = place.text.slice(start, end).trimEnd();
    lines.push({ span: { start, end: start + blank.length }, text: words.trim() });
    words = '';
  }
  function open(offset: number): void {
    LINE_PREFIX.lastIndex = offset;
    start = offset + (LINE_PREFIX.exec(place.text)?.[0].length ?? 0);
  }

  for (const node of nodes) {
    const at = spanOf(node, place);
    if (node.type === 'break') {
      close(at.start);
      open(at.end);
      continue;
    }
    const ends = node.type === 'text' ? [...place.text.slice(at.start, at.end).matchAll(LINE_END)] : [];
    const parts = node.type === 'text' ? node.value.split(LINE_END) : [];
    // they differ where a character reference (`&#10;`) stands for a line end
    if (ends.length === 0 || parts.length !== ends.length + 1) {
      words += wordsOf(node);
      continue;
    }
    ends.forEach((end, index) => {
      words += parts[index];
      close(at.start + end.index);
      open(at.start + end.index + end[0].length);
    });
    words += parts.at(-1);
  }
  close(span.end);
  return lines;
}
