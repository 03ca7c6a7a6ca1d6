/** Puts sections that a document lacks where the template has them. */
import type { Course } from '../course/types.ts';
import type { MissingSection, Outline } from '../outline/types.ts';
import type { Edit } from '../document/edit.ts';
import { SLIDE_BREAK } from './blank-document.ts';
import { endOfText, toEdit, toEdits, type Patch } from './edits.ts';
import { levelOf, placeOf } from './place-in-outline.ts';
import { joinBlocks, sectionText, templateBody, type BodyWriter } from './section-text.ts';
import { hasSlideBreaks, startsDeck } from './slide-breaks.ts';
import type { KnownFacts } from './template-words.ts';
import { closingOf } from './unclosed-block.ts';

/** The edit that inserts one missing section from the template, with the required ones below it. */
export function insertSection(
  outline: Outline,
  missing: MissingSection,
  course: Course,
  values: ReadonlyMap<string, string>,
): Edit {
  const facts: KnownFacts = { values, declared: course.facts };
  const { start, end, markdown } = insertion(outline, missing, facts, templateBody(facts));
  const closing = isAtEnd(start, outline) ? closingOf(outline.document) : undefined;
  return toEdit(outline.document.text, { start, end, markdown: joinBlocks([closing ?? '', markdown]) });
}

/** The edits that insert all missing sections at once. They do not overlap. */
export function insertMissing(outline: Outline, course: Course, values: ReadonlyMap<string, string>): Edit[] {
  const facts: KnownFacts = { values, declared: course.facts };
  return toEdits(outline.document.text, insertions(outline, facts, templateBody(facts)));
}

/** What is to be inserted, in template order. */
export function insertions(outline: Outline, facts: KnownFacts, body: BodyWriter): Patch[] {
  const patches = outline.missing.map((missing) => insertion(outline, missing, facts, body));
  const last = patches.find(({ start }) => isAtEnd(start, outline));
  const closing = closingOf(outline.document);
  return last && closing ? [{ ...last, markdown: closing }, ...patches] : patches;
}

function insertion(outline: Outline, missing: MissingSection, facts: KnownFacts, body: BodyWriter): Patch {
  const place = placeOf(missing, outline);
  const text = sectionText(missing.spec, facts, {
    level: levelOf(missing, outline),
    onlyRequired: true,
    body,
  });
  const isSlide = missing.parent === outline.root && hasSlideBreaks(outline);
  const isFirst = missing === outline.missing[0] && startsDeck(place, outline.document);
  const markdown =
    isSlide && !isFirst
      ? `${SLIDE_BREAK}\n\n${text}`
      : text.replace(/^#+ /, `$&${slideNumber(missing, outline)}`);
  return { start: place, end: place, markdown };
}

/** `Slide 5: ` behind `Slide 4: …`, in a deck whose slides say their numbers: without one it would be no slide. */
function slideNumber({ after, parent }: MissingSection, { deliverable, root }: Outline): string {
  if (deliverable.format !== 'slides' || parent !== root) return '';
  const title = (after ?? root.children[0])?.section.content.heading?.title ?? '';
  const [, word, number = '', mark] = /^(slide\s*#?)(\d+)(\W+)/i.exec(title) ?? [];
  if (word === undefined) return '';
  const first = after ? Number(number) + 1 : Number(number);
  return `${word}${first}${mark}`;
}

function isAtEnd(offset: number, { document: { text } }: Outline): boolean {
  return offset === endOfText(text, text.length);
}
