import { COVERS, labelSimilarity } from '../../course/labels.ts';
import type { CarryField } from '../../course/types.ts';
import { ownFields } from '../../outline/contents.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { fillSlots, type KnownFacts } from '../template-words.ts';
import { promptFor, withDescendants, type Carried, type CarryOf } from './carried.ts';
import { sourceClauses } from './source-clauses.ts';
import { asValue, spanMarkdown } from './source-markdown.ts';

interface Value {
  readonly markdown: string;
  /** Undefined where a fact states it. */
  readonly source: MatchedSection | undefined;
}

interface Clause {
  readonly text: string;
  readonly source: MatchedSection;
}

interface Place {
  readonly source: MatchedSection;
  readonly section: MatchedSection;
}

const LABELLED = /^(\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*|__)(.+?):?(?:\*\*|__):?)(.*)$/;

/** What joins a label to its value in running text. */
const AFTER_LABEL = /^(?:\s*:|\s+[–—-]|\s+(?:of|is|are|with)(?=\s))\s*/;

/**
 * The fallback's labelled lines, each with its value from the sources. A line whose value is not to be found keeps
 * its prompt.
 */
export function carryFields(
  carry: CarryOf<'fields'>,
  sources: readonly MatchedSection[],
  facts: KnownFacts,
  fallback: string,
): Carried | undefined {
  const below = sources.flatMap((source) => withDescendants(source).map((section) => ({ source, section })));
  const clauses = below.flatMap(({ source, section }) =>
    sourceClauses(section).map((text) => ({ text, source })),
  );
  const taken = new Set<Clause>();
  const values = new Map<CarryField, Value>();
  for (const field of carry.fields) {
    const value = stated(field, facts) ?? labelled(field, below);
    if (value) values.set(field, value);
    const clause = value ? undefined : mentioned(field, clauses, taken);
    if (!clause) continue;
    taken.add(clause);
    values.set(field, { markdown: asValue(withoutLabel(clause.text, field.label)), source: clause.source });
  }
  if (values.size === 0) return undefined;
  const used = new Set([...values.values()].map(({ source }) => source));
  return {
    markdown: writeFields(carry, values, fillSlots(fallback, facts)),
    from: sources.filter((source) => used.has(source)),
  };
}

function stated(field: CarryField, facts: KnownFacts): Value | undefined {
  const markdown = field.fact === undefined ? undefined : facts.values.get(field.fact);
  return markdown === undefined ? undefined : { markdown, source: undefined };
}

function labelled(field: CarryField, places: readonly Place[]): Value | undefined {
  for (const { source, section } of places) {
    for (const { section: own, value: found } of ownFields(section)) {
      if (labelSimilarity(found.label, { name: field.label, aliases: [] }) < COVERS) continue;
      const markdown = spanMarkdown(own, found.valueSpan);
      if (markdown !== '') return { markdown, source };
    }
  }
  return undefined;
}

/**
 * The first clause that has one of the words, tried in their order: the words of a template go from the telling ones
 * to those that say little by themselves. A clause that another field took is passed over.
 */
function mentioned(
  field: CarryField,
  clauses: readonly Clause[],
  taken: ReadonlySet<Clause>,
): Clause | undefined {
  if (field.find.length === 0) return undefined;
  for (const words of [field.label, ...field.find]) {
    const found = clauses.find((clause) => !taken.has(clause) && mentions(clause.text, words));
    if (found) return found;
  }
  return undefined;
}

/** Whether the words stand in the text, the last one perhaps longer: "integration" is found by "integrat". */
function mentions(text: string, words: string): boolean {
  return spacedWords(text).includes(spacedWords(words));
}

/** The words in lower case, with one blank before each. */
function spacedWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+|[$€£%]/gu) ?? [];
  return words.map((word) => ` ${word}`).join('');
}

/** "budget of at most $280,000" under the label Budget is "at most $280,000". */
function withoutLabel(clause: string, label: string): string {
  if (!clause.toLowerCase().startsWith(label.toLowerCase())) return clause;
  const rest = clause.slice(label.length);
  const joint = AFTER_LABEL.exec(rest)?.[0];
  return joint === undefined ? clause : rest.slice(joint.length);
}

function writeFields(
  carry: CarryOf<'fields'>,
  values: ReadonlyMap<CarryField, Value>,
  fallback: string,
): string {
  const written = new Set<CarryField>();
  const lines: string[] = [];
  let skipping = false;
  for (const line of fallback.split('\n')) {
    const [, beginning = '', label, prompt = ''] = LABELLED.exec(line) ?? [];
    if (label === undefined) {
      if (line.trim() === '') skipping = false;
      // The further lines of a prompt that a value has taken the place of.
      if (!skipping) lines.push(line);
      continue;
    }
    const field = carry.fields.find(
      (each) => labelSimilarity(label, { name: each.label, aliases: [] }) === 1,
    );
    const value = field && values.get(field);
    if (field) written.add(field);
    skipping = value !== undefined;
    const hardBreak = /(?: {2,}|\\)$/.exec(prompt)?.[0] ?? '';
    lines.push(value ? `${beginning} ${value.markdown}${hardBreak}` : line);
  }
  for (const field of carry.fields) {
    if (!written.has(field))
      lines.push(`- **${field.label}:** ${values.get(field)?.markdown ?? promptFor(field.label)}`);
  }
  return lines.join('\n').trim();
}
