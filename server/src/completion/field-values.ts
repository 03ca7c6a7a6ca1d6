import type { Capstone } from '../capstone/assemble.ts';
import { specsBelow } from '../course/section-specs.ts';
import type { Field } from '../document/types.ts';
import { ownFields, type Located } from '../outline/contents.ts';
import type { MatchedSection } from '../outline/types.ts';
import { expectationsOf } from '../rules/reading/expectations.ts';
import { findField } from '../rules/reading/field-match.ts';
import type { Cursor } from './cursor.ts';
import type { ValueSet } from './values.ts';

/** The values of the field whose label stands before the cursor; undefined where none are known. */
export function setOfField(cursor: Cursor, capstone: Capstone): ValueSet | undefined {
  const { matched, outline, offset, line, trigger } = cursor;
  if (trigger !== undefined && trigger !== ':' && trigger !== ' ') return undefined;
  const field = ownFields(matched).findLast(({ section, value }) => {
    const label = section.offset + value.labelSpan.end;
    return section.offset + value.labelSpan.start >= line.start && label < offset;
  });
  if (!field) return undefined;
  const label = field.section.offset + field.value.labelSpan.end;
  const colon = /^(?:[*_]*:[*_]*|[*_]*[ \t]*\|)/.exec(outline.document.text.slice(label, offset));
  const values = valuesOf(field, matched, capstone);
  if (!colon || values.length === 0) return undefined;
  return { from: label + colon[0].length, of: field.value.label, values };
}

function valuesOf(field: Located<Field>, matched: MatchedSection, capstone: Capstone): readonly string[] {
  const isField = (label: string, aliases: readonly string[] = []) =>
    findField(matched, { label, aliases })?.value === field.value;
  const labels = expectationsOf(matched.spec, 'fields').flatMap(({ expectation }) => expectation.fields);
  const spec = labels.find(({ label, aliases }) => isField(label, aliases));
  const set = expectationsOf(matched.spec, 'values').find(
    ({ expectation: { place } }) => place.in === 'field' && place.name === spec?.label,
  );
  if (set) return set.expectation.members.map(({ name }) => name);
  const fact = matched.spec.facts.find(
    (reading) => reading.kind === 'field' && isField(reading.label, reading.aliases),
  );
  return fact ? namesAmong(fact.fact, capstone) : [];
}

/** The names of which a fact is one: of platforms, those that were compared. */
function namesAmong(fact: string, { course, checks }: Capstone): readonly string[] {
  const specs = course.deliverables.flatMap(({ root }) => [root, ...specsBelow(root)]);
  const readings = specs.flatMap(({ facts }) => facts).filter((reading) => reading.kind === 'among');
  const ids = new Set(readings.filter((reading) => reading.fact === fact).map(({ section }) => section));
  return checks.flatMap(({ outline }) =>
    [...ids].flatMap((id) => outline.bySpec.get(id)?.flatMap(({ slotValue }) => slotValue ?? []) ?? []),
  );
}
