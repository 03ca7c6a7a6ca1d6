/**
 * Sections that go by a bold line, a list item or the row of a table in place of a heading.
 *
 *     **Phase 1: Pilot (Weeks 1–6)**        - **Phase 1: Pilot**        | Phase | Scope | Users |
 *                                             - Scope: …                |-------|-------|-------|
 *     - Scope: …                                                        | Pilot | …     | …     |
 *
 *     **Phase 1: Pilot.** It takes six weeks and …
 *
 * They count from the start of the section they stand in, as all in it does. Each has the text up to its own end.
 */
import type { SectionSpec } from '../course/types.ts';
import { boldWords, captionOf, runInOf } from '../document/labels.ts';
import { remembered } from '../document/remembered.ts';
import { overlap } from '../document/spans.ts';
import type {
  Block,
  Heading,
  Inline,
  InlineRun,
  List,
  Section,
  SectionContent,
  Table,
  TableRow,
} from '../document/types.ts';
import { isOnlySlot, scoreHeading, SIMILAR } from './heading-score.ts';
import { namesFields } from './instances.ts';
import type { MatchedSection, Outline } from './types.ts';

/** The document's sections with those that have no heading among them; undefined where there are none. */
export function withUnheaded(outline: Outline, sections: readonly Section[]): Section[] | undefined {
  const parts = new Map<Section, readonly Section[]>();
  for (const matched of outline.matched) {
    if (matched === outline.root) continue;
    const missing = outline.missing.filter(({ parent }) => parent === matched).map(({ spec }) => spec);
    for (const section of matched.own) {
      const wanted = section === matched.section ? missing : [...missing, ...partsOfRepeated(matched)];
      const found = wanted.length > 0 ? partsOf(section, wanted) : [];
      if (found.length > 0) parts.set(section, found);
    }
  }
  return parts.size === 0 ? undefined : sections.flatMap((section) => parts.get(section) ?? section);
}

/** Whether a section is the row of a table: its name stands within one. */
export function isTableRow({ content: { heading, blocks } }: Section): boolean {
  return blocks.some(
    ({ kind, span }) => kind === 'table' && heading !== undefined && overlap(span, heading.span),
  );
}

/** An unknown section may be one of several (a platform) whose own sections have no headings. */
function partsOfRepeated({ spec }: MatchedSection): SectionSpec[] {
  return spec.children.filter(({ repeat }) => repeat).flatMap(({ children }) => children);
}

/** What stands under one name. */
interface Part {
  /** What stands for one. */
  readonly heading: Heading;
  readonly blocks: readonly Block[];
  /** Where its text ends. */
  readonly end: number;
}

/** The section without its parts, then these; none where it has none. */
function partsOf(section: Section, wanted: readonly SectionSpec[]): Section[] {
  return partedContents(section.content, wanted).map((content, i) =>
    i === 0 ? { ...section, content } : { offset: section.offset, parent: section, content },
  );
}

/** The same contents for as long as the section is the same: what is known of them is known by them. */
function partedContents(content: SectionContent, wanted: readonly SectionSpec[]): readonly SectionContent[] {
  const known = partsByWanted(content);
  const key = wanted.map(({ id }) => id).join('\n');
  const before = known.get(key);
  if (before) return before;
  const contents = partContent(content, wanted);
  known.set(key, contents);
  return contents;
}

const partsByWanted = remembered<SectionContent, Map<string, readonly SectionContent[]>>(() => new Map());

function partContent(whole: SectionContent, wanted: readonly SectionSpec[]): SectionContent[] {
  const { text, heading, blocks } = whole;
  const level = (heading?.level ?? 0) + 1;
  const left: Block[] = [];
  const parts: Part[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) continue;
    const { found, taken } = partsAt(blocks, at, wanted, text);
    parts.push(...found);
    if (found.length === 0) left.push(block);
    at += Math.max(0, taken - 1);
  }
  const [first] = parts;
  if (!first) return [];
  return [
    { ...whole, text: text.slice(0, first.heading.span.start), blocks: left },
    ...parts.map((part) => ({
      ...whole,
      text: text.slice(0, part.end),
      heading: { ...part.heading, level },
      blocks: part.blocks,
    })),
  ];
}

interface Found {
  readonly found: readonly Part[];
  /** How many blocks they take. */
  readonly taken: number;
}

const NOTHING: Found = { found: [], taken: 1 };
/** One item or row of a name may be about the thing; several are the things. */
const LEAST_OF_LIST = 2;

function partsAt(blocks: readonly Block[], at: number, wanted: readonly SectionSpec[], text: string): Found {
  const block = blocks[at];
  const isWanted = (heading: Heading) => wanted.some((spec) => scoreHeading(heading, spec).score >= SIMILAR);
  if (block?.kind === 'paragraph') {
    const opensPart = (other: Block) => {
      const heading = captionHeading(other, text) ?? runInHeading(other, text);
      return heading !== undefined && isWanted(heading);
    };
    if (!opensPart(block)) return NOTHING;
    const caption = captionHeading(block, text);
    const heading = caption ?? runInHeading(block, text);
    const behind = blocks.slice(at + 1);
    const next = behind.findIndex(opensPart);
    const below = behind.slice(0, next < 0 ? undefined : next);
    const own = caption ? below : [block, ...below];
    const last = own.at(-1);
    if (!heading || !last) return NOTHING;
    return { found: [{ heading, blocks: own, end: last.span.end }], taken: below.length + 1 };
  }
  const found = listedParts(block, text);
  const areNamed = found.every(({ heading }) => isWanted(heading)) || areInstances(block, wanted);
  const areParts = found.length >= LEAST_OF_LIST && areNamed;
  return areParts ? { found, taken: 1 } : NOTHING;
}

/** Rows of a table whose columns are those of things that may have any name. */
function areInstances(block: Block | undefined, wanted: readonly SectionSpec[]): boolean {
  if (block?.kind !== 'table') return false;
  const labels = block.header.cells.map(({ inline }) => inline.text);
  return wanted.some((spec) => spec.repeat && isOnlySlot(spec) && namesFields(spec, labels));
}

/** A bold line of its own, as a heading. */
function captionHeading(block: Block | undefined, text: string): Heading | undefined {
  const caption = block?.kind === 'paragraph' ? captionOf(block.inline) : undefined;
  return caption && block?.kind === 'paragraph'
    ? headingOf(boldWords(caption, text), block.inline)
    : undefined;
}

/** The bold words that open a paragraph and name what it says; they stay its first words. */
function runInHeading(block: Block, text: string): Heading | undefined {
  const opening = block.kind === 'paragraph' ? runInOf(block.inline, text) : undefined;
  if (!opening || block.kind !== 'paragraph') return undefined;
  const { text: words, span } = boldWords(opening, text);
  const title = words.replace(/\.$/, '');
  const named = { text: title, span: { start: span.start, end: span.end - words.length + title.length } };
  return { ...headingOf(named, block.inline), span: opening.span };
}

/** Of no level yet. */
function headingOf({ text, span }: InlineRun, inline: Inline): Heading {
  return { level: 0, title: text, span: inline.span, titleSpan: span, inline };
}

function listedParts(block: Block | undefined, text: string): Part[] {
  if (block?.kind === 'list') return itemParts(block, text);
  return block?.kind === 'table' ? rowParts(block, text) : [];
}

/** Items that open with a bold line and go on below it. */
function itemParts({ items }: List, text: string): Part[] {
  return items.flatMap(({ blocks: [first, ...blocks], span: { end } }) => {
    const heading = captionHeading(first, text);
    return heading && blocks.length > 0 ? [{ heading, blocks, end }] : [];
  });
}

/** Rows of a table with several columns: each as a table of two, the heading of a column and its cell. */
function rowParts({ header, rows, align, span }: Table, text: string): Part[] {
  const [, ...labels] = header.cells;
  if (labels.length < 2) return [];
  return rows.flatMap((row) => {
    const [name, ...values] = row.cells;
    if (!name || name.inline.text === '') return [];
    const fields = labels.flatMap((label, i): TableRow[] => {
      const value = values[i];
      return value ? [{ span: row.span, cells: [label, value] }] : [];
    });
    const names = { ...row, cells: [name, name] };
    const table: Table = { kind: 'table', span, align: align.slice(0, 2), header: names, rows: fields };
    // its text ends behind the whole table: what is added in between would cut that
    return [{ heading: headingOf(name.inline, name.inline), blocks: [table], end: text.length }];
  });
}
