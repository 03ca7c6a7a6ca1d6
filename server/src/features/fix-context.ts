import type { FixContext } from '../rules/types.ts';
import type { CheckedDocument } from '../workspace.ts';

export function fixContext({ check, capstone }: CheckedDocument): FixContext {
  const { course, checks, facts } = capstone.capstone;
  return { course, outline: check.outline, documents: checks, facts };
}
