import { editDistance } from '../course/edit-distance.ts';
import { labelWords } from '../course/labels.ts';
import type { RowSpec } from '../course/types.ts';
import { remembered } from '../document/remembered.ts';
import type { Span } from '../document/types.ts';
import { wordsIn } from '../document/words.ts';
import { isWritten } from '../outline/written.ts';
import { expectationsOf } from './reading/expectations.ts';
import { valuesAt, type PlacedValue } from './reading/placed-values.ts';
import type { Finding, Fix, SectionRule } from './types.ts';

/** More words are a description in someone's own words, which may well mean one of the set. */
const MOST_WORDS = 6;
/** Words that make another value of the one behind them: "very low" is not "low". */
const RAISING = new Set(['very', 'extremely', 'ultra', 'super', 'exceptionally']);
/** Two values of a set are a range. */
const LEAST_LEFT = 3;
/** Says that there is no value. */
const NOTHING = /^(?:n\/?a|not applicable|not assessed|unknown|open)$/iu;

/** A value is none of those it may be. */
export const valueSet: SectionRule = {
  id: 'value-set',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const expected = expectationsOf(matched.spec, 'values');
    if (expected.length === 0 || !isWritten(matched)) return [];
    return expected.flatMap(({ expectation: { place, members }, check }) =>
      valuesAt(matched, place)
        .filter(({ text }) => isStranger(text, members))
        .map((value) => ({
          message: `“${head(value.text)}” is no usual value of “${place.name}”. Choose one: ${orWords(members)}.`,
          section: value.section,
          span: headSpan(value),
          spec: matched.spec,
          check,
        })),
    );
  },
  fix: (finding) => {
    const [nearest, ...others] = byNearness(finding);
    const isMeant = nearest && isSlip(finding, nearest) && !others.some((other) => isSlip(finding, other));
    return nearest && { ...replacement(finding, nearest), ...(isMeant && { safe: true }) };
  },
  otherFixes: (finding) =>
    byNearness(finding)
      .slice(1)
      .map((member) => replacement(finding, member)),
};

function isStranger(text: string, members: readonly RowSpec[]): boolean {
  if (leavesTheChoice(text, members)) return true;
  const opening = head(text);
  if (!/\p{L}/u.test(opening) || NOTHING.test(opening) || wordsIn(opening).length > MOST_WORDS) return false;
  return !holdsMember(labelWords(text), wordsOfMembers(members));
}

/** `Low/Medium/High`: the set itself, or all but one of it, is no choice. */
function leavesTheChoice(text: string, members: readonly RowSpec[]): boolean {
  const parts = text.split(/[/|]/u).map((part) => labelWords(part).join(' '));
  const named = new Set(members.filter(({ name }) => parts.includes(labelWords(name).join(' '))));
  return named.size === parts.length && named.size >= Math.max(LEAST_LEFT, members.length - 1);
}

const wordsOfMembers = remembered((members: readonly RowSpec[]) =>
  members.flatMap(({ name, aliases }) => [name, ...aliases]).map(labelWords),
);

/** Any member in any place will do: `Medium–High`, `Rather low (see above)`. Letters (`M/H`) must be all there is. */
function holdsMember(words: readonly string[], members: readonly (readonly string[])[]): boolean {
  const letters = members.flatMap((member) => (member.join('').length === 1 ? member : []));
  if (words.every((word) => letters.includes(word))) return true;
  return members.some(
    (member) =>
      member.join('').length > 1 &&
      words.some(
        (_, at) => !RAISING.has(words[at - 1] ?? '') && member.every((word, i) => word === words[at + i]),
      ),
  );
}

/** The value itself, without the remark behind it. */
function head(text: string): string {
  const [opening = ''] = /^[^(,;:.]*?(?=\s[–—-]\s|[(,;:.]|$)/u.exec(text.trim()) ?? [];
  return opening.trim() || text.trim();
}

/** Where the value itself stands, emphasis around it left out. */
function headSpan({ section, span }: PlacedValue): Span {
  const source = section.content.text.slice(span.start, span.end);
  const marks = /^[*_~`]*/u.exec(source)?.[0].length ?? 0;
  const words = head(source.slice(marks)).replace(/[*_~`\s]+$/u, '');
  return { start: span.start + marks, end: span.start + marks + words.length };
}

function orWords(members: readonly RowSpec[]): string {
  const names = members.map(({ name }) => name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** The members of the set that the value was checked against, the most alike first. */
function byNearness({ spec, check, section, span }: Finding): RowSpec[] {
  const expected = expectationsOf(spec, 'values').find((candidate) => candidate.check === check);
  const written = labelWords(section.content.text.slice(span.start, span.end)).join(' ');
  const distance = ({ name }: RowSpec) => {
    const wanted = name.toLowerCase();
    return editDistance(written.slice(0, wanted.length + 1), wanted, wanted.length);
  };
  return (expected?.expectation.members ?? []).toSorted((a, b) => distance(a) - distance(b));
}

/** Shorter words are too easily made of others. */
const SHORTEST_SLIP = 4;

/** Whether it is written with one slip of the pen, behind its first letter: "Hihg", "Meduim". */
function isSlip({ section, span }: Finding, { name }: RowSpec): boolean {
  const written = section.content.text.slice(span.start, span.end).toLowerCase();
  const wanted = name.toLowerCase();
  if (Math.min(written.length, wanted.length) < SHORTEST_SLIP || written[0] !== wanted[0]) return false;
  return editDistance(written, wanted, 1) === 1;
}

function replacement({ section, span }: Finding, { name }: RowSpec): Fix {
  const [start, end] = [section.offset + span.start, section.offset + span.end];
  return { title: `Replace by “${name}”`, edits: [{ start, end, text: name }] };
}
