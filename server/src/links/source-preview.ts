/** What a source says, at a glance: its first table or diagram, else its first paragraphs. */
import { readDiagrams } from '../document/diagrams.ts';
import type { Section, Span } from '../document/types.ts';
import type { MatchedSection } from '../outline/types.ts';
import { ownTables } from '../outline/contents.ts';

/** A hover holds no more. */
const MOST_ROWS = 10;
const MOST_LINES = 20;
const MOST_CHARACTERS = 600;

/** Markdown; '' where the source says nothing that can be shown. */
export function sourcePreview(sections: readonly MatchedSection[]): string {
  for (const look of [tableOf, diagramOf, proseOf]) {
    for (const matched of sections.flatMap(withBelow)) {
      const preview = look(matched);
      if (preview !== '') return preview;
    }
  }
  return '';
}

function withBelow(matched: MatchedSection): MatchedSection[] {
  return [matched, ...matched.children.flatMap(withBelow)];
}

function tableOf(matched: MatchedSection): string {
  const [found] = ownTables(matched);
  if (!found) return '';
  const { section, value: table } = found;
  const end = table.rows[MOST_ROWS - 1]?.span.end ?? table.span.end;
  const left = table.rows.length - MOST_ROWS;
  const rows = left === 1 ? 'row' : 'rows';
  return [
    slice(section, { start: table.span.start, end }),
    ...(left > 0 ? [`… and ${left} more ${rows}`] : []),
  ].join('\n\n');
}

function diagramOf({ own }: MatchedSection): string {
  for (const section of own) {
    const [diagram] = readDiagrams(section.content);
    if (diagram) return firstLines(slice(section, diagram.span));
  }
  return '';
}

function proseOf({ own }: MatchedSection): string {
  for (const section of own) {
    const text = section.content.blocks
      .filter(({ kind }) => kind === 'paragraph' || kind === 'list')
      .map(({ span }) => slice(section, span))
      .join('\n\n');
    if (text !== '')
      return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS).trimEnd()}…` : text;
  }
  return '';
}

/** A long diagram is cut, its fence is not. */
function firstLines(text: string): string {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), '…', last].join('\n') : text;
}

function slice({ content }: Section, { start, end }: Span): string {
  return content.text.slice(start, end).replaceAll('\r\n', '\n');
}
