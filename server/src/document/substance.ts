import { readFields } from './fields.ts';
import { findPlaceholders } from './placeholders.ts';
import { remembered } from './remembered.ts';
import { overlap } from './spans.ts';
import type { Block, Field, Inline, InlineRun, SectionContent } from './types.ts';
import { countOwnWords, hasWords, wordsIn } from './words.ts';

/** A template leaves so many words beside its placeholder: `XX ms`, `$X,XXX per month`. */
const WORDS_BESIDE = 2;

/** Whether a stretch (a cell, a paragraph, a field's value) still says what the template left there and no more. */
export function isPlaceholderOnly(run: InlineRun, content: SectionContent): boolean {
  const isLeft = findPlaceholders(content).some(({ span }) => overlap(span, run.span));
  return isLeft && countOwnWords(run, content) <= WORDS_BESIDE;
}

/**
 * Whether a section says anything: more than its heading, comments, placeholders, labels without a value and
 * tables of which only the header and the first column are filled. A picture or a block of code does.
 */
export const hasSubstance = remembered((content: SectionContent): boolean =>
  content.blocks.some((block) => isSubstantial(block, content)),
);

const labelsIn = remembered((content: SectionContent) => readFields(content).flatMap(labelsOf));

function labelsOf(field: Field): InlineRun[] {
  return [{ span: field.labelSpan, text: field.label }, ...field.nested.flatMap(labelsOf)];
}

function isSubstantial(block: Block, content: SectionContent): boolean {
  switch (block.kind) {
    case 'paragraph':
      return says(block.inline, content);
    case 'list':
      return block.items.some((item) => item.blocks.some((inner) => isSubstantial(inner, content)));
    case 'quote':
      return block.blocks.some((inner) => isSubstantial(inner, content));
    case 'table':
      return block.rows.some(({ cells }) =>
        // the first cell names the row
        (cells.length > 1 ? cells.slice(1) : cells).some(
          ({ inline }) => saysInCell(inline, content) || isTicked(inline, content),
        ),
      );
    case 'code':
      return block.value.trim() !== '';
    case 'html':
      return (
        /<(?:img|svg|picture|iframe|video)\b/i.test(block.value) ||
        wordsIn(withoutTags(block.value)).length > 0
      );
    default:
      return false;
  }
}

/** A cell may answer with a sign: `✓`, `❌`, `●`. */
function isTicked({ text, span }: Inline, content: SectionContent): boolean {
  return /\p{So}/u.test(text) && !findPlaceholders(content).some((left) => overlap(left.span, span));
}

function says(inline: Inline, content: SectionContent): boolean {
  if (inline.images.length > 0) return true;
  // A label is in bold or ends in a colon: most paragraphs have none, and no fields need to be read for them.
  const labels = inline.strong.length > 0 || inline.text.includes(':') ? labelsIn(content) : [];
  return inline.lines.some((line) => hasOwnWords(labels, line, content));
}

/** Labels in a table are its own matter. */
function saysInCell(inline: Inline, content: SectionContent): boolean {
  return inline.images.length > 0 || inline.lines.some((line) => hasOwnWords([], line, content));
}

/** Whether words of a line are neither in a label nor in a placeholder, nor came with the placeholder. */
function hasOwnWords(labels: readonly InlineRun[], line: InlineRun, content: SectionContent): boolean {
  const own = labels.filter(({ span }) => overlap(span, line.span));
  const isLeft = findPlaceholders(content).some(({ span }) => overlap(span, line.span));
  if (own.length === 0 && !isLeft) return hasWords(line.text);
  const labelWords = own.reduce((sum, label) => sum + wordsIn(label.text).length, 0);
  return countOwnWords(line, content) > labelWords + (isLeft ? WORDS_BESIDE : 0);
}

function withoutTags(html: string): string {
  return html.replace(/<!--[^]*?(?:-->|$)/g, ' ').replace(/<[^>]*>/g, ' ');
}
