/**
 * Comparing a document's headings with the ones a course asks for.
 *
 * People renumber, re-case, pluralize, add a client's name or a number of weeks. All of that is the same heading;
 * another noun ("Cost Analysis", "Cost Optimization") never is.
 */
import { rememberedText } from '../document/remembered.ts';
import { stem } from '../document/stem.ts';
import { editDistance } from './edit-distance.ts';
import { slotsIn } from './slots.ts';

/** How well a heading fits a pattern with a slot, and what it says in the slot's place. */
export interface SlotMatch {
  /** As for `headingSimilarity`; 0 where the heading does not fit. */
  readonly score: number;
  /** The words in the slot's place, as written; undefined where the heading leaves them out. */
  readonly value: string | undefined;
}

const SAME = 1;
const SAME_BUT_FOR_FORM = 0.95;
const WITH_SUFFIX = 0.9;
const SLOT_LEFT_OUT = 0.85;
const WITH_QUALIFIER = 0.8;
const TYPO = 0.75;
const REWORDED = 0.72;
const ANYTHING_GOES = 0.5;
const NO_MATCH: SlotMatch = { score: 0, value: undefined };

/** Longer headings are cut: nothing that long is a heading, and every step below stays cheap. */
const MAX_LENGTH = 300;
const MAX_QUALIFIER_WORDS = 4;

/** What a heading is compared by; made once a title. */
interface Reading {
  readonly whole: Wording;
  /** Without the enumeration. */
  readonly bare: Wording;
  /** All words, in lower case and without diacritics. */
  readonly plain: string;
  /** What `normalizeHeading` gives. */
  readonly words: readonly string[];
  /** How many letters `words` have. */
  readonly letters: number;
  /** The stems of the words that say what it is about, in the order of the alphabet; empty where they are too few to tell. */
  readonly subject: string;
  /** The folded words run together ("autoscalingrule"), with and without enumeration and parenthesis. */
  readonly forms: ReadonlySet<string>;
  /** The forms of everything that stands before a separator: "Timeline" of "Timeline: 16 weeks". */
  readonly heads: ReadonlySet<string>;
  /** The forms of everything that stands behind one: "Cost Analysis" of "Meridian Bank: Cost Analysis". */
  readonly tails: ReadonlySet<string>;
}

/** A text and where its words stand. */
interface Wording {
  readonly text: string;
  readonly words: readonly Word[];
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** In lower case and without diacritics. */
  readonly plain: string;
  /** In the singular as well. */
  readonly folded: string;
}

const NUMBER = String.raw`\d+(?:\.\d+)*`;
const RANGE = String.raw`${NUMBER}(?:\s?[-–]\s?\d+)?`;
/** What ends "3." and "Layer 1:"; without a blank behind it only where letters follow ("3.Costs", not "3.5"). */
const CLOSED = String.raw`(?:\s+(?=\S)|(?=\p{L}))`;
const ENUMERATION = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:` +
    [
      String.raw`${NUMBER}(?:[.:)]${CLOSED}|(?:\s+[-–—])?\s+(?=\S))`,
      String.raw`(?:\p{Lu}|[IVX]+)(?:[.:)]|\s+[-–—])\s+(?=\S)`,
      String.raw`\p{L}+\s+#?(?:${RANGE}|[A-Za-z]|[IVXivx]+)(?:\s*[.:)–—]${CLOSED}|\s*-\s+(?=\S))`,
    ].join('|') +
    ')',
  'u',
);
/** "3. Phase 1: Pilot" is the deepest nesting met. */
const MAX_ENUMERATIONS = 2;

/** "Cost Analysis {#costs}" names its anchor, as some Markdown renderers have it. */
const ATTRIBUTES_AT_END = /\s*\{[#.:][^{}]*\}\s*$/u;
/** "The Roadmap", "Our Solution". */
const ARTICLE = /^[^\p{L}\p{N}]*(?:the|our|a|an)\s+(?=[\p{L}\p{N}])/iu;
const PARENTHESIS_AT_END = /\s*\([^()]*\)\s*$/u;
const WORD = /[\p{L}\p{N}\p{M}'’]+|[&+]/gu;
const SUFFIX_SEPARATOR = /:|\s-\s|[–—|,/]|\s(?:for|of|with)\s/giu;
const QUALIFIER_SEPARATOR = /:|\s-\s|[–—|]/gu;
/** A name may stand before a heading; these words make it a different heading. */
const JOINS = new Set(['and', 'or', 'of', 'for', 'to', 'vs', 'versus', 'non', 'no', 'not', 'without']);

const MOST_REMEMBERED = 2048;

/**
 * The words a heading is compared by: lower case, diacritics folded, `&` and `+` read as "and", plurals folded;
 * markup, an enumerating prefix ("3.1", "Layer 1:") and a closing parenthesis ("(16 weeks)") dropped.
 */
export function normalizeHeading(title: string): string[] {
  return [...read(title).words];
}

/**
 * How surely `heading` is a wording of `wanted`, from 1 (the same words) to 0 (another heading).
 * 0.95: the same but for enumeration, parenthesis or plural; 0.9: with a suffix; 0.8: with a qualifier before it;
 * 0.75: with a small typo; 0.72: in other forms of its words or in another order ("Mitigating the Risks", "Risk Mitigation").
 */
export function headingSimilarity(heading: string, wanted: string): number {
  const given = read(heading);
  const sought = read(wanted);
  if (given.plain === '' || sought.plain === '') return 0;
  if (given.plain === sought.plain) return SAME;
  if (shareForm(given.forms, sought)) return SAME_BUT_FOR_FORM;
  if (shareForm(given.heads, sought)) return WITH_SUFFIX;
  if (shareForm(given.tails, sought) || isQualified(given.words, sought.words)) return WITH_QUALIFIER;
  if (isTypo(given.words, sought)) return TYPO;
  return given.subject !== '' && given.subject === sought.subject ? REWORDED : 0;
}

/**
 * How well `heading` fits `pattern`, a heading with a slot such as "Selected Platform: {platform}".
 * A pattern that is nothing but a slot fits every heading, with a score of 0.5; one without a slot is compared as
 * any heading.
 */
export function matchSlot(heading: string, pattern: string): SlotMatch {
  const [slot] = slotsIn(pattern);
  if (slot === undefined) return { score: headingSimilarity(heading, pattern), value: undefined };
  const { whole, bare } = read(heading);
  const before = read(pattern.slice(0, slot.start)).whole;
  const after = read(pattern.slice(slot.end)).whole;
  if (before.words.length === 0 && after.words.length === 0) {
    const value = slotValue(bare.text);
    return { score: value === undefined ? 0 : ANYTHING_GOES, value };
  }
  const match = matchAround(whole, before, after, SAME);
  return match.score > 0 ? match : matchAround(bare, before, after, SAME_BUT_FOR_FORM);
}

/**
 * Where the words of a heading stand that name its section: without the enumeration before them and the parenthesis,
 * the anchor or another suffix behind them, as far as what is left is one of the wordings.
 */
export function namingStretch(heading: string, wordings: readonly string[]): { start: number; end: number } {
  const text = heading.slice(0, MAX_LENGTH).replace(ATTRIBUTES_AT_END, '');
  const bare = withoutEnumeration(text);
  const start = text.length - bare.length;
  const end = start + withoutParenthesis(bare).trimEnd().length;
  const starts = [start, ...separators(text, QUALIFIER_SEPARATOR).map((separator) => separator.end)];
  const ends = [end, ...separators(text, SUFFIX_SEPARATOR).map((separator) => separator.start)];
  const named = starts
    .flatMap((from) => ends.map((to) => trimmed(text, from, to)))
    .filter((stretch) => stretch.start >= start && stretch.end <= end)
    .filter((stretch) => {
      const words = text.slice(stretch.start, stretch.end);
      return wordings.some((wording) => headingSimilarity(words, wording) >= SAME_BUT_FOR_FORM);
    })
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  return named[0] ?? { start, end };
}

/** The heading without the number or the "Phase 1:" that stands before it. */
export function withoutEnumeration(text: string): string {
  let bare = text;
  for (let count = 0; count < MAX_ENUMERATIONS; count++) bare = bare.replace(ENUMERATION, '');
  return bare;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

/** Takes what stands between `before` and `after`, where the heading starts with the one and ends with the other. */
function matchAround({ text, words }: Wording, before: Wording, after: Wording, score: number): SlotMatch {
  const opening = before.words;
  const closing = after.words;
  const firstClosing = words.length - closing.length;
  const fits =
    firstClosing >= opening.length &&
    opening.every(({ folded }, index) => folded === words[index]!.folded) &&
    closing.every(({ folded }, index) => folded === words[firstClosing + index]!.folded);
  if (!fits) return NO_MATCH;

  const rest = text.slice(words[opening.length - 1]?.end ?? 0, words[firstClosing]?.start ?? text.length);
  const value = slotValue(rest);
  if (value === undefined) return { score: SLOT_LEFT_OUT, value };
  // Without its separator "Selected Platform Comparison" is no "Selected Platform: …".
  const separated = !/[:–—|-]\s*$/u.test(before.text) || /^\s*[^\s\p{L}\p{N}]/u.test(rest);
  return separated ? { score, value } : NO_MATCH;
}

/** What is left in a slot's place once separators, quotes and remarks in parentheses are gone. */
function slotValue(text: string): string | undefined {
  const value = text
    .replace(/^[\s:–—|*_"“`-]+/u, '')
    .replace(/[\s:–—|*_"”`?!-]+$/u, '')
    .replace(/^\(([^()]*)\)$/u, '$1');
  const bare = value.replace(PARENTHESIS_AT_END, '').trim();
  return bare || value || undefined;
}

const read = rememberedText((title): Reading => {
  const cut = title.slice(0, MAX_LENGTH);
  // The marks that make an emoji of a digit would hide the enumeration in "1️⃣ Costs".
  const text = cut.replace(/[\uFE0F\u20E3]/gu, '').replace(ATTRIBUTES_AT_END, '');
  const whole = wordingOf(text);
  const bare = wordingOf(withoutEnumeration(text));
  const words = wordsOf(withoutParenthesis(bare.text));
  return {
    whole,
    bare,
    plain: whole.words.map((word) => word.plain).join(' '),
    words,
    letters: words.join('').length,
    subject: subjectOf(words),
    forms: new Set(formsOf(text)),
    heads: new Set(separators(text, SUFFIX_SEPARATOR).flatMap(({ start }) => formsOf(text.slice(0, start)))),
    tails: new Set(separators(text, QUALIFIER_SEPARATOR).flatMap(({ end }) => formsOf(text.slice(end)))),
  };
}, MOST_REMEMBERED);

function formsOf(text: string): string[] {
  const bare = withoutEnumeration(text);
  return [text, bare, withoutParenthesis(text), withoutParenthesis(bare)]
    .flatMap((form) => [form, form.replace(ARTICLE, '')])
    .map((form) => wordsOf(form).join(''))
    .filter((form) => form !== '');
}

function shareForm(forms: ReadonlySet<string>, sought: Reading): boolean {
  for (const form of sought.forms) if (forms.has(form)) return true;
  return false;
}

function separators(text: string, separator: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(separator)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words that say nothing of what a section is about. */
export const FILLERS: readonly string[] = ['and', 'of', 'the', 'for', 'a', 'an', 'to', 'in', 'our'];
const NO_SUBJECT = new Set([...FILLERS, 'this', 'these', 'how', 'we']);
/** What is left of "configuration", and not of "configuring". */
const LEFT_OF_NOUN = /(?<=.{4})at$/u;
/** One word in another form ("Deployed", "Deployment") may be another subject. */
const LEAST_OF_SUBJECT = 2;

function subjectOf(words: readonly string[]): string {
  const telling = words.filter((word) => !NO_SUBJECT.has(word));
  return telling.length < LEAST_OF_SUBJECT
    ? ''
    : telling
        .map((word) => stem(word).replace(LEFT_OF_NOUN, ''))
        .sort()
        .join(' ');
}

/** "Pilot (Weeks 1–6) (16 weeks)" may end in several. */
function withoutParenthesis(text: string): string {
  const bare = text.replace(PARENTHESIS_AT_END, '');
  if (bare.trim() === '' || bare === text) return text;
  return withoutParenthesis(bare);
}

function wordsOf(text: string): string[] {
  return wordingOf(text).words.map((word) => word.folded);
}

function wordingOf(text: string): Wording {
  const words = [...text.matchAll(WORD)].flatMap((match) => {
    const plain = foldCase(match[0]);
    if (plain === '') return [];
    return [{ start: match.index, end: match.index + match[0].length, plain, folded: foldPlural(plain) }];
  });
  return { text, words };
}

function foldCase(word: string): string {
  if (word === '&' || word === '+') return 'and';
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
}

/** "strategies" → "strategy", "breaches" → "breach", "rules" → "rule"; "access" and "analysis" are no plurals. */
function foldPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (/(?:ss|us|.{3}is)$/u.test(word)) return word;
  if (word.endsWith('yses')) return `${word.slice(0, -2)}is`;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  // "caches" keeps its e.
  if (/(?:ss|sh|x|[eo]ach|[^a]ch)es$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** A qualifier without a separator ("Meridian Bank Cost Analysis"); one word alone ("Security") is too little to go by. */
function isQualified(given: readonly string[], sought: readonly string[]): boolean {
  const extra = given.length - sought.length;
  if (sought.length < 2 || extra < 1 || extra > MAX_QUALIFIER_WORDS) return false;
  return !JOINS.has(given[extra - 1]!) && sought.every((word, index) => word === given[extra + index]);
}

/** A slip of the pen inside a word: its first letter is right, and so are numbers and short words. */
function isTypo(given: readonly string[], { words, letters }: Reading): boolean {
  if (given.length !== words.length || letters < 8) return false;
  let budget = Math.floor(letters / 6);
  for (const [index, word] of words.entries()) {
    const other = given[index]!;
    if (word === other) continue;
    if (word.length < 4 || word[0] !== other[0] || /\d/u.test(word + other)) return false;
    const allowed = Math.min(budget, word.length < 12 ? 1 : 2);
    const distance = editDistance(word, other, allowed);
    if (distance > allowed) return false;
    budget -= distance;
  }
  return true;
}
