import { COVERS, labelSimilarity } from '../../course/labels.ts';
import type { FieldSpec } from '../../course/types.ts';
import type { Field } from '../../document/types.ts';
import { ownFields, type Located } from '../../outline/contents.ts';
import type { MatchedSection } from '../../outline/types.ts';

/** The field of a section that goes best by one of the names; undefined where none does. */
export function findField(
  matched: MatchedSection,
  { label, aliases }: Pick<FieldSpec, 'label' | 'aliases'>,
): Located<Field> | undefined {
  const named = { name: label, aliases };
  return ownFields(matched)
    .map((located) => ({ located, score: labelSimilarity(located.value.label, named) }))
    .filter(({ score }) => score >= COVERS)
    .sort((a, b) => b.score - a.score)[0]?.located;
}
