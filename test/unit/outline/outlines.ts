/** Outlines in a form that a test can show at a glance. */
import { parseDocument } from '../../../server/src/document/parse.ts';
import { matchDocument } from '../../../server/src/outline/match.ts';
import type { MatchedSection, Outline } from '../../../server/src/outline/types.ts';
import type { Course } from '../../../server/src/course/types.ts';
import { deliverableOf } from '../small-course.ts';
import { text } from '../text.ts';

export function outlineOf(document: string, course: Course): Outline {
  return matchDocument(parseDocument(text(document)), deliverableOf(course));
}

/** Each matched section below the root: what the course calls it, and the heading that was found for it. */
export function matches(outline: Outline): string[] {
  return outline.matched
    .filter(({ parent }) => parent)
    .map((matched) => `${matched.spec.title} ← ${headingOf(matched)}`);
}

/** Each missing section with the place where it belongs. */
export function missing(outline: Outline): string[] {
  return outline.missing.map(({ spec, parent, after }) =>
    after ? `${spec.title} after ${headingOf(after)}` : `${spec.title} first in ${headingOf(parent)}`,
  );
}

/** The headings of the sections that belong to the one with this title, itself left out. */
export function ownedBy(title: string, outline: Outline): string[] {
  return outline.matched
    .filter(({ spec }) => spec.title === title)
    .flatMap(({ own, section }) => own.filter((other) => other !== section))
    .map(({ content }) => content.heading?.title ?? '(preamble)');
}

function headingOf({ section }: MatchedSection): string {
  return section.content.heading?.title ?? '(preamble)';
}
