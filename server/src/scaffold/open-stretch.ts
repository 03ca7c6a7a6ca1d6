/** Finds what a scaffold may write over in a section: nothing that a participant wrote. */
import type { SectionSpec } from '../course/types.ts';
import { slotsIn } from '../course/slots.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import { hasSubstance } from '../document/substance.ts';
import type { Block, Section, Span } from '../document/types.ts';
import type { MatchedSection } from '../outline/types.ts';
import { isProvenance, isWaitingPrompt } from './carried-body.ts';
import { endOfText } from './edits.ts';
import { blocksOfSlide } from './slide-breaks.ts';

/**
 * The stretch below the section's heading, in the document's offsets, where that is empty or holds nothing but prompts
 * and text of the template; undefined where a participant wrote something in it or in a section below that the course
 * does not know.
 */
export function openStretch({ spec, section, own }: MatchedSection): Span | undefined {
  const { heading } = section.content;
  if (!heading || own.some((each) => each !== section && hasSubstance(each.content))) return undefined;
  if (hasSubstance(section.content) && !isTemplateText(section, spec)) return undefined;
  // A thematic break at the end of a document's section is no content either.
  const blocks = blocksOfSlide(section);
  const kept = leadingComments(blocks);
  // Comments between prompts belong to a participant too.
  if (blocks.slice(kept.length).some((block) => isComment(block) || block.kind === 'definition'))
    return undefined;
  const start = kept.at(-1)?.span.end ?? heading.span.end;
  const end = endOfText(section.content.text, blocks.at(-1)?.span.end ?? start, start);
  return { start: section.offset + start, end: section.offset + end };
}

function leadingComments(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => !isComment(block));
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** A comment that the scaffold did not write. */
function isComment(block: Block): boolean {
  return block.kind === 'html' && block.value.startsWith('<!--') && !isProvenance(block.value);
}

/**
 * Whether every line is one of the template's and prompts are among them. A skeleton table names its rows: that alone
 * makes it no participant's work.
 */
function isTemplateText({ content }: Section, spec: SectionSpec): boolean {
  if (findPlaceholders(content).length === 0) return false;
  const template = spec.body
    .flatMap((block) => (block.kind === 'text' ? block.markdown : block.fallback).split('\n'))
    .map(withoutPadding)
    .filter((line) => line !== '');
  const lines = content.text
    .slice(content.heading?.span.end ?? 0)
    .split(/\r?\n/)
    .map(withoutPadding);
  return lines.every(
    (line) =>
      line === '' ||
      /^-{3,}$/.test(line) ||
      isProvenance(line) ||
      isWaitingPrompt(line) ||
      template.some((pattern) => fits(line, pattern)),
  );
}

/** A line without the blanks and dashes that only make a table look even. */
function withoutPadding(line: string): string {
  const trimmed = line.trim().replace(/\s+/g, ' ');
  return trimmed.startsWith('|') ? trimmed.replace(/ ?\| ?/g, '|').replace(/-{3,}/g, '---') : trimmed;
}

/** Whether the line is the pattern with any words in its slots. */
function fits(line: string, pattern: string): boolean {
  const slots = slotsIn(pattern);
  const pieces = [
    ...slots.map(({ start }, i) => pattern.slice(slots[i - 1]?.end ?? 0, start)),
    pattern.slice(slots.at(-1)?.end ?? 0),
  ];
  const last = pieces.pop() ?? '';
  if (pieces.length === 0) return line === last;
  let at = 0;
  for (const [i, piece] of pieces.entries()) {
    const found = line.indexOf(piece, at);
    if (i === 0 ? found !== 0 : found < 0) return false;
    at = found + piece.length;
  }
  return line.length - last.length >= at && line.endsWith(last);
}
