/** The breaks that part a deck's slides. */
import type { Block, Document, Section } from '../document/types.ts';
import type { Outline } from '../outline/types.ts';
import { endOfText } from './edits.ts';

/** What stands on a slide, without the break that ends it and the comments behind that, which are the next one's. */
export function blocksOfSlide({ content: { blocks } }: Section): readonly Block[] {
  const end = blocks.findLastIndex(({ kind }) => kind !== 'html');
  return blocks[end]?.kind === 'thematicBreak' ? blocks.slice(0, end) : blocks;
}

/** The offset behind the last of what a slide shows. */
export function endOfSlide(slide: Section, { text }: Document): number {
  const shown = blocksOfSlide(slide);
  const { blocks } = slide.content;
  const end = shown.length < blocks.length ? blocks[shown.length]?.span.start : undefined;
  return endOfText(text, slide.offset + (end ?? slide.content.text.length));
}

/** Whether breaks part the slides; a deck that has no two slides yet takes them up. */
export function hasSlideBreaks({ deliverable, document: { sections } }: Outline): boolean {
  if (deliverable.format !== 'slides') return false;
  const isParted = sections.some(({ content }) =>
    content.blocks.some(({ kind }) => kind === 'thematicBreak'),
  );
  return isParted || sections.filter(({ content }) => content.heading).length < 2;
}

/** Whether nothing but front matter stands before an offset. */
export function startsDeck(offset: number, { text, frontMatter }: Document): boolean {
  return offset <= endOfText(text, frontMatter?.end ?? 0);
}
