import { isGroup, requiredChildren } from '../course/section-specs.ts';
import type { SectionSpec } from '../course/types.ts';
import type { Outline } from './types.ts';
import { isWritten } from './written.ts';

/** How far a document has come. */
export interface Progress {
  /** Required sections that say something of their own. */
  readonly written: number;
  /** All required sections, without those that only group others. */
  readonly sections: number;
}

/** Counts the required sections of a deliverable that are written; an undefined outline stands for no document. */
export function progressOf(root: SectionSpec, outline: Outline | undefined): Progress {
  const required = requiredLeaves(root);
  const written = required.filter((spec) => outline?.bySpec.get(spec.id)?.some(isWritten));
  return { written: written.length, sections: required.length };
}

function requiredLeaves(spec: SectionSpec): SectionSpec[] {
  return isGroup(spec) ? requiredChildren(spec).flatMap(requiredLeaves) : [spec];
}
