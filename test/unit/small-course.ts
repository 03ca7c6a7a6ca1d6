/** Small courses, given as the text of their templates, and documents checked against them. */
import { checkDocument, type DocumentCheck } from '../../server/src/capstone/check-document.ts';
import { compileCourse } from '../../server/src/course/compile-course.ts';
import type { Course, Deliverable } from '../../server/src/course/types.ts';
import { text } from './text.ts';

const FRONT_MATTER = text(`
  ---
  deliverable: plan
  exercise: "1.1"
  file: plan.md
  ---
`);

const RUBRIC = text(`
  rubric:
    certification: 1
    distinction: 2
    criteria:
      - id: quality
        title: Quality
        levels: [{ points: 2, share: 1, text: All of it }, { points: 0, share: 0, text: Nothing yet }]
        evidence: [{ id: convincing, title: It convinces }]
`);

interface SmallCourse {
  /** Each with its front matter; one without is the template of `plan.md`. */
  readonly templates: readonly string[];
  /** YAML of further keys of course.yaml; without it, a rubric of one criterion. */
  readonly rubric?: string;
  readonly facts?: readonly string[];
  /** YAML of further keys of course.yaml, beside the usual rubric. */
  readonly more?: string;
}

export function smallCourse(source: string | SmallCourse): Course {
  const {
    templates,
    rubric = RUBRIC,
    facts = [],
    more = '',
  } = typeof source === 'string' ? { templates: [source] } : source;
  const files = new Map(
    templates.map((template, i) => [`template-${i + 1}.md`, withFrontMatter(text(template))]),
  );
  const declared = facts.map((fact) => `  ${fact}: { title: the ${fact} }`);
  const head = ['id: small', 'title: A small course', `templates: [${[...files.keys()].join(', ')}]`];
  const courseYaml = [
    ...head,
    ...(facts.length > 0 ? ['facts:', ...declared] : []),
    text(more),
    text(rubric),
  ].join('\n');
  const { course, faults } = compileCourse(new Map([['course.yaml', courseYaml], ...files]));
  if (!course) throw new Error(`the test's course has faults: ${JSON.stringify(faults, undefined, 2)}`);
  return course;
}

function withFrontMatter(template: string): string {
  return template.startsWith('---') ? template : FRONT_MATTER + template;
}

export function deliverableOf(course: Course, id = course.deliverables[0]?.id): Deliverable {
  const deliverable = course.deliverables.find((candidate) => candidate.id === id);
  if (!deliverable) throw new Error(`the test's course has no deliverable ${id}`);
  return deliverable;
}

/** Checks a document, written indented, against a deliverable of the course. */
export function check(document: string, course: Course, id?: string): DocumentCheck {
  const deliverable = deliverableOf(course, id);
  return checkDocument(deliverable.file, text(document), deliverable);
}
