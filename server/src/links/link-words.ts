/** What links are called where they are shown. */
import type { Deliverable } from '../course/types.ts';
import type { MatchedSection } from '../outline/types.ts';
import type { LinkState } from '../report.ts';
import type { CourseSection } from './references.ts';

export const stateWords: Readonly<Record<LinkState, string>> = {
  'in step': 'in step',
  changed: 'changed since you wrote this',
  'not started': 'exercise not started',
  'not written': 'to be written',
  unremembered: 'not tracked',
};

/** "1.3 Cost Model" for an exercise, "Proposal" for what is made of it: the title may be long. */
export function deliverableName({ id, exercise, role }: Deliverable): string {
  const name = id.replace(
    /(^|-)(\p{L})/gu,
    (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`,
  );
  return role === 'exercise' ? `${exercise} ${name}` : name;
}

/** "1.3 Cost Model › Total Cost Summary"; the heading is the document's own where there is one. */
export function linkedName(
  { deliverable, spec }: CourseSection,
  matched: MatchedSection | undefined,
): string {
  const name = deliverableName(deliverable);
  const heading = matched?.section.content.heading?.title || spec.title;
  return spec === deliverable.root ? name : `${name} › ${heading}`;
}
