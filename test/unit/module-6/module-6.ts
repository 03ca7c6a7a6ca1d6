/** The Module 6 course and its sample submissions, as the tests here need them. */
import { readdirSync, readFileSync } from 'node:fs';
import { checkDocument, type DocumentCheck } from '../../../server/src/capstone/check-document.ts';
import { deliverableNamed } from '../../../server/src/capstone/deliverable-files.ts';
import { embeddedCourses } from '../../../server/src/courses.ts';
import type { Course } from '../../../server/src/course/types.ts';
import type { MatchedSection } from '../../../server/src/outline/types.ts';
import type { Finding } from '../../../server/src/rules/types.ts';

const samples = new URL('../../../samples/', import.meta.url);

export const course: Course = courseCalled('enterprise-ai-architecture');

function courseCalled(id: string): Course {
  const found = embeddedCourses.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`there is no course ${id}`);
  return found;
}

/** The checked documents of a sample, in the order of its folder. */
export function sampleChecks(name: string): DocumentCheck[] {
  const folder = new URL(`${name}/`, samples);
  return readdirSync(folder).flatMap((file) => {
    const deliverable = deliverableNamed(course, file);
    return deliverable ? [checkDocument(file, readFileSync(new URL(file, folder), 'utf8'), deliverable)] : [];
  });
}

/** A finding in one line: what it is about, and where. */
export function shown(finding: Finding, { lines }: DocumentCheck): string {
  const { line } = lines.position(finding.section.offset + finding.span.start);
  return `${line + 1}: ${finding.rule}: ${finding.message}`;
}

/** Where a section and everything below it ends: at the next heading that is as high or higher, or the next slide. */
export function endOfTree(matched: MatchedSection, { outline, text, deliverable }: DocumentCheck): number {
  if (deliverable.format === 'slides') return matched.section.offset + matched.section.content.text.length;
  const level = matched.section.content.heading?.level ?? 0;
  const { sections } = outline.document;
  const next = sections
    .slice(sections.indexOf(matched.section) + 1)
    .find(({ content }) => (content.heading?.level ?? 0) <= level);
  return next?.offset ?? text.length;
}
