import { COVERS, similarityTo } from '../../course/labels.ts';
import type { FieldSpec } from '../../course/types.ts';
import type { Field } from '../../document/types.ts';
import { ownFields, ownStated, type Located } from '../../outline/contents.ts';
import type { MatchedSection } from '../../outline/types.ts';

type Names = Pick<FieldSpec, 'label' | 'aliases'>;

/** The field of a section that goes best by one of the names; undefined where none does. */
export function findField(matched: MatchedSection, names: Names): Located<Field> | undefined {
  return bestOf(ownFields(matched), names);
}

/** The value that running text states by one of the names, where no field does. */
export function findStated(matched: MatchedSection, names: Names): Located<Field> | undefined {
  return bestOf(ownStated(matched), names);
}

function bestOf(
  fields: readonly Located<Field>[],
  { label, aliases }: Names,
): Located<Field> | undefined {
  const similarity = similarityTo({ name: label, aliases });
  let best: Located<Field> | undefined;
  let bestScore = 0;
  for (const located of fields) {
    const score = similarity(located.value.label);
    if (score < COVERS || score <= bestScore) continue;
    best = located;
    bestScore = score;
  }
  return best;
}
