import type { FieldSpec } from '../course/types.ts';
import { ownFields } from '../outline/contents.ts';
import type { MatchedSection } from '../outline/types.ts';
import { fieldSkeleton } from '../rules/fixes/skeletons.ts';
import { expectationsOf } from '../rules/reading/expectations.ts';
import { findField } from '../rules/reading/field-match.ts';
import { isAskedFor } from '../rules/reading/spoken.ts';
import { withoutLine } from './cursor.ts';
import { promptsIn } from './prompts.ts';
import type { CompletionSource } from './types.ts';

/** What a field may begin with. */
const BEGUN = /^(?:([-*+](?:[ \t]+\*{0,2})?)|(\*\*))?[^*:|]*$/;

/** Labels that the section still lacks, on a line that holds nothing else; those it must have first. */
export const missingFields: CompletionSource = (cursor) => {
  const { before, after, line, trigger } = cursor;
  if (trigger !== undefined && !'*- '.includes(trigger)) return [];
  const [, item, bold] = BEGUN.exec(before) ?? [];
  const begun = item ?? bold ?? '';
  if (after.trim() !== '' || (begun === '' && before.trim() !== '')) return [];
  const { matched } = withoutLine(cursor);
  const asItem = item !== undefined || (bold === undefined && !standInParagraphs(matched));
  return lackingIn(matched).map((field) => {
    const text = asItem ? fieldSkeleton(field) : asParagraph(fieldSkeleton(field));
    return {
      kind: 'field',
      label: field.label,
      detail: field.optional ? 'optional field' : 'missing field',
      start: line.start,
      end: line.end,
      text,
      prompts: promptsIn(text),
      ...(begun !== '' && { filter: `${begun} ${field.label}` }),
    };
  });
};

function lackingIn(matched: MatchedSection): FieldSpec[] {
  return expectationsOf(matched.spec, 'fields')
    .flatMap(({ expectation }) => expectation.fields)
    .filter((field) => !findField(matched, field) && isAskedFor(field.when, matched))
    .toSorted((a, b) => Number(a.optional) - Number(b.optional));
}

/** Whether the section's fields stand by themselves rather than in a list. */
function standInParagraphs(matched: MatchedSection): boolean {
  return ownFields(matched).some(({ section: { content }, value }) =>
    content.blocks.some(
      ({ kind, span }) =>
        kind === 'paragraph' && span.start <= value.labelSpan.start && value.labelSpan.end <= span.end,
    ),
  );
}

/** A list item with its parts as a paragraph with a list behind it. */
function asParagraph(item: string): string {
  const [first = '', ...parts] = item.split('\n').map((line) => line.slice(2));
  return parts.length === 0 ? first : [first, '', ...parts].join('\n');
}
