/** The breaks that part a deck's slides. */
import type { Block, Document, Section } from '../document/types.ts';
import type { Outline } from '../outline/types.ts';
import { endOfText } from './edits.ts';

const BREAK = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/m;

/** What stands on a slide, without the break that ends it and the comments behind that, which are the next one's. */
export function blocksOfSlide(slide: Section): readonly Block[] {
  const end = startOfBreak(slide) ?? slide.content.text.length;
  return slide.content.blocks.filter(({ span }) => span.end <= end);
}

/** The offset behind the last of what a slide shows. */
export function endOfSlide(slide: Section, { text }: Document): number {
  return endOfText(text, slide.offset + (startOfBreak(slide) ?? slide.content.text.length));
}

/** Whether breaks part the slides; a deck that has no two slides yet takes them up. */
export function hasSlideBreaks({ deliverable, document: { sections } }: Outline): boolean {
  if (deliverable.format !== 'slides') return false;
  const isParted = sections.some((slide) => startOfBreak(slide) !== undefined);
  return isParted || sections.filter(({ content }) => content.heading).length < 2;
}

/** Whether nothing but front matter stands before an offset. */
export function startsDeck(offset: number, { text, frontMatter }: Document): boolean {
  return offset <= endOfText(text, frontMatter?.end ?? 0);
}

/** Where the break begins that only comments follow, in offsets of the slide. It may be a block of its own or none. */
function startOfBreak({ content: { text, heading, blocks } }: Section): number | undefined {
  let end = text.length;
  for (const block of blocks.toReversed()) {
    if (block.kind === 'thematicBreak') continue;
    const gap = BREAK.exec(text.slice(block.span.end, end));
    if (gap) return block.span.end + gap.index;
    if (block.kind !== 'html') return undefined;
    end = block.span.start;
  }
  const start = heading?.span.end ?? 0;
  const gap = BREAK.exec(text.slice(start, end));
  return gap ? start + gap.index : undefined;
}
