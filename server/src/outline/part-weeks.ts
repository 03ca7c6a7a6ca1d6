/** Reads when each of several things (the phases of a plan) is due, from headings, lists, tables and charts. */
import { headingSimilarity } from '../course/headings.ts';
import { COVERS, labelSimilarity } from '../course/labels.ts';
import type { RowSpec, SectionSpec } from '../course/types.ts';
import { readDuration } from '../document/durations.ts';
import { readGantt, type GanttTask } from '../document/gantt.ts';
import { readMoment } from '../document/moments.ts';
import { readFields } from '../document/fields.ts';
import { remembered, rememberedPair } from '../document/remembered.ts';
import type { Block, Code, Field, Section, SectionContent, Span, Table } from '../document/types.ts';
import type { MatchedSection } from './types.ts';

export interface PartWeeks {
  /** What the course calls the thing. */
  readonly part: string;
  /** Its number among the others, from 0. */
  readonly index: number;
  /** What it is called here. */
  readonly called: string;
  /** Whether it is known by its number alone, as in "Phase 2: Beta". */
  readonly byNumber: boolean;
  /** The words that name its weeks; '' for a chart. */
  readonly words: string;
  /** The week in which it starts, as numbered there; for a chart, weeks since the first thing started, from 0. */
  readonly first: number | undefined;
  readonly since: 'plan' | 'first part';
  /** How many weeks it takes; undefined where it has no known end. */
  readonly length: { readonly least: number; readonly most: number } | undefined;
  /** One week is named, and nothing says whether the thing starts or ends in it. */
  readonly isPoint: boolean;
}

export interface PlacedWeeks extends PartWeeks {
  readonly section: Section;
  readonly span: Span;
  /** The section of the course that it stands in. */
  readonly spec: SectionSpec;
}

type When = Pick<PartWeeks, 'first' | 'length' | 'isPoint' | 'words'>;

type Part = Pick<PartWeeks, 'index' | 'called' | 'byNumber'>;

type FoundWeeks = Omit<PlacedWeeks, 'section' | 'spec'>;

/** What is looked for in a section. */
interface Wanted {
  readonly parts: readonly RowSpec[];
  /** Index of the thing that the section as a whole is about; undefined where only its heading can tell. */
  readonly known: number | undefined;
}

/** A section that is read, and what is looked for in it. */
interface Reading extends Wanted {
  readonly content: SectionContent;
}

const WHEN = {
  name: 'Duration',
  aliases: ['Timeline', 'Weeks', 'Timeframe', 'Time frame', 'Length', 'When'],
};
/** Characters of a line in which a name and its weeks are looked for: what comes later is about something else. */
const LONGEST_LEAD = 120;
/** More than one week, in a column of weeks: `5–12`, `13 on`, `13+`. */
const IS_RUN = /\d\D+\d|\d\s*(?:\+|on(?:wards?)?\b)/i;
/** From this, a heading is the name, perhaps with a suffix. */
const NAMES = 0.9;

export function readPartWeeks(
  matched: Pick<MatchedSection, 'own' | 'spec' | 'children'>,
  parts: readonly RowSpec[],
): PlacedWeeks[] {
  const own = matched.own.map((section) => ({ section, spec: matched.spec, wanted: anyOf(parts) }));
  const below = matched.children.map(({ section, spec }) => ({
    section,
    spec,
    wanted: theOneOf(parts, spec),
  }));
  const found = [...own, ...below]
    .sort((a, b) => a.section.offset - b.section.offset)
    .flatMap(({ section, spec, wanted }) =>
      weeksIn(section.content, wanted).map((weeks): PlacedWeeks => ({ ...weeks, section, spec })),
    );
  // Who puts another thing before the first counts all by other numbers.
  const named = found
    .filter(({ byNumber, since }) => !byNumber && since === 'plan')
    .map(({ index }) => index);
  return found.filter(({ byNumber, index }) => !byNumber || !named.includes(index));
}

const anyOf = remembered((parts: readonly RowSpec[]): Wanted => ({ parts, known: undefined }));

/** In a section of the course that is one of the things. */
const theOneOf = rememberedPair((parts: readonly RowSpec[], { title }: SectionSpec): Wanted => {
  const known = parts.findIndex(({ name }) => name === title);
  return { parts, known: known < 0 ? undefined : known };
});

/** Wherever the section stands. */
const weeksIn = rememberedPair((content: SectionContent, wanted: Wanted): readonly FoundWeeks[] => {
  const reading = { content, ...wanted };
  return [
    ...inHeading(reading),
    ...content.blocks.flatMap((block) => inBlock(block, reading)),
    ...readFields(content).flatMap((field) => inField(field, reading)),
  ];
});

/** The weeks stand in the heading, or in a field below it. */
function inHeading(reading: Reading): FoundWeeks[] {
  const { content, known, parts } = reading;
  const { heading } = content;
  if (!heading) return [];
  const part =
    known === undefined
      ? partCalled(heading.title, parts)
      : { index: known, called: nameIn(heading.title), byNumber: false };
  if (!part) return [];
  const when = whenIn(heading.title);
  if (when) return [placed(part, when, reading, heading.titleSpan)];
  return whenFields(readFields(content), part, reading);
}

function inField(field: Field, reading: Reading): FoundWeeks[] {
  const part = partNamed(field.label, reading.parts);
  return part ? whenFields(field.nested, part, reading) : [];
}

function whenFields(fields: readonly Field[], part: Part, reading: Reading): FoundWeeks[] {
  return fields
    .filter(({ label }) => labelSimilarity(label, WHEN) >= COVERS)
    .flatMap(({ value, valueSpan }) => {
      const when = whenIn(value);
      return when ? [placed(part, when, reading, valueSpan)] : [];
    })
    .slice(0, 1);
}

function inBlock(block: Block, reading: Reading): FoundWeeks[] {
  switch (block.kind) {
    case 'paragraph':
      return block.inline.lines.flatMap(({ text, span }) => inLine(text, span, reading));
    case 'list':
      return block.items.flatMap(({ blocks }) =>
        blocks.slice(0, 1).flatMap((first) => inBlock(first, reading)),
      );
    case 'table':
      return inTable(block, reading);
    case 'code':
      return inChart(block, reading);
    default:
      return [];
  }
}

/** "Pilot: Weeks 1–6, 20 users", "Phase 1: Pilot (6 weeks). Twenty …", "Weeks 1–6: Pilot". */
function inLine(text: string, span: Span, reading: Reading): FoundWeeks[] {
  const lead = (/^(?:[^.;]|\.(?=\S))*/.exec(text.slice(0, LONGEST_LEAD))?.[0] ?? '').trim();
  const when = whenIn(lead);
  const part = when && partNamed(nameBeside(lead, when.words), reading.parts);
  if (!when || !part) return [];
  return [placed(part, when, reading, span)];
}

function inTable(table: Table, reading: Reading): FoundWeeks[] {
  const headers = table.header.cells.map(({ inline }) => inline.text);
  return table.rows.flatMap(({ cells }) => {
    const named = cells.map(({ inline }) => partNamed(nameIn(inline.text), reading.parts));
    const at = named.findIndex((part) => part !== undefined);
    const part = named[at];
    if (!part) return [];
    const found = cells.flatMap(({ inline }, index) => {
      const inWeeks = index !== at && /\bweeks?\b/i.test(headers[index] ?? '') && IS_RUN.test(inline.text);
      const when = whenIn(inline.text) ?? (inWeeks ? whenIn(`Weeks ${inline.text}`) : undefined);
      return when ? [{ when, span: inline.span, at: index }] : [];
    });
    // A single week may be that of a decision.
    const best = found.find(({ when }) => !when.isPoint) ?? (found.length === 1 ? found[0] : undefined);
    if (!best) return [];
    const name = cells[at]?.inline.span ?? best.span;
    const narrowed = part.byNumber || best.at === at ? placed(part, best.when, reading, name) : undefined;
    return [narrowed ?? { ...placed(part, best.when, reading, best.span), span: best.span }];
  });
}

/** A phase is a bar of the chart, or a section of it with several bars. */
function inChart(code: Code, reading: Reading): FoundWeeks[] {
  const { content, parts } = reading;
  const tasks = readGantt(code, content.text).filter(({ milestone }) => !milestone);
  const isOf = (text: string, index: number) => {
    const part = partNamed(nameIn(text), parts);
    return part?.index === index && !part.byNumber;
  };
  const bars = parts.map((_, index) => {
    const inside = tasks.filter((task) => isOf(task.section, index));
    return inside.length > 0 ? inside : tasks.filter((task) => isOf(task.label, index));
  });
  const origin = startOf(bars[0] ?? []);
  return bars.flatMap((bar, index): FoundWeeks[] => {
    const start = startOf(bar);
    if (start === undefined) return [];
    const after = origin === undefined ? undefined : (start - origin) / 7;
    const first =
      after === undefined || Math.abs(after - Math.round(after)) > 2 / 7 ? undefined : Math.round(after);
    const isOpen = bar.some(({ label }) => /\bongoing\b/i.test(label));
    const length = isOpen ? undefined : wholeWeeks(Math.max(...bar.map(({ end }) => end)) - start);
    const when = { first, length, isPoint: false, words: '' };
    const part = { index, called: parts[index]?.name ?? '', byNumber: false };
    return [
      { ...placed(part, when, reading, spanOf(bar)), since: 'first part' },
      ...labelledOtherwise(bar, part, length, reading),
    ];
  });
}

/** A bar may bear other weeks in its name than it is long: `Pilot (weeks 1-6) :2026-03-02, 5w`. */
function labelledOtherwise(
  bar: readonly GanttTask[],
  part: Part,
  length: PartWeeks['length'],
  reading: Reading,
): FoundWeeks[] {
  const [task, ...others] = bar;
  const named = task && others.length === 0 ? whenIn(task.label) : undefined;
  if (!task || !named?.length || !length) return [];
  const isAlike = named.length.least <= length.most && length.least <= named.length.most;
  return isAlike ? [] : [placed(part, named, reading, task.span)];
}

function startOf(bar: readonly GanttTask[]): number | undefined {
  return bar.length > 0 ? Math.min(...bar.map(({ start }) => start)) : undefined;
}

function spanOf(bar: readonly GanttTask[]): Span {
  return {
    start: Math.min(...bar.map(({ span }) => span.start)),
    end: Math.max(...bar.map(({ span }) => span.end)),
  };
}

/** A bar ends on the Friday, the Sunday or the next Monday of its last week; what ends between says nothing sure. */
function wholeWeeks(days: number): PartWeeks['length'] {
  const weeks = Math.round((days + 1) / 7);
  return weeks > 0 && Math.abs(days + 1 - weeks * 7) <= 2 ? { least: weeks, most: weeks } : undefined;
}

/** The weeks that a text names; undefined for dates and for words without any. */
function whenIn(text: string): When | undefined {
  const moment = readMoment(text, undefined);
  const length = readDuration(text);
  if (moment?.unit === 'week') {
    const { first, last, open, words } = moment;
    return { first, length: last > first ? length : undefined, isPoint: first === last && !open, words };
  }
  return length && { first: undefined, length, isPoint: false, words: length.words };
}

/** What stands before the weeks; where nothing does, what stands behind them. */
function nameBeside(lead: string, words: string): string {
  const at = lead.indexOf(words);
  const before = withoutMarks(lead.slice(0, Math.max(0, at)));
  return before !== '' ? before : nameIn(withoutMarks(lead.slice(at + words.length)));
}

/** A name without the weeks or the remark that it ends in. */
function nameIn(text: string): string {
  const short = text.slice(0, LONGEST_LEAD);
  return withoutMarks(short.replace(/\([^()]*\)[.:]?$/, '').replace(/\bweeks?\b[^:]*$/i, ''));
}

function withoutMarks(text: string): string {
  return text
    .replace(/^[):,–—\s-]+/, '')
    .replace(/(?<![(:,–—\s-])[(:,–—\s-]+$/, '')
    .trim();
}

/** The thing that a heading names, its weeks aside. */
export function partCalled(title: string, parts: readonly RowSpec[]): Part | undefined {
  return partNamed(nameIn(title), parts);
}

/** The thing that a text names and says nothing else of. */
function partNamed(text: string, parts: readonly RowSpec[]): Part | undefined {
  if (text === '') return undefined;
  const score = (names: readonly string[]) => Math.max(...names.map((each) => headingSimilarity(text, each)));
  const byName = parts.map(({ name, aliases }) => score([name, ...aliases]));
  const index = byName.indexOf(Math.max(...byName));
  if ((byName[index] ?? 0) >= NAMES) return { index, called: text, byNumber: false };
  const byNumber = parts.map(({ name }) => score([numberOf(name) ?? name]));
  const numbered = byNumber.findIndex((each) => each >= NAMES);
  // A number alone leaves the name open.
  return numbered < 0 ? undefined : { index: numbered, called: text, byNumber: byNumber[numbered] === NAMES };
}

/** "Phase 1" of "Phase 1: Pilot". */
function numberOf(name: string): string | undefined {
  return /^\p{L}+\s\d+(?=:)/u.exec(name)?.[0];
}

function placed(part: Part, when: When, reading: Reading, span: Span): FoundWeeks {
  const { parts, content } = reading;
  // Only the words that say it: the weeks, or the name where that is not the course's.
  const telling = part.byNumber ? part.called : when.words;
  const start = telling === '' ? -1 : content.text.indexOf(telling, span.start);
  const end = start + telling.length;
  const place = start < 0 || end > span.end ? span : { start, end };
  return { part: parts[part.index]?.name ?? '', ...part, since: 'plan', ...when, span: place };
}
