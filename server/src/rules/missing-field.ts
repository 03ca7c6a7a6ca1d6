import { isGroup } from '../course/section-specs.ts';
import { COVERS, similarityTo } from '../course/labels.ts';
import type { FieldSpec } from '../course/types.ts';
import type { Field } from '../document/types.ts';
import { readProse, wordsIn } from '../document/words.ts';
import { ownFields, ownTables, type Located } from '../outline/contents.ts';
import type { Edit } from '../document/edit.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { countWords, expectationsOf } from './reading/expectations.ts';
import { findField, findStated } from './reading/field-match.ts';
import { appendBlock, appendLines } from './fixes/append-block.ts';
import { appendItems } from './fixes/append-items.ts';
import { matchedOf } from './fixes/finding-place.ts';
import { fieldSkeleton } from './fixes/skeletons.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import { isAskedFor, isSpokenOf } from './reading/spoken.ts';
import type { Fix, Report, SectionRule } from './types.ts';

/** More words before a colon are a sentence. */
const MOST_LABEL_WORDS = 6;

/** A named value is not there, has no value, or its list is too short. */
export const missingField: SectionRule = {
  id: 'missing-field',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const expected = expectationsOf(matched.spec, 'fields');
    if (expected.length === 0 || (!isGroup(matched.spec) && !isWritten(matched))) return [];
    return expected.flatMap(({ expectation, check }) =>
      expectation.fields.flatMap((field) => {
        const problem = problemWith(matched, field);
        return problem
          ? [{ ...problem, spec: matched.spec, check: `${check}:${field.label}`, subject: field.label }]
          : [];
      }),
    );
  },
  fix: (finding, { outline }) => {
    const matched = matchedOf(finding, outline);
    const field = matched && fieldNamed(matched, finding.subject);
    if (!field) return undefined;
    const found = findField(matched, field);
    if (found) return addParts(found, field);
    return { title: `Add “${field.label}”`, edits: addField(matched, field, outline) };
  },
};

/** Where the value is a list, what it lacks. */
function addParts({ section, value: { label, items } }: Located<Field>, wanted: FieldSpec): Fix | undefined {
  const count = (wanted.items?.min ?? 0) - items.length;
  if (count <= 0) return undefined;
  const names = Array.from({ length: count }, (_, i) => `${label} ${items.length + i + 1}`);
  const edits = appendItems(section, items, names);
  return edits && { title: `Add ${count} to “${label}”`, edits };
}

function fieldNamed({ spec }: MatchedSection, label: string | undefined): FieldSpec | undefined {
  return expectationsOf(spec, 'fields')
    .flatMap(({ expectation }) => expectation.fields)
    .find((field) => field.label === label);
}

/** Behind the last of the section's fields, as part of their list; else as a block of its own. */
function addField(matched: MatchedSection, field: FieldSpec, outline: Outline): Edit[] {
  const lists = matched.section.content.blocks.filter((block) => block.kind === 'list');
  const list = lists.findLast(({ span }) =>
    ownFields(matched).some(
      ({ section, value }) =>
        section === matched.section && value.labelSpan.start >= span.start && value.labelSpan.end <= span.end,
    ),
  );
  if (!list) return appendBlock(matched, outline, fieldSkeleton(field));
  return appendLines(matched.section.offset + list.span.end, outline, [fieldSkeleton(field)]);
}

function problemWith(
  matched: MatchedSection,
  wanted: FieldSpec,
): Pick<Report, 'message' | 'section' | 'span'> | undefined {
  const found = findField(matched, wanted);
  if (!found) {
    if (wanted.optional || !isAskedFor(wanted.when, matched) || standsOtherwise(matched, wanted))
      return undefined;
    const { section, spec } = matched;
    return {
      message: `“${sectionName(section, spec)}” does not say “${wanted.label}” yet. Add “**${wanted.label}:**” and its value.`,
      section,
      span: headingSpan(section),
    };
  }
  const { section, value: field } = found;
  if (field.value === '' && field.items.length === 0) {
    return { message: `“${field.label}” has no value yet.`, section, span: field.labelSpan };
  }
  const count = countParts(found, matched);
  if (wanted.items && count < wanted.items.min) {
    return {
      message: `“${field.label}” lists ${count}; a complete one lists ${countWords(wanted.items)}.`,
      section,
      span: field.labelSpan,
    };
  }
  return undefined;
}

/** The value may stand under a heading of its own, in a table, in a sentence, or behind words that open a line or stand in bold. */
function standsOtherwise(matched: MatchedSection, wanted: FieldSpec): boolean {
  const similarity = similarityTo({ name: wanted.label, aliases: wanted.aliases });
  const says = (text: string) => similarity(text) >= COVERS;
  // "Approach considered" over a column is a survey, and no approach
  const isNamed = (text: string) => similarity(text) > COVERS;
  const below = matched.own.filter((section) => section !== matched.section);
  const texts = matched.own.flatMap(({ content }) => readProse(content));
  return (
    isSpokenOf(wanted.says, matched) ||
    findStated(matched, wanted) !== undefined ||
    below.some((section) => says(section.content.heading?.title ?? '')) ||
    ownTables(matched).some(
      ({ value: { header, rows } }) =>
        header.cells.some(({ inline }) => isNamed(inline.text) || (rows.length === 1 && says(inline.text))) ||
        rows.some(({ cells: [first] }) => first && says(first.inline.text)),
    ) ||
    texts.some(
      ({ lines, strong }) =>
        strong.some(({ text }) => says(text)) || lines.some(({ text }) => says(opening(text))),
    )
  );
}

/** The few words before a line's colon. */
function opening(line: string): string {
  const [words = ''] = /^[^:]+(?=:(?:\s|$))/.exec(line) ?? [];
  return wordsIn(words).length <= MOST_LABEL_WORDS ? words : '';
}

/** List items or table rows under the label; else the parts of its value, numbered or between semicolons or commas. */
function countParts({ section, value: field }: Located<Field>, matched: MatchedSection): number {
  if (field.items.length > 0) return field.items.length;
  const { start, end } = field.valueSpan;
  const table = ownTables(matched).find(
    (located) =>
      located.section === section && located.value.span.start >= start && located.value.span.end <= end,
  );
  if (table) return table.value.rows.length;
  const numbered = field.value.match(NUMBERED)?.length ?? 0;
  const parts = field.value.split(/;|,(?!\d)/).filter((part) => part.trim() !== '').length;
  return Math.max(numbered, parts);
}

/** The steps of a line: `1. Stop 2. Go`. */
const NUMBERED = /(?<![^\s(])\d{1,2}[.)](?=\s)/g;
