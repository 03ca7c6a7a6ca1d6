/** Ways in which rules speak of a course's expectations. */
import { isGroup, requiredChildren } from '../../course/section-specs.ts';
import type { Count, Expectation, SectionSpec } from '../../course/types.ts';
import { remembered } from '../../document/remembered.ts';
import { groupBy } from '../../group-by.ts';
import { specName } from './place.ts';

/** The name of the check that a section is there and holds something. */
export const WRITTEN = 'written';

interface Checked<E extends Expectation> {
  readonly expectation: E;
  /** The name of its check. */
  readonly check: string;
}

/** The expectations of one kind, each with the name of its check. */
export function expectationsOf<K extends Expectation['kind']>(
  spec: SectionSpec,
  kind: K,
): readonly Checked<Extract<Expectation, { kind: K }>>[] {
  return (byKind(spec).get(kind) ?? NONE) as readonly Checked<Extract<Expectation, { kind: K }>>[];
}

/** Each rule asks for its kind in every section: most have none. */
const byKind = remembered(({ expectations }: SectionSpec) =>
  groupBy(
    expectations.map((expectation, i): Checked<Expectation> => ({
      expectation,
      check: checkName(expectation, i),
    })),
    ({ expectation }) => expectation.kind,
  ),
);
const NONE: readonly Checked<Expectation>[] = [];

/**
 * The names of all checks on one section. A section that only groups others has none of its own: what it groups is
 * checked instead.
 */
export function checksOf(spec: SectionSpec): string[] {
  const checks = spec.expectations.map(checkName);
  return isGroup(spec) ? checks : [WRITTEN, ...checks];
}

function checkName(expectation: Expectation, index: number): string {
  return `${expectation.kind}:${index}`;
}

/** "3", "3 to 5", "3 or more". */
export function countWords({ min, max }: Count): string {
  if (max === undefined) return `${min} or more`;
  return max === min ? `${min}` : `${min} to ${max}`;
}

/** "A", "A and B", "A, B and C". */
export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** What a section must hold, as the end of a sentence: "a diagram, and a table with …". Empty where anything will do. */
export function describeExpectations(spec: SectionSpec): string {
  return listWords(describedChecks(spec).map(({ words }) => words));
}

/** The same one by one, each with the name of its check. */
export function describedChecks(spec: SectionSpec): { words: string; check: string }[] {
  return spec.expectations.flatMap((expectation, i) => {
    const words = describe(expectation);
    return words === undefined ? [] : [{ words, check: checkName(expectation, i) }];
  });
}

/** The same as a sentence; a section that groups others holds those. Empty where anything will do. */
export function whatItHolds(spec: SectionSpec): string {
  const holds = isGroup(spec)
    ? listWords(requiredChildren(spec).map((child) => `“${specName(child)}”`))
    : describeExpectations(spec);
  return holds && `It holds ${holds}.`;
}

/** Undefined for an expectation about what other ones ask for. */
function describe(expectation: Expectation): string | undefined {
  switch (expectation.kind) {
    case 'paragraphs':
      return `${countWords(expectation)} ${expectation.max === 1 ? 'paragraph' : 'paragraphs'}`;
    case 'words':
      return `${countWords(expectation)} words`;
    case 'items':
      return `${countWords(expectation)} ${itemWords(expectation.list)}`;
    case 'fields': {
      const labels = expectation.fields.filter((field) => !field.optional).map((field) => field.label);
      if (labels.length === 0) return undefined;
      return `the ${labels.length === 1 ? 'field' : 'fields'} ${listWords(labels)}`;
    }
    case 'table':
      return `a table with ${listWords(expectation.columns.filter((column) => !column.optional).map((column) => column.name))}`;
    case 'code':
      return `a ${(expectation.languages[0] ?? '').toUpperCase()} block`;
    case 'diagram':
      return 'a diagram';
    case 'mentions':
      return `what it says of ${listWords(expectation.concepts.map(({ name }) => name))}`;
    default:
      return undefined;
  }
}

/** What the items of a list are called. */
export function itemWords(list: Extract<Expectation, { kind: 'items' }>['list']): string {
  return list === 'ordered' ? 'numbered steps' : list === 'checklist' ? 'checklist items' : 'list items';
}
