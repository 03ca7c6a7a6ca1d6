import { captionOf, labelledLines } from './labels.ts';
import { isPlaceholderOnly } from './substance.ts';
import type { Paragraph, SectionContent } from './types.ts';
import { wordsIn } from './words.ts';

/** From so many words a value is running text, and its label a lead-in: `**Context:** The bank runs …`. */
const LEAD_IN_WORDS = 12;

/**
 * The outermost paragraphs of a section that are running text: no heading, no bold caption, no image, no line
 * with a label and a short value, nothing that is still the template's.
 */
export function readParagraphs(content: SectionContent): Paragraph[] {
  return content.blocks.flatMap((block) =>
    block.kind === 'paragraph' && isRunningText(block, content) ? block : [],
  );
}

function isRunningText(paragraph: Paragraph, content: SectionContent): boolean {
  const { inline } = paragraph;
  if (isHeading(paragraph) || captionOf(inline) || isPlaceholderOnly(inline, content)) return false;
  const alternatives = inline.images.map((image) => image.alt).join(' ');
  if (wordsIn(inline.text).length <= wordsIn(alternatives).length) return false;
  const labelled = labelledLines(inline, content.text, 'paragraph');
  return labelled.length === 0 || labelled.some(({ value }) => wordsIn(value).length >= LEAD_IN_WORDS);
}

function isHeading({ span, inline }: Paragraph): boolean {
  return inline.span.start !== span.start || inline.span.end !== span.end;
}
