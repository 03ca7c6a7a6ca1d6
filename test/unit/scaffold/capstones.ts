/** Courses and capstones to scaffold from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstValues, readFacts } from '../../../server/src/outline/facts.ts';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import type { Course, Deliverable } from '../../../server/src/course/types.ts';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { matchDocument } from '../../../server/src/outline/match.ts';
import type { MatchedSection, Outline } from '../../../server/src/outline/types.ts';
import { scaffoldDocument, type ScaffoldOutcome } from '../../../server/src/scaffold/scaffold.ts';
import type { CapstoneSources } from '../../../server/src/links/sources.ts';
import type { KnownFacts } from '../../../server/src/scaffold/template-words.ts';
import { deliverableOf, smallCourse } from '../small-course.ts';
import { text } from '../text.ts';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

export interface Capstone extends CapstoneSources {
  readonly values: ReadonlyMap<string, string>;
}

/** The course that the project brings with it. */
export function realCourse(): Course {
  const { course } = compileCourse(filesIn('templates/enterprise-ai-architecture'));
  if (!course) throw new Error('the course has faults');
  return course;
}

/** One of the project's sample capstones, perhaps with some of its files missing or worded otherwise. */
export function sample(
  course: Course,
  name: string,
  changed: Readonly<Record<string, string | undefined>> = {},
): Capstone {
  return capstoneOf(course, { ...Object.fromEntries(filesIn(join('samples', name))), ...changed });
}

/** The documents among the files, with the facts that they state. */
export function capstoneOf(course: Course, files: Readonly<Record<string, string | undefined>>): Capstone {
  const documents = course.deliverables.flatMap((deliverable) =>
    [deliverable.file, ...deliverable.alsoNamed].flatMap((path) => {
      const source = files[path];
      return source === undefined ? [] : [{ path, deliverable, outline: outlineOf(deliverable, source) }];
    }),
  );
  return { course, documents, values: firstValues(documents.flatMap(({ outline }) => readFacts(outline))) };
}

export function outlineOf(deliverable: Deliverable, source: string): Outline {
  return matchDocument(parseDocument(source), deliverable);
}

/** Scaffolds one of the capstone's documents, into a text that is there or anew. */
export function scaffold(capstone: Capstone, id: string, existing?: string): ScaffoldOutcome {
  const deliverable = deliverableOf(capstone.course, id);
  const outline = existing === undefined ? undefined : outlineOf(deliverable, existing);
  return scaffoldDocument(deliverable, capstone, capstone.values, outline);
}

/** Sections of a document, both given indented, by their headings in the template. */
export function sectionsOf(template: string, document: string, ...headings: string[]): MatchedSection[] {
  const { matched } = outlineOf(deliverableOf(smallCourse(template)), text(document));
  return headings.flatMap((heading) => matched.filter(({ spec }) => spec.title === heading));
}

/** Facts with their values; what is declared besides them is known by its title only. */
export function factsOf(
  values: Readonly<Record<string, string>> = {},
  declared: Course['facts'] = {},
): KnownFacts {
  return { values: new Map(Object.entries(values)), declared };
}

function filesIn(folder: string): Map<string, string> {
  const path = join(projectRoot, folder);
  return new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}
