import type { Heading, Section } from '../document/types.ts';
import type { FaultList, SourceText } from './faults.ts';
import { firstText, readComments, type TemplateComment } from './read-comments.ts';
import { slotsIn } from './slots.ts';
import { slug } from './slug.ts';
import type { CarrySource, ExpectSource } from './source-form.ts';
import { readYaml, type YamlBlock, type YamlPlace } from './yaml-block.ts';

/** A section of a template, its comments read but not yet checked against the rest of the course. */
export interface TemplateSection {
  /** Deliverable and slugs, as `SectionSpec.id`. */
  readonly id: string;
  readonly title: string;
  readonly level: number;
  /** Name of the slot in the heading; undefined where there is none. */
  readonly slot: string | undefined;
  /** Undefined for the title. */
  readonly parent: TemplateSection | undefined;
  readonly children: readonly TemplateSection[];
  /** What the `expect` comment says, `{}` where there is none; undefined where it is faulty. */
  readonly expect: YamlBlock<ExpectSource> | undefined;
  readonly body: readonly BodyPiece[];
  /** Notes a fault at the section's heading. */
  readonly report: (message: string) => void;
  /** Notes a fault in the section's body, at an offset of the template. */
  readonly reportAt: (offset: number, message: string) => void;
}

/** A stretch of a section's body between its comments. */
export interface BodyPiece {
  /** The comment it is the fallback of; undefined for plain text. */
  readonly carry: { readonly block: YamlBlock<CarrySource> | undefined } | undefined;
  /** The Markdown as it stands in the template. */
  readonly raw: string;
  /** Where it starts in the template. */
  readonly start: number;
}

/** The template being read. */
export interface TemplateReading {
  readonly source: SourceText;
  /** Id of its deliverable, with which its sections' ids start. */
  readonly deliverable: string;
  readonly faults: FaultList;
}

/** A section whose children are still being gathered. */
export type DraftSection = Omit<TemplateSection, 'children'> & { readonly children: TemplateSection[] };

/** Reads a heading, the comments under it and the text between them. */
export function readSection(
  reading: TemplateReading,
  section: Section,
  { level, title, span }: Heading,
  parent: DraftSection | undefined,
): DraftSection {
  const { source, deliverable, faults } = reading;
  const comments = readComments(section.content);
  checkComments(reading, section, comments);
  const key = title || '#'.repeat(level);
  const reportAt = (offset: number, message: string) => faults.add(source, offset, key, message);
  const draft: DraftSection = {
    id: parent === undefined ? deliverable : `${parent.id}/${slug(title)}`,
    title,
    level,
    slot: slotsIn(title)[0]?.name,
    parent,
    children: [],
    expect: readExpect(reading, section, comments),
    body: readBody(reading, section, comments, span.end),
    report: (message) => reportAt(section.offset + span.start, message),
    reportAt,
  };
  checkHeading(draft);
  return draft;
}

function checkHeading({ title, level, parent, report }: TemplateSection): void {
  if (slug(title) === '') report('a heading needs words: they are how its section is found');
  const braced = title.match(/\{[^{}]*\}/gu) ?? [];
  if (braced.length > 1) report(`a heading holds one slot at most, not ${braced.length}`);
  if (braced.length > slotsIn(title).length) {
    report("a slot is a fact's name in braces: lower-case letters, digits and hyphens, such as {platform}");
  }
  if (parent === undefined) {
    if (level > 1) report('the first heading is the title: write it with one `#`');
  } else if (level === 1) {
    report('a template has one title; write this heading with `##`');
  } else if (level > parent.level + 1) {
    const marks = '#'.repeat(parent.level + 1);
    report(`this heading skips a level below \`${parent.title}\`; write it with \`${marks}\``);
  }
}

function checkComments(
  { source, faults }: TemplateReading,
  { offset }: Section,
  comments: readonly TemplateComment[],
): void {
  for (const { keyword, start, closed, nested } of comments) {
    const name = keyword ?? 'comment';
    if (!closed) faults.add(source, offset + start, name, 'this comment never ends; close it with `-->`');
    if (nested && keyword !== undefined) {
      const message = `this \`${keyword}\` comment stands inside a list or quote; start it at the beginning of a line`;
      faults.add(source, offset + start, name, message);
    }
  }
}

function readExpect(
  reading: TemplateReading,
  { offset, content }: Section,
  comments: readonly TemplateComment[],
): YamlBlock<ExpectSource> | undefined {
  const { source, faults } = reading;
  const [first, ...others] = comments.filter(({ keyword }) => keyword === 'expect');
  if (first === undefined) return { value: {}, report: () => {} };
  for (const { start } of others) {
    faults.add(source, offset + start, 'expect', 'a heading has one `expect` comment; put both into one');
  }
  const text = firstText(content, comments);
  if (text !== undefined && text.span.start < first.start) {
    const message = 'an `expect` comment stands right under its heading; move it above the text';
    faults.add(source, offset + first.start, 'expect', message);
  }
  return readYaml(yamlPlace(reading, offset, first), 'expect', faults);
}

/** The section's text, parted at its comments, which are left out. */
function readBody(
  reading: TemplateReading,
  { offset, content }: Section,
  comments: readonly TemplateComment[],
  start: number,
): BodyPiece[] {
  const ends = [...comments.map((comment) => comment.start), content.text.length];
  const opened = [undefined, ...comments];
  return ends.flatMap((end, index): BodyPiece[] => {
    const comment = opened[index];
    const from = comment?.end ?? start;
    const raw = content.text.slice(from, end);
    if (comment?.keyword === 'carry') {
      const block = readYaml<CarrySource>(yamlPlace(reading, offset, comment), 'carry', reading.faults);
      return [{ carry: { block }, raw, start: offset + from }];
    }
    return raw.trim() === '' ? [] : [{ carry: undefined, raw, start: offset + from }];
  });
}

function yamlPlace(
  { source }: TemplateReading,
  offset: number,
  { yamlStart, yamlEnd }: TemplateComment,
): YamlPlace {
  return { source, start: offset + yamlStart, end: offset + yamlEnd };
}
