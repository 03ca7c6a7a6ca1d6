import type { Deliverable, SectionSpec } from '../course/types.ts';
import { joinBlocks, sectionText, templateBody, type BodyWriter } from './section-text.ts';
import type { KnownFacts } from './template-words.ts';

/** What parts two slides of a deck. */
export const SLIDE_BREAK = '---';

/** The deliverable's template without its comments, as a participant starts from it. */
export function blankDocument(deliverable: Deliverable, facts: KnownFacts): string {
  return documentText(deliverable, facts, templateBody(facts));
}

/** A new document with every section of the template, its bodies written by `body`. */
export function documentText(deliverable: Deliverable, facts: KnownFacts, body: BodyWriter): string {
  const { frontMatter, format, root } = deliverable;
  const fenced = frontMatter === undefined ? '' : `---\n${frontMatter.trim()}\n---`;
  const write = (spec: SectionSpec) => sectionText(spec, facts, { body });
  const text = format === 'slides' ? root.children.map(write).join(`\n\n${SLIDE_BREAK}\n\n`) : write(root);
  return `${joinBlocks([fenced, text])}\n`;
}
