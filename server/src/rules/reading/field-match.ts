import { COVERS, similarityTo } from '../../course/labels.ts';
import type { FieldSpec } from '../../course/types.ts';
import type { Field } from '../../document/types.ts';
import { ownFields, type Located } from '../../outline/contents.ts';
import type { MatchedSection } from '../../outline/types.ts';

/** The field of a section that goes best by one of the names; undefined where none does. */
export function findField(
  matched: MatchedSection,
  { label, aliases }: Pick<FieldSpec, 'label' | 'aliases'>,
): Located<Field> | undefined {
  const similarity = similarityTo({ name: label, aliases });
  let best: Located<Field> | undefined;
  let bestScore = 0;
  for (const located of ownFields(matched)) {
    const score = similarity(located.value.label);
    if (score < COVERS || score <= bestScore) continue;
    best = located;
    bestScore = score;
  }
  return best;
}
