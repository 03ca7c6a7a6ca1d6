/** `cost-model/Total Cost Summary`: how people name a section of the course, whatever its heading is in a document. */
import { sectionsAt, sectionsByPath } from '../course/section-paths.ts';
import { nearest } from '../course/suggest.ts';
import type { Course, Deliverable, SectionSpec } from '../course/types.ts';
import { remembered, rememberedText } from '../document/remembered.ts';

const MOST_REFERENCES = 200;

/** A section of the course and the deliverable it belongs to. */
export interface CourseSection {
  readonly deliverable: Deliverable;
  readonly spec: SectionSpec;
}

/** The section that a reference means; undefined where it means none, or could mean several. */
export function readReference(reference: string, { deliverables }: Course): CourseSection | undefined {
  const slash = reference.indexOf('/');
  const id = slash < 0 ? reference : reference.slice(0, slash);
  const deliverable = deliverables.find((candidate) => candidate.id === id);
  if (!deliverable || slash < 0) return deliverable && { deliverable, spec: deliverable.root };
  const matches = sectionsIn(deliverable)(reference.slice(slash + 1));
  const [spec] = matches;
  return spec && matches.length === 1 ? { deliverable, spec } : undefined;
}

/** The shortest reference that means the section. */
export function referenceTo({ deliverable, spec }: CourseSection): string {
  return referencesIn(deliverable).get(spec) ?? deliverable.id;
}

/** The references that look like one that means nothing, the nearest first. */
export function nearestReferences(reference: string, { deliverables }: Course): string[] {
  return nearest(
    reference,
    deliverables.flatMap((deliverable) => [...referencesIn(deliverable).values()]),
  );
}

const pathsIn = remembered(({ root }: Deliverable) => sectionsByPath(root));

/** Comments name the same few sections again and again. */
const sectionsIn = remembered((deliverable: Deliverable) =>
  rememberedText((headings) => sectionsAt(headings, pathsIn(deliverable)), MOST_REFERENCES),
);

const referencesIn = remembered((deliverable: Deliverable): ReadonlyMap<SectionSpec, string> => {
  const references = new Map([[deliverable.root, deliverable.id]]);
  const visit = (spec: SectionSpec, above: readonly string[]) => {
    const titles = [...above, spec.title];
    const runs = titles.map((_, i) => titles.slice(titles.length - 1 - i).join('/'));
    const shortest = runs.find((run) => sectionsAt(run, pathsIn(deliverable)).length === 1);
    references.set(spec, `${deliverable.id}/${shortest ?? titles.join('/')}`);
    for (const child of spec.children) visit(child, titles);
  };
  for (const child of deliverable.root.children) visit(child, []);
  return references;
});
