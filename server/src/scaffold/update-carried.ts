/** Brings what a section carried over up to date, and leaves alone what its writer added. */
import { COVERS, labelSimilarity } from '../course/labels.ts';
import { carrySources } from '../course/section-specs.ts';
import type { SectionSpec } from '../course/types.ts';
import { readDiagrams } from '../document/diagrams.ts';
import type { Edit } from '../document/edit.ts';
import { parseDocument } from '../document/parse.ts';
import { isPlaceholderOnly } from '../document/substance.ts';
import type { SectionContent, Span, Table, TableCell, TableRow } from '../document/types.ts';
import { sectionsWith, type CapstoneSources } from '../links/sources.ts';
import { ownTables, type Located } from '../outline/contents.ts';
import type { MatchedSection } from '../outline/types.ts';
import { bringOver, type CarryBlock } from './carry/bring-over.ts';
import { markdownTable } from './carry/markdown-table.ts';
import { sameName } from './carry/source-pairs.ts';
import type { KnownFacts } from './template-words.ts';

export interface CarriedUpdate {
  readonly what: 'table' | 'diagram';
  readonly edit: Edit;
  /** Ids of the sections that the block is brought over from. */
  readonly sources: readonly string[];
  /** The first cells of rows that go, since the sources do not have them. */
  readonly dropped: readonly string[];
}

/**
 * The edit that puts in place of a carried table or diagram what would be carried now; undefined where that is the
 * same, where nothing is carried from the source, or where it cannot be told which block was carried.
 */
export function updateCarried(
  matched: MatchedSection,
  source: string,
  sources: CapstoneSources,
  facts: KnownFacts,
): CarriedUpdate | undefined {
  const [block, ...others] = carriedFrom(source, matched.spec);
  if (!block || others.length > 0) return undefined;
  const ids = carrySources(block.carry);
  const carried = bringOver(block, sectionsWith(ids, sources), facts);
  const update = carried && updateBlock(block, matched, carried.markdown);
  return update && { ...update, sources: ids };
}

function carriedFrom(source: string, { body }: SectionSpec): CarryBlock[] {
  return body.filter(
    (block): block is CarryBlock => block.kind === 'carry' && carrySources(block.carry).includes(source),
  );
}

function updateBlock(
  { carry }: CarryBlock,
  matched: MatchedSection,
  markdown: string,
): Omit<CarriedUpdate, 'sources'> | undefined {
  switch (carry.kind) {
    case 'fields':
      // Values are put into other words as a section is written: whose they are by then cannot be told.
      return undefined;
    case 'diagram':
    case 'gantt':
      return updateDiagram(matched, markdown);
    default:
      return updateTable(matched, markdown);
  }
}

function updateDiagram(
  { own }: MatchedSection,
  markdown: string,
): Omit<CarriedUpdate, 'sources'> | undefined {
  const [found, ...others] = own.flatMap((section) =>
    readDiagrams(section.content).map(({ span }) => ({ section, span })),
  );
  if (!found || others.length > 0) return undefined;
  const edit = replace(found.section, found.span, markdown);
  return edit && { what: 'diagram', edit, dropped: [] };
}

/** The section's one table that has all columns of the carried one. Further columns stay, with what stands in them. */
function updateTable(matched: MatchedSection, markdown: string): Omit<CarriedUpdate, 'sources'> | undefined {
  const carried = tableIn(markdown);
  if (!carried) return undefined;
  const candidates = ownTables(matched).filter(({ value }) => columnsOf(carried.table, value));
  const [found] = candidates;
  const columns = found && columnsOf(carried.table, found.value);
  if (!found || !columns || candidates.length > 1) return undefined;
  const { section, value: table } = found;
  const gone = table.rows.filter((row) => !carried.table.rows.some((each) => isSameRow(each, row)));
  // Rows that go by other names are the writer's own by now.
  if (gone.length > table.rows.length / 2) return undefined;
  const rows = carried.table.rows.map((row) => {
    const before = table.rows.find((each) => isSameRow(each, row));
    return table.header.cells.map((_, i) => {
      const kept = cellText(before?.cells[i], section.content);
      const at = columns.indexOf(i);
      const cell = at < 0 ? undefined : row.cells[at];
      const isPrompt = !cell || isPlaceholderOnly(cell.inline, carried.content);
      return isPrompt && kept !== '' ? kept : asBoldAs(kept, cellText(cell, carried.content));
    });
  });
  const headers = table.header.cells.map((cell) => cellText(cell, section.content));
  const edit = replace(section, table.span, markdownTable(headers, rows, table.align));
  return edit && { what: 'table', edit, dropped: gone.map(({ cells }) => cells[0]?.inline.text ?? '') };
}

function tableIn(markdown: string): { table: Table; content: SectionContent } | undefined {
  const content = parseDocument(markdown).sections[0]?.content;
  const table = content?.blocks.find((block) => block.kind === 'table');
  return content && table && { table, content };
}

/** For each carried column its index in the table; undefined where one is not there. */
function columnsOf(carried: Table, table: Table): number[] | undefined {
  const names = table.header.cells.map(({ inline }) => inline.text);
  const columns = carried.header.cells.map(({ inline }) =>
    names.findIndex((name) => labelSimilarity(name, { name: inline.text, aliases: [] }) >= COVERS),
  );
  return columns.includes(-1) || new Set(columns).size < columns.length ? undefined : columns;
}

function isSameRow(a: TableRow, b: TableRow): boolean {
  return sameName(a.cells[0]?.inline.text ?? '', b.cells[0]?.inline.text ?? '');
}

function cellText(cell: TableCell | undefined, { text }: SectionContent): string {
  return cell ? text.slice(cell.inline.span.start, cell.inline.span.end) : '';
}

/** A row that is set apart in bold stays so. */
function asBoldAs(before: string, now: string): string {
  return /^\*\*[^*]+\*\*$/.test(before) && /^[^*]+$/.test(now) ? `**${now}**` : now;
}

/** Undefined where it changes nothing. */
function replace(
  { offset, content }: Located<unknown>['section'],
  { start, end }: Span,
  markdown: string,
): Edit | undefined {
  const before = content.text.slice(start, end);
  const text = before.includes('\r\n') ? markdown.replaceAll('\n', '\r\n') : markdown;
  return text === before ? undefined : { start: offset + start, end: offset + end, text };
}
