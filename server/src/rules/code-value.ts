import type { JsonKeySpec } from '../course/types.ts';
import type { JsonMember, JsonNode, JsonScalar } from '../document/json.ts';
import { remembered } from '../document/remembered.ts';
import { readJsonBlocks, type JsonBlock } from '../document/json-blocks.ts';
import { indexRuns, speaksOf, type WordIndex } from '../document/word-index.ts';
import type { Section, Span } from '../document/types.ts';
import type { MatchedSection } from '../outline/types.ts';
import { expectationsOf, listWords } from './reading/expectations.ts';
import {
  entriesNamed,
  entriesOf,
  scalarsOf,
  spelledOut,
  surestEntries,
  type JsonEntry,
} from './reading/json-keys.ts';
import { readCount, readSeconds } from './reading/json-numbers.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import { readPhrases } from './reading/spoken.ts';
import type { Report, SectionRule } from './types.ts';

/** A configuration lacks a setting, or has one with which it cannot do what it is for. */
export const codeValue: SectionRule = {
  id: 'code-value',
  scope: 'section',
  severity: 'warning',
  check: (matched) => {
    const expected = expectationsOf(matched.spec, 'json');
    if (expected.length === 0) return [];
    const settings = readSettings(matched);
    if (!settings) return [];
    return expected.flatMap(({ expectation, check }) =>
      expectation.keys.flatMap((key) => {
        const problem = problemWith(key, expectation.keys, settings, matched);
        return problem
          ? [{ ...problem, spec: matched.spec, check: `${check}:${key.name}`, subject: key.name }]
          : [];
      }),
    );
  },
  fix: ({ section, span, spec, check, subject }) => {
    const key = expectationsOf(spec, 'json')
      .filter((expected) => check === `${expected.check}:${subject}`)
      .flatMap(({ expectation }) => expectation.keys)
      .find(({ name }) => name === subject);
    const written = section.content.text.slice(span.start, span.end);
    const isNumber = /^\d+(?:\.\d+)?$/.test(written);
    if (key?.min === undefined || key.unit !== undefined || !isNumber || Number(written) >= key.min)
      return undefined;
    const [start, end] = [section.offset + span.start, section.offset + span.end];
    return { title: `Raise ${written} to ${key.min}`, edits: [{ start, end, text: String(key.min) }] };
  },
};

/** A block with more keys is data, not configuration; the rest of it is not looked at. */
const MOST_KEYS = 1000;

/** An entry, and the block it stands in. */
interface Setting extends JsonEntry {
  readonly section: Section;
  readonly block: JsonBlock;
}

type Problem = Pick<Report, 'message' | 'section' | 'span' | 'severity'>;

/** What all JSON of the section sets together; undefined where there is none, or some that cannot be read. */
function readSettings({ own }: MatchedSection): readonly Setting[] | undefined {
  const blocks = own.flatMap((section) =>
    readJsonBlocks(section.content).map((block) => ({ section, block })),
  );
  if (blocks.length === 0 || blocks.some(({ block }) => !block.root)) return undefined;
  return blocks.flatMap(({ section, block }) =>
    block.root
      ? entriesOf(block.root)
          .slice(0, MOST_KEYS)
          .map((entry) => ({ ...entry, section, block }))
      : [],
  );
}

function problemWith(
  key: JsonKeySpec,
  keys: readonly JsonKeySpec[],
  settings: readonly Setting[],
  matched: MatchedSection,
): Problem | undefined {
  if (key.kinds.length > 0) return tooFewKinds(key, settings, matched);
  const found = surest(settings, key);
  if (found.length === 0) {
    return atHeading(
      matched,
      `“${nameOf(matched)}” sets no ${key.name} yet, such as \`${key.any[0] ?? ''}\`.`,
      key,
    );
  }
  const lower = keys.find(({ name }) => name === key.above);
  return tooSmall(key, found) ?? (lower && below(key, found, surest(settings, lower)));
}

function surest(settings: readonly Setting[], { any }: JsonKeySpec): Setting[] {
  return surestEntries(settings, any) as Setting[];
}

/** Of several services or stages, one that is large enough will do: the others may have their reasons. */
function tooSmall(key: JsonKeySpec, found: readonly Setting[]): Problem | undefined {
  const { min } = key;
  if (min === undefined) return undefined;
  const values = found.flatMap((setting) => numbersOf(setting, key));
  const [first] = values;
  if (!first || values.some(({ number }) => number >= min)) return undefined;
  const unit = key.unit ? ` ${key.unit}` : '';
  const message = `\`${first.setting.member.key}\` is ${shown(first.scalar)}, but the ${key.name} should be ${min}${unit} or more.`;
  return { message: withReason(message, key), section: first.setting.section, span: first.span };
}

/** A pair is read within one object; where no object has both, the only two there are make a pair. */
function below(key: JsonKeySpec, found: readonly Setting[], lower: readonly Setting[]): Problem | undefined {
  const upperNumbers = found.flatMap((setting) => numbersOf(setting, key));
  const lowerNumbers = lower.flatMap((setting) => numbersOf(setting, key));
  const sharing = upperNumbers.flatMap((high) =>
    lowerNumbers.filter(({ setting }) => setting.owner === high.setting.owner).map((low) => ({ high, low })),
  );
  const [high, otherHigh] = upperNumbers;
  const [low, otherLow] = lowerNumbers;
  const only = high && low && !otherHigh && !otherLow ? [{ high, low }] : [];
  const wrong = (sharing.length > 0 ? sharing : only).find((pair) => pair.high.number < pair.low.number);
  if (!wrong) return undefined;
  const [upper, under] = [wrong.high, wrong.low];
  return {
    message: `\`${upper.setting.member.key}\` is ${shown(upper.scalar)}, below \`${under.setting.member.key}\` with ${shown(under.scalar)}. Raise the one or lower the other.`,
    severity: 'error',
    section: upper.setting.section,
    span: upper.span,
  };
}

interface FoundNumber {
  readonly number: number;
  readonly setting: Setting;
  readonly scalar: JsonScalar;
  readonly span: Span;
}

function numbersOf(setting: Setting, { unit }: JsonKeySpec): FoundNumber[] {
  const { block, member } = setting;
  return scalarsOf(member.value).flatMap((scalar) => {
    const number =
      unit === undefined
        ? readCount(scalar)
        : readSeconds(scalar, [spelledOut(member.key), restOfLine(block.text, scalar.span.end)]);
    const span = { start: block.start + scalar.span.start, end: block.start + scalar.span.end };
    return number === undefined ? [] : [{ number, setting, scalar, span }];
  });
}

/** The comment behind a value, where there is one. */
function restOfLine(text: string, from: number): string {
  return /^[^\r\n"]*/.exec(text.slice(from, from + 200))?.[0] ?? '';
}

function tooFewKinds(
  key: JsonKeySpec,
  settings: readonly Setting[],
  matched: MatchedSection,
): Problem | undefined {
  // They may stand anywhere, in a list of their own or not: `"target_requests": 50, "max_queue_depth": 100`.
  const outermost = settings.filter(({ above }) => above.size === 0);
  const kinds = new Set([
    ...outermost.flatMap(({ member }) => kindsIn(member, key)),
    ...entriesNamed(settings, key.any).flatMap(({ member }) => unforeseenIn(member.value, key)),
  ]);
  if (kinds.size >= key.least) return undefined;
  const name = nameOf(matched);
  if (kinds.size === 0)
    return atHeading(matched, `“${name}” sets no ${key.name} yet, such as \`${key.any[0] ?? ''}\`.`, key);
  const message = `“${name}” has ${kinds.size} ${kinds.size === 1 ? 'kind' : 'kinds'} of ${key.name}: ${listWords([...kinds])}. A complete configuration has ${key.least} or more.`;
  return atHeading(matched, message, key);
}

/** What a key and all below it name. */
function kindsIn({ key, value }: JsonMember, { kinds }: JsonKeySpec): string[] {
  return kindsNamed(indexRuns([spelledOut(key), ...namesIn(value)]), kinds);
}

/** In a list of such things, one that nobody foresaw is a kind of its own. */
function unforeseenIn(list: JsonNode, { kinds }: JsonKeySpec): string[] {
  if (list.kind !== 'array') return [];
  return list.items.flatMap((item) => {
    const names = namesIn(item);
    return kindsNamed(indexRuns(names), kinds).length === 0 ? names.slice(0, 1) : [];
  });
}

function kindsNamed(index: WordIndex, kinds: JsonKeySpec['kinds']): string[] {
  return phrasesOf(kinds)
    .filter(({ phrases }) => phrases.some((phrase) => speaksOf(index, phrase)))
    .map(({ name }) => name);
}

const phrasesOf = remembered((kinds: JsonKeySpec['kinds']) =>
  kinds.map(({ name, any }) => ({ name, phrases: readPhrases(any) })),
);

/** Texts first: they name what keys such as "name" and "target" only announce. */
function namesIn(node: JsonNode): string[] {
  const texts = scalarsOf(node).flatMap(({ value }) => (typeof value === 'string' ? spelledOut(value) : []));
  return [...texts, ...entriesOf(node).map(({ member }) => spelledOut(member.key))];
}

function atHeading({ section }: MatchedSection, message: string, key: JsonKeySpec): Problem {
  return { message: withReason(message, key), section, span: headingSpan(section) };
}

function withReason(message: string, { why }: JsonKeySpec): string {
  return why ? `${message} ${why}` : message;
}

function nameOf({ section, spec }: MatchedSection): string {
  return sectionName(section, spec);
}

function shown({ value }: JsonScalar): string {
  return typeof value === 'string' ? `“${value}”` : String(value);
}
