/** How far a document follows a deliverable's template, whatever its file is called. */
import { requiredChildren } from '../course/section-specs.ts';
import type { Course, Deliverable, SectionSpec } from '../course/types.ts';
import { parseDocument } from '../document/parse.ts';
import type { Document } from '../document/types.ts';
import { isOnlySlot } from '../outline/heading-score.ts';
import { matchDocument } from '../outline/match.ts';
import type { Outline } from '../outline/types.ts';

/** The share of the required sections' headings that a document must have to be taken for a deliverable by itself. */
const FOLLOWS = 0.5;

export function followsTemplate(text: string, deliverable: Deliverable): boolean {
  return headingShare(matchDocument(parseDocument(text), deliverable)) >= FOLLOWS;
}

/** The deliverable whose headings a document has most of; the first one where it has none of any. */
export function closestDeliverable(document: Document, course: Course): Deliverable | undefined {
  return course.deliverables
    .map((deliverable) => ({ deliverable, share: headingShare(matchDocument(document, deliverable)) }))
    .sort((a, b) => b.share - a.share)[0]?.deliverable;
}

/** Sections that go by any heading say nothing about whose headings these are. */
function headingShare(outline: Outline): number {
  const required = requiredBelow(outline.deliverable.root).filter((spec) => !isOnlySlot(spec));
  const found = required.filter((spec) => outline.bySpec.has(spec.id)).length;
  return required.length === 0 ? 0 : found / required.length;
}

/** A required section below an optional one is not required. */
function requiredBelow(spec: SectionSpec): SectionSpec[] {
  return requiredChildren(spec).flatMap((child) => [child, ...requiredBelow(child)]);
}
