/**
 * Compiles a course's source (docs/course-format.md) into the form the engine works with.
 *
 * A course may come from a stranger's folder: nothing in it is run, no file is looked up but among those given,
 * and all input is bounded.
 */
import type { CompileContext } from './compile-context.ts';
import { compileSection } from './compile-section.ts';
import { type CourseFault, FaultList, sourceText, TooManyFaults } from './faults.ts';
import { readAgree } from './read-agree.ts';
import { readRubric } from './read-rubric.ts';
import { readSynthesis } from './read-synthesis.ts';
import { readTemplate, type Template } from './read-template.ts';
import { referencesTo } from './references.ts';
import type { CourseSource } from './source-form.ts';
import { suggest } from './suggest.ts';
import type { Course, Deliverable } from './types.ts';
import { readYaml, type YamlBlock } from './yaml-block.ts';

export interface CompileResult {
  /** Undefined where there are faults. */
  readonly course: Course | undefined;
  /** In the order of the course's files, each from top to bottom. */
  readonly faults: readonly CourseFault[];
}

/** Name of the file that makes a folder a course. */
export const COURSE_FILE = 'course.yaml';

/**
 * Compiles a course. Any text may be given: whatever is wrong with it is in `faults`, all at once.
 *
 * @param files the texts of the course's folder by their plain names: course.yaml and its templates.
 */
export function compileCourse(files: ReadonlyMap<string, string>): CompileResult {
  const faults = new FaultList();
  let course: Course | undefined;
  try {
    course = compile(files, faults);
  } catch (error) {
    if (!(error instanceof TooManyFaults)) throw error;
  }
  const found = faults.inOrderOf([COURSE_FILE, ...files.keys()]);
  return { course: found.length === 0 ? course : undefined, faults: found };
}

function compile(files: ReadonlyMap<string, string>, faults: FaultList): Course | undefined {
  const source = sourceText(COURSE_FILE, files.get(COURSE_FILE) ?? '');
  if (!files.has(COURSE_FILE)) {
    faults.add(
      source,
      0,
      COURSE_FILE,
      'the course has no course.yaml; write one with its id, title, templates and rubric',
    );
  }
  const block = files.has(COURSE_FILE)
    ? readYaml<CourseSource>({ source, start: 0, end: source.text.length }, 'course', faults)
    : undefined;
  const names = block ? listedTemplates(block, files) : unlistedTemplates(files);
  const templates = names.map((name) => readTemplate(name, files.get(name) ?? '', faults));
  checkUnique(templates);

  const deliverableIds = new Set(
    templates.flatMap(({ frontMatter }) => frontMatter?.value.deliverable ?? []),
  );
  const facts = declareFacts(block?.value.facts ?? {});
  const context: CompileContext = {
    facts: block && Object.keys(facts),
    criteria: block?.value.rubric.criteria.map(({ id }) => id),
    resolve: referencesTo(templates, deliverableIds.size === block?.value.templates.length),
  };
  const deliverables = templates.flatMap((template) => compileTemplate(template, context) ?? []);
  const rubric = block && readRubric(block, context);
  if (!block || !rubric) return undefined;
  const { id, title } = block.value;
  return {
    id,
    title,
    deliverables,
    facts,
    agree: readAgree(block, context),
    synthesis: readSynthesis(block, context),
    rubric,
  };
}

/** The templates that course.yaml names and the folder holds. */
function listedTemplates(block: YamlBlock<CourseSource>, files: ReadonlyMap<string, string>): string[] {
  const { templates } = block.value;
  return templates.filter((name, index) => {
    if (templates.indexOf(name) < index) {
      block.report(['templates', index], `\`${name}\` is listed twice; leave one out`);
      return false;
    }
    if (!files.has(name)) {
      const hint = suggest(name, unlistedTemplates(files), 'the Markdown files there');
      block.report(['templates', index], `the course's folder has no \`${name}\`; ${hint}`);
    }
    return files.has(name);
  });
}

/** What may be a template where course.yaml cannot say, so that its faults come to light in the same run. */
function unlistedTemplates(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()].filter((name) => name.endsWith('.md') && name !== 'README.md');
}

function compileTemplate({ frontMatter, root }: Template, context: CompileContext): Deliverable | undefined {
  const compiled = root && compileSection(root, context);
  if (frontMatter === undefined || compiled === undefined) return undefined;
  const { deliverable, alsoNamed = [], role = 'exercise', format = 'document', ...rest } = frontMatter.value;
  if (root?.expect?.value.slides !== undefined && format !== 'slides') {
    const message = 'only a deck has slides; write `format: slides` in the front matter, or leave this out';
    root.expect.report(['slides'], message, 'key');
  }
  return {
    id: deliverable,
    exercise: rest.exercise,
    title: compiled.title,
    file: rest.file,
    alsoNamed,
    role,
    format,
    frontMatter: rest.frontMatter,
    root: compiled,
  };
}

/** Each document has one template, and each file name means one document (whatever its case: some disks do not tell). */
function checkUnique(templates: readonly Template[]): void {
  const deliverables = new Map<string, string>();
  const owners = new Map<string, string>();
  for (const { source, frontMatter } of templates) {
    if (frontMatter === undefined) continue;
    const { deliverable, file, alsoNamed = [] } = frontMatter.value;
    const other = deliverables.get(deliverable);
    if (other !== undefined) {
      frontMatter.report(
        ['deliverable'],
        `\`${other}\` is the template of \`${deliverable}\`; give this one its own id`,
      );
    }
    deliverables.set(deliverable, source.name);
    for (const [index, name] of [file, ...alsoNamed].entries()) {
      const owner = owners.get(name.toLowerCase());
      if (owner !== undefined) {
        const path = index === 0 ? ['file'] : ['alsoNamed', index - 1];
        frontMatter.report(
          path,
          `\`${name}\` is already a name of \`${owner}\`; a file name means one document`,
        );
      }
      owners.set(name.toLowerCase(), deliverable);
    }
  }
}

function declareFacts(facts: NonNullable<CourseSource['facts']>): Course['facts'] {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, { title: fact.title, name: fact.name ?? false }]),
  );
}
