import type * as mdast from 'mdast';
import { toInline } from './inline.ts';
import { headingStart, type Place, spanOf } from './place.ts';
import type { Block, Code, Heading, ListItem, Paragraph, Span, Table, TableCell, TableRow } from './types.ts';

/** The blocks of a section, a list item or a quote. */
export function toBlocks(nodes: readonly mdast.RootContent[], place: Place): Block[] {
  return nodes.flatMap((node) => toBlock(node, place) ?? []);
}

/** A heading that opens a section. */
export function toHeading(node: mdast.Heading, place: Place): Heading {
  const span = { start: headingStart(node).offset! + place.shift, end: spanOf(node, place).end };
  const marker = /^#*[ \t]?/.exec(place.text.slice(span.start, span.end))?.[0] ?? '';
  const titleSpan = around(node.children, span.start + marker.length, place);
  const inline = toInline(node.children, titleSpan, place);
  return { level: node.depth, title: inline.text, span, titleSpan, inline };
}

function toBlock(node: mdast.RootContent, place: Place): Block | undefined {
  const span = spanOf(node, place);
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', span, inline: toInline(node.children, span, place) };
    case 'heading':
      return headingParagraph(toHeading(node, place));
    case 'list':
      return {
        kind: 'list',
        span,
        ordered: node.ordered ?? false,
        items: node.children.map((item) => toItem(item, place)),
      };
    case 'table':
      return toTable(node, place);
    case 'code':
      return toCode(node, place);
    case 'blockquote':
      return { kind: 'quote', span, blocks: toBlocks(node.children, place) };
    case 'html':
      return { kind: 'html', span, value: node.value };
    case 'thematicBreak':
      return { kind: 'thematicBreak', span };
    case 'definition':
    case 'footnoteDefinition':
      return { kind: 'definition', span };
    default:
      return undefined; // front matter, which is no part of a section
  }
}

/** A heading that opens no section, as the paragraph it is then. */
export function headingParagraph(heading: Heading): Paragraph {
  return { kind: 'paragraph', span: heading.span, inline: heading.inline };
}

/** The stretch from the first node to the last; an empty one at `otherwise` where there is none. */
function around(nodes: readonly mdast.PhrasingContent[], otherwise: number, place: Place): Span {
  const [first, last] = [nodes.at(0), nodes.at(-1)];
  if (!first || !last) return { start: otherwise, end: otherwise };
  return { start: spanOf(first, place).start, end: spanOf(last, place).end };
}

function toItem(node: mdast.ListItem, place: Place): ListItem {
  return {
    span: spanOf(node, place),
    checked: node.checked ?? undefined,
    blocks: toBlocks(node.children, place),
  };
}

function toTable(node: mdast.Table, place: Place): Table {
  const [header, ...rows] = node.children.map((row) => toRow(row, place));
  return {
    kind: 'table',
    span: spanOf(node, place),
    align: (node.align ?? []).map((side) => side ?? undefined),
    header: header!, // GFM knows no table without one
    rows,
  };
}

function toRow(node: mdast.TableRow, place: Place): TableRow {
  return { span: spanOf(node, place), cells: node.children.map((cell) => toCell(cell, place)) };
}

/** The parser counts the pipe before a cell as the cell's, and behind the last cell the closing one too. */
function toCell(node: mdast.TableCell, place: Place): TableCell {
  const outer = spanOf(node, place);
  const start = place.text[outer.start] === '|' ? outer.start + 1 : outer.start;
  const behindWords = Math.max(start, around(node.children, start, place).end);
  const pipe = place.text.slice(behindWords, outer.end).indexOf('|');
  const end = pipe < 0 ? outer.end : behindWords + pipe;
  // words typed into an empty cell should stand one blank behind its pipe
  const inside = around(node.children, Math.min(start + 1, end), place);
  return { span: { start, end }, inline: toInline(node.children, inside, place) };
}

function toCode(node: mdast.Code, place: Place): Code {
  const span = spanOf(node, place);
  return {
    kind: 'code',
    span,
    lang: (node.lang ?? '').toLowerCase(),
    value: node.value,
    valueSpan: codeValueSpan(span, place.text),
  };
}

function codeValueSpan(span: Span, text: string): Span {
  const source = text.slice(span.start, span.end);
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  if (!fence) return span;
  const opening = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(source)?.[0] ?? '';
  const content = source.slice(opening.length);
  const lastLine = /[^\r\n]*$/.exec(content)?.[0] ?? '';
  const marks = lastLine.replace(/^[ \t>]+/, '').trimEnd();
  const isClosed = marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length);
  const inside = isClosed ? content.slice(0, content.length - lastLine.length) : content;
  const start = span.start + opening.length;
  return { start, end: start + inside.replace(/(?:\r\n|\r|\n)$/, '').length };
}
