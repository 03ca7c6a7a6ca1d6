import type { Edit } from '../document/edit.ts';
import type { Finding, FixContext } from '../rules/types.ts';
import { fixesOf } from './finding-fixes.ts';

/**
 * The edits that mend all that may be mended without a look. A fix that would touch what another one changes waits for
 * the next time: half a fix is none.
 */
export function safeEdits(findings: readonly Finding[], context: FixContext): Edit[] {
  const taken: Edit[] = [];
  for (const finding of findings) {
    const { edits = [] } = fixesOf(finding, context).find(({ safe }) => safe) ?? {};
    if (edits.every((edit) => taken.every((other) => isApart(edit, other)))) taken.push(...edits);
  }
  return taken.toSorted((a, b) => a.start - b.start);
}

function isApart(one: Edit, other: Edit): boolean {
  return one.end < other.start || other.end < one.start;
}
