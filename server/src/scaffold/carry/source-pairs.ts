/** Reads what a section names and what it says about each: table rows, fields, list items with a bold beginning. */
import { COVERS, labelSimilarity } from '../../course/labels.ts';
import { readFields } from '../../document/fields.ts';
import type { Field, List, ListItem, Section } from '../../document/types.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { asCell, asValue, inlineMarkdown, plainCell, spanMarkdown } from './source-markdown.ts';
import { sourceTables } from './source-tables.ts';

const SHORTEST_DETAIL = 12;

/** Both are Markdown with pipes escaped, and neither is empty. */
export interface Pair {
  readonly name: string;
  readonly detail: string;
}

/**
 * The pairs of the section itself, first from its tables, then from its text. Of a table, the columns that `headers`
 * name are taken; without any, the first column and what is said in those behind it.
 */
export function sourcePairs(source: MatchedSection, headers?: readonly [string, string]): Pair[] {
  const pairs = [...tablePairs(source, headers), ...source.own.flatMap(textPairs)];
  return pairs.filter(({ name, detail }) => name !== '' && detail !== '');
}

/** Says whether two names are of the same thing, whatever their markup and case. */
export function sameName(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function tablePairs(source: MatchedSection, headers: readonly [string, string] | undefined): Pair[] {
  return sourceTables(source).flatMap(({ columns, rows }) => {
    if (!headers) {
      return rows.map(({ cells: [name = '', ...details] }) => ({
        name: plainCell(name),
        detail: tellingDetail(details),
      }));
    }
    const [nameAt, detailAt] = headers.map((header, otherwise) => {
      const at = columns.findIndex(
        (column) => labelSimilarity(column, { name: header, aliases: [] }) >= COVERS,
      );
      return at < 0 ? otherwise : at;
    });
    return rows.map(({ cells }) => ({
      name: plainCell(cells[nameAt ?? 0] ?? ''),
      detail: plainCell(cells[detailAt ?? 1] ?? ''),
    }));
  });
}

/** The first cells that together say something even without the headers above them: "90 days" alone does not. */
function tellingDetail(cells: readonly string[]): string {
  let detail = '';
  for (const cell of cells.filter((each) => each !== '')) {
    if (detail.length >= SHORTEST_DETAIL) break;
    detail = detail === '' ? plainCell(cell) : `${detail}, ${plainCell(cell)}`;
  }
  return detail;
}

function textPairs(section: Section): Pair[] {
  const fields = readFields(section.content);
  const lists = section.content.blocks.filter((block) => block.kind === 'list');
  const items = lists
    .flatMap((list: List) => list.items)
    .filter(
      (item) =>
        !fields.some(({ labelSpan }) => labelSpan.start >= item.span.start && labelSpan.end <= item.span.end),
    );
  return [
    ...fields.map((field) => fieldPair(section, field)),
    ...items.flatMap((item) => leadInPair(section, item)),
  ];
}

function fieldPair(section: Section, field: Field): Pair {
  const name = spanMarkdown(section, field.labelSpan) && field.label;
  const value = spanMarkdown(section, field.valueSpan);
  return { name: asCell(name), detail: asCell(value || listed(section, field)) };
}

/** The names of what stands under a label, or their words where they have none. */
function listed(section: Section, field: Field): string {
  const names =
    field.nested.length > 0
      ? field.nested.map(({ label }) => label)
      : field.items.map((item) => firstLine(section, item));
  return names.filter((name) => name !== '').join(', ');
}

function leadInPair(section: Section, item: ListItem): Pair[] {
  const [first] = item.blocks;
  if (first?.kind !== 'paragraph') return [];
  const { inline } = first;
  const lead = inline.strong[0];
  if (!lead || lead.span.start !== inline.span.start) return [];
  const detail = inlineMarkdown(section, { ...inline, span: { start: lead.span.end, end: inline.span.end } });
  return [
    {
      name: asCell((spanMarkdown(section, lead.span) && lead.text).replace(/[\s.:;,–—-]+$/, '')),
      detail: asCell(asValue(detail.replace(/^[\s.:;,–—-]+/, ''))),
    },
  ];
}

function firstLine(section: Section, item: ListItem): string {
  const [first] = item.blocks;
  return first?.kind === 'paragraph' ? inlineMarkdown(section, first.inline) : '';
}
