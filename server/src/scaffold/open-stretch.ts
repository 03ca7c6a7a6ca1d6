/** Finds what a scaffold may write over in a section: nothing that a participant wrote. */
import { hasSubstance } from '../document/substance.ts';
import type { Block, Html, Span } from '../document/types.ts';
import { isProvenance } from '../links/provenance.ts';
import type { MatchedSection } from '../outline/types.ts';
import { endOfText } from './edits.ts';
import { blocksOfSlide } from './slide-breaks.ts';

/**
 * The stretch below the section's heading, in the document's offsets, where it is empty or holds nothing but prompts;
 * undefined where a participant wrote something there, or in a section below that the course does not know.
 */
export function openStretch({ section, own }: MatchedSection): Span | undefined {
  const { heading, text } = section.content;
  if (!heading || own.some((each) => hasSubstance(each.content))) return undefined;
  // A thematic break at the end of a document's section is no content either.
  const blocks = blocksOfSlide(section);
  const comments = leadingComments(blocks);
  if (blocks.slice(comments.length).some(isKept) || comments.some(({ value }) => !value.includes('-->'))) {
    return undefined;
  }
  const start = comments.at(-1)?.span.end ?? heading.span.end;
  const end = endOfText(text, blocks.at(-1)?.span.end ?? start, start);
  return { start: section.offset + start, end: section.offset + end };
}

function leadingComments(blocks: readonly Block[]): readonly Html[] {
  const end = blocks.findIndex((block) => !isComment(block));
  return (end < 0 ? blocks : blocks.slice(0, end)).filter((block) => block.kind === 'html');
}

/** Comments between prompts and link targets belong to a participant too. */
function isKept(block: Block): boolean {
  return isComment(block) || block.kind === 'definition';
}

/** A comment that the scaffold did not write. */
function isComment(block: Block): boolean {
  return block.kind === 'html' && block.value.startsWith('<!--') && !isProvenance(block.value);
}
