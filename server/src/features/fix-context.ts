import type { FixContext } from '../rules/types.ts';
import type { CheckedDocument } from '../workspace.ts';

export function fixContext({ check, capstone }: CheckedDocument): FixContext {
  return { course: capstone.capstone.course, outline: check.outline, facts: capstone.capstone.facts };
}
