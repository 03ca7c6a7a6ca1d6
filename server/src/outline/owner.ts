import type { SectionSpec } from '../course/types.ts';
import { remembered } from '../document/remembered.ts';
import type { Section } from '../document/types.ts';
import type { Outline } from './types.ts';

/** What the course says of the part that each section of a document belongs to. */
export const specsBySection = remembered(
  ({ matched, root }: Outline): ((section: Section) => SectionSpec) => {
    const specs = new Map(matched.flatMap(({ own, spec }) => own.map((section) => [section, spec] as const)));
    return (section) => specs.get(section) ?? root.spec;
  },
);
