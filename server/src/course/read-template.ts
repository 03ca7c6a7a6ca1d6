import { parseDocument } from '../document/parse.ts';
import type { Section } from '../document/types.ts';
import { type FaultList, type SourceText, sourceText } from './faults.ts';
import { firstText, readComments } from './read-comments.ts';
import {
  type DraftSection,
  readSection,
  type TemplateReading,
  type TemplateSection,
} from './read-section.ts';
import type { FrontMatterSource } from './source-form.ts';
import { readYaml, type YamlBlock } from './yaml-block.ts';

export interface Template {
  readonly source: SourceText;
  /** Undefined where it is faulty. */
  readonly frontMatter: YamlBlock<FrontMatterSource> | undefined;
  /** Undefined where the template has no title. */
  readonly root: TemplateSection | undefined;
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
  const deliverable = frontMatter?.value.deliverable ?? name;
  const root = readSections({ source, deliverable, faults }, document.sections);
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

function readSections(reading: TemplateReading, sections: readonly Section[]): TemplateSection | undefined {
  const { source, faults } = reading;
  const drafts = new Map<Section, DraftSection>();
  let root: DraftSection | undefined;
  for (const section of sections) {
    const { heading } = section.content;
    if (heading === undefined) {
      checkPreamble(reading, section);
      continue;
    }
    // A second title is a fault, but what stands below it is checked all the same.
    const parent = (section.parent && drafts.get(section.parent)) ?? root;
    const draft = readSection(reading, section, heading, parent);
    drafts.set(section, draft);
    root ??= draft;
    parent?.children.push(draft);
  }
  if (root === undefined) {
    faults.add(source, 0, source.name, 'a template has a title: write `# …` above its sections');
  }
  return root;
}

/** Only remarks may stand above the title: nothing else there belongs to a section. */
function checkPreamble({ source, faults }: TemplateReading, { offset, content }: Section): void {
  const comments = readComments(content);
  for (const { keyword, start } of comments) {
    if (keyword === undefined) continue;
    const message = `this \`${keyword}\` comment stands above all headings; move it under the heading it is about`;
    faults.add(source, offset + start, keyword, message);
  }
  const text = firstText(content, comments);
  if (text !== undefined) {
    const message =
      'this text stands above the title, where no scaffold can write it; move it under a heading';
    faults.add(source, offset + text.span.start, source.name, message);
  }
}
