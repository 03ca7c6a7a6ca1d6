/** Reads a template: its front matter, its sections, their `expect` and `carry` comments and their bodies. */
import { parseDocument } from '../document/parse.ts';
import type { Section } from '../document/types.ts';
import { type FaultList, type SourceText, sourceText } from './faults.ts';
import { readComments, type TemplateComment } from './read-comments.ts';
import { slotsIn } from './slots.ts';
import { slug } from './slug.ts';
import type { CarrySource, ExpectSource, FrontMatterSource } from './source-form.ts';
import { readYaml, type YamlBlock } from './yaml-block.ts';

export interface Template {
  readonly source: SourceText;
  /** Undefined where it is faulty. */
  readonly frontMatter: YamlBlock<FrontMatterSource> | undefined;
  /** Undefined where the template has no title. */
  readonly root: TemplateSection | undefined;
}

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

/** A template is a page or ten; the parser's time grows with the square of what malice can make of more. */
const MAX_TEMPLATE_LENGTH = 40_000;
const MAX_SECTIONS = 300;

/** Reads one template file; whatever is wrong with it goes into `faults`. */
export function readTemplate(name: string, text: string, faults: FaultList): Template {
  const source = sourceText(name, text);
  const fail = (message: string): Template => {
    faults.add(source, 0, name, message);
    return { source, frontMatter: undefined, root: undefined };
  };
  if (text.length > MAX_TEMPLATE_LENGTH) {
    return fail(`the template has ${text.length} characters; make it ${MAX_TEMPLATE_LENGTH} at most`);
  }
  const document = parseDocument(text);
  if (document.sections.length > MAX_SECTIONS) {
    return fail(`the template has ${document.sections.length} headings; make it ${MAX_SECTIONS} at most`);
  }
  const frontMatter = readFrontMatter(source, document.frontMatter?.yaml, faults);
  const root = readSections(source, document.sections, frontMatter?.value.deliverable ?? name, faults);
  return { source, frontMatter, root };
}

function readFrontMatter(
  source: SourceText,
  yaml: string | undefined,
  faults: FaultList,
): YamlBlock<FrontMatterSource> | undefined {
  if (yaml === undefined) {
    faults.add(
      source,
      0,
      'front matter',
      'a template starts with front matter: `deliverable`, `exercise` and `file` between two lines of `---`',
    );
    return undefined;
  }
  const start = source.lineStarts[1] ?? 0;
  return readYaml({ source, start, end: start + yaml.length }, 'frontMatter', faults);
}

/** A section whose children are still being gathered. */
type Draft = Omit<TemplateSection, 'children'> & { readonly children: TemplateSection[] };

function readSections(
  source: SourceText,
  sections: readonly Section[],
  deliverable: string,
  faults: FaultList,
): TemplateSection | undefined {
  const drafts = new Map<Section, Draft>();
  let root: TemplateSection | undefined;
  for (const section of sections) {
    const { heading } = section.content;
    if (heading === undefined) {
      readPreamble(source, section, faults);
      continue;
    }
    const parent = section.parent && drafts.get(section.parent);
    const draft = readSection(source, section, parent, deliverable, faults);
    drafts.set(section, draft);
    checkHeading(draft, root);
    root ??= draft;
    parent?.children.push(draft);
  }
  if (root === undefined)
    faults.add(source, 0, source.name, 'a template has a title: write `# …` above its sections');
  return root;
}

function readPreamble(source: SourceText, section: Section, faults: FaultList): void {
  const comments = readComments(section);
  for (const comment of comments) {
    if (comment.keyword === undefined) continue;
    const message = `this \`${comment.keyword}\` comment stands above all headings; move it under the heading it is about`;
    faults.add(source, section.offset + comment.start, comment.keyword, message);
  }
  const text = section.content.blocks.find(
    (block) => !comments.some(({ start }) => start === block.span.start),
  );
  if (text !== undefined) {
    const message =
      'this text stands above the title, where no scaffold can write it; move it under a heading';
    faults.add(source, section.offset + text.span.start, source.name, message);
  }
}

function readSection(
  source: SourceText,
  section: Section,
  parent: Draft | undefined,
  deliverable: string,
  faults: FaultList,
): Draft {
  const { level = 1, title = '', span = { start: 0, end: 0 } } = section.content.heading ?? {};
  const reportAt = (offset: number, message: string) => faults.add(source, offset, title, message);
  const { expect, body } = readContent(source, section, faults);
  return {
    id: parent === undefined ? deliverable : `${parent.id}/${slug(title)}`,
    title,
    level,
    slot: slotsIn(title)[0]?.name,
    parent,
    children: [],
    expect,
    body,
    report: (message) => reportAt(section.offset + span.start, message),
    reportAt,
  };
}

function checkHeading(section: TemplateSection, root: TemplateSection | undefined): void {
  const { title, level, parent } = section;
  if (slug(title) === '') section.report('a heading needs words: they are how its section is found');
  const braced = title.match(/\{[^{}]*\}/gu) ?? [];
  if (braced.length > 1) section.report(`a heading holds one slot at most, not ${braced.length}`);
  if (braced.length > slotsIn(title).length) {
    section.report(
      `a slot is a fact's name in braces: lower-case letters, digits and hyphens, such as {platform}`,
    );
  }
  if (root === undefined) {
    if (level > 1) section.report('the first heading is the title: write it with one `#`');
  } else if (level === 1) {
    section.report('a template has one title; write this heading with `##`');
  } else if (parent !== undefined && level > parent.level + 1) {
    const marks = '#'.repeat(parent.level + 1);
    section.report(`this heading skips a level below \`${parent.title}\`; write it with \`${marks}\``);
  }
}

function readContent(
  source: SourceText,
  section: Section,
  faults: FaultList,
): { expect: YamlBlock<ExpectSource> | undefined; body: BodyPiece[] } {
  const { heading, text, blocks } = section.content;
  let expect: YamlBlock<ExpectSource> | undefined = { value: {}, report: () => {} };
  const body: BodyPiece[] = [];
  let carry: BodyPiece['carry'];
  let start = heading?.span.end ?? 0;
  const closePiece = (end: number) => {
    const raw = text.slice(start, end);
    if (carry !== undefined || raw.trim() !== '') body.push({ carry, raw, start: section.offset + start });
  };

  const comments = readComments(section);
  for (const comment of comments) {
    checkComment(source, section, comment, faults);
    closePiece(comment.start);
    start = comment.end;
    carry = undefined;
    const place = {
      source,
      start: section.offset + comment.yamlStart,
      end: section.offset + comment.yamlEnd,
    };
    if (comment.keyword === 'carry') carry = { block: readYaml(place, 'carry', faults) };
    if (comment.keyword !== 'expect') continue;
    const isFirst = comments.find(({ keyword }) => keyword === 'expect') === comment;
    const above = blocks.find((block) => !comments.some(({ start }) => start === block.span.start));
    if (!isFirst || (above !== undefined && above.span.start < comment.start)) {
      const message = isFirst
        ? 'an `expect` comment stands right under its heading; move it above the text'
        : 'a heading has one `expect` comment; put both into one';
      faults.add(source, section.offset + comment.start, 'expect', message);
    }
    if (isFirst) expect = readYaml(place, 'expect', faults);
  }
  closePiece(text.length);
  return { expect, body };
}

function checkComment(
  source: SourceText,
  section: Section,
  comment: TemplateComment,
  faults: FaultList,
): void {
  const offset = section.offset + comment.start;
  const { keyword } = comment;
  if (!comment.closed) {
    faults.add(source, offset, keyword ?? 'comment', 'this comment never ends; close it with `-->`');
  }
  if (comment.nested && keyword !== undefined) {
    const message = `this \`${keyword}\` comment stands inside a list or quote; start it at the beginning of a line`;
    faults.add(source, offset, keyword, message);
  }
}
