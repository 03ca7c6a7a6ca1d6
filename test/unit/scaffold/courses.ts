/** Courses and capstones to scaffold from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { firstValues, readFacts } from '../../../server/src/capstone/facts.ts';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import type { Course, Deliverable } from '../../../server/src/course/types.ts';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { matchDocument } from '../../../server/src/outline/match.ts';
import type { MatchedSection, Outline } from '../../../server/src/outline/types.ts';
import type { CapstoneSources } from '../../../server/src/scaffold/sources.ts';
import type { KnownFacts } from '../../../server/src/scaffold/template-words.ts';

const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));

export interface Capstone extends CapstoneSources {
  readonly values: ReadonlyMap<string, string>;
}

/** A course with the templates given, by deliverable id; each text starts with the template's title. */
export function courseOf(
  templates: Readonly<Record<string, string | { readonly frontMatter: string; readonly text: string }>>,
  facts: Readonly<Record<string, string>> = {},
): Course {
  const ids = Object.keys(templates);
  const files = new Map<string, string>([['course.yaml', courseYaml(ids, facts)]]);
  ids.forEach((id, i) => {
    const template = templates[id] ?? '';
    const { frontMatter, text } =
      typeof template === 'string' ? { frontMatter: '', text: template } : template;
    files.set(
      `${id}.md`,
      `---\ndeliverable: ${id}\nexercise: "1.${i + 1}"\nfile: ${id}.md\n${frontMatter}---\n${text}\n`,
    );
  });
  return compiled(files);
}

function courseYaml(ids: readonly string[], facts: Readonly<Record<string, string>>): string {
  return [
    'id: small',
    'title: A small course',
    `templates: [${ids.map((id) => `${id}.md`).join(', ')}]`,
    `facts: ${JSON.stringify(Object.fromEntries(Object.entries(facts).map(([name, title]) => [name, { title }])))}`,
    'rubric:',
    '  certification: 1',
    '  distinction: 2',
    '  criteria:',
    '    - id: all',
    '      title: All',
    '      levels: [{ points: 2, share: 0.5, text: good }, { points: 1, share: 0, text: poor }]',
    '      evidence: [{ id: any, title: Any }]',
    '',
  ].join('\n');
}

/** The course that the project brings with it. */
export function realCourse(): Course {
  const folder = join(projectRoot, 'templates/enterprise-ai-architecture');
  return compiled(
    new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  );
}

/** One of the project's sample capstones. */
export function sample(course: Course, name: string): Capstone {
  const folder = join(projectRoot, 'samples', name);
  return capstoneOf(
    course,
    Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
  );
}

/** The documents among the files, with the facts that they state. */
export function capstoneOf(course: Course, files: Readonly<Record<string, string>>): Capstone {
  const documents = course.deliverables.flatMap((deliverable) => {
    const path = [deliverable.file, ...deliverable.alsoNamed].find((name) => files[name] !== undefined);
    return path === undefined
      ? []
      : [{ path, deliverable, outline: outlineOf(deliverable, files[path] ?? '') }];
  });
  return { course, documents, values: firstValues(documents.flatMap(({ outline }) => readFacts(outline))) };
}

export function outlineOf(deliverable: Deliverable, text: string): Outline {
  return matchDocument(parseDocument(text), deliverable);
}

export function deliverable(course: Course, id: string): Deliverable {
  const found = course.deliverables.find((each) => each.id === id);
  if (!found) throw new Error(`no deliverable ${id}`);
  return found;
}

/** The matched sections with one of the headings, in a document of one template. */
export function sectionsOf(template: string, text: string, ...headings: string[]): MatchedSection[] {
  const course = courseOf({ source: template });
  const { matched } = outlineOf(deliverable(course, 'source'), text);
  return headings.flatMap((heading) => matched.filter(({ spec }) => spec.title === heading));
}

/** Facts with their values; what is declared besides them is known by its title only. */
export function factsOf(
  values: Readonly<Record<string, string>>,
  declared: Course['facts'] = {},
): KnownFacts {
  return { values: new Map(Object.entries(values)), declared };
}

function compiled(files: ReadonlyMap<string, string>): Course {
  const { course, faults } = compileCourse(files);
  expect(faults).toEqual([]);
  if (!course) throw new Error('the course does not compile');
  return course;
}
