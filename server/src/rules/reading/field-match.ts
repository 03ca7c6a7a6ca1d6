import { COVERS, labelSimilarity, similarityTo } from '../../course/labels.ts';
import type { FieldSpec } from '../../course/types.ts';
import type { Field } from '../../document/types.ts';
import { ownFields, ownStated, type Located } from '../../outline/contents.ts';
import type { MatchedSection } from '../../outline/types.ts';

type Names = Pick<FieldSpec, 'label' | 'aliases'>;

/** The field of a section that goes best by one of the names; undefined where none does. */
export function findField(matched: MatchedSection, { label, aliases }: Names): Located<Field> | undefined {
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

/**
 * The value that running text states by one of the names, where no field does: by just that name, since “the running costs
 * are covered” tells of no cost; what the course itself calls it in several words may go on (“the monthly estimate at scale”).
 */
export function findStated(matched: MatchedSection, { label, aliases }: Names): Located<Field> | undefined {
  const isSeveralWords = /\p{L}[\s-]\p{L}/u.test(label);
  return ownStated(matched).find(
    ({ value }) =>
      labelSimilarity(value.label, { name: label, aliases }) === 1 ||
      (isSeveralWords && labelSimilarity(value.label, { name: label, aliases: [] }) >= COVERS),
  );
}
