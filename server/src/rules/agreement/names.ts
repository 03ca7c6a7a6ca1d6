/** Compares names as people vary them: another order or case, a legal form, a provider's name before or left out. */
import { remembered, rememberedText } from '../../document/remembered.ts';
import type { Span } from '../../document/types.ts';

/** One thing and the wordings of its name. */
export interface KnownName {
  readonly wordings: readonly (readonly string[])[];
}

export interface NameFound extends Span {
  readonly name: KnownName;
}

interface Word extends Span {
  readonly folded: string;
}

/** Words that tell no two names apart. */
const INDISTINCT = new Set(
  (
    'a an the of for and or in on at to by with ai service platform cloud system solution ' +
    'inc incorporated corp corporation co company ltd limited llc llp plc gmbh ag sa nv bv na group holding holdings'
  ).split(' '),
);
/** So many first letters make two words forms of one. */
const STEM = 4;
/** More stretches of text than a capstone has that may hold a name. */
const MOST_STRETCHES = 500;
/** Longest part of a value that can be its name. */
export const MOST_NAME_WORDS = 6;

export function wordsOf(text: string): string[] {
  return placedWords(text).map(({ folded }) => folded);
}

/** The course's names, with what the documents call them; a wording that contains or shortens another is the same name. */
export function knownNames(known: readonly (readonly string[])[], named: readonly string[]): KnownName[] {
  const names = known.map((wordings) => ({
    wordings: wordings.map(wordsOf).filter((words) => words.length > 0),
  }));
  for (const text of named) {
    const words = wordsOf(text);
    const same = names.find(({ wordings }) =>
      wordings.some((wording) => isShorter(wording, words) || isShorter(words, wording)),
    );
    if (same) same.wordings.push(words);
    else if (distinctive(words).length > 0) names.push({ wordings: [words] });
  }
  return names;
}

/** The known names that a text holds, in order; of two that overlap, the longer one. */
export function namesIn(text: string, names: readonly KnownName[]): readonly NameFound[] {
  return finder(names)(text);
}

/** The same stretches are looked through after each keystroke. */
const finder = remembered((names: readonly KnownName[]) =>
  rememberedText((text) => findNames(text, names), MOST_STRETCHES),
);

function findNames(text: string, names: readonly KnownName[]): NameFound[] {
  const words = placedWords(text);
  const found = names.flatMap((name) =>
    name.wordings.flatMap((wording) =>
      words.flatMap((word, at): NameFound[] => {
        if (!wording.every((each, i) => each === words[at + i]?.folded)) return [];
        return [{ name, start: word.start, end: words[at + wording.length - 1]?.end ?? word.end }];
      }),
    ),
  );
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      if (one.start < end) return false;
      end = one.end;
      return true;
    });
}

/** Whether two values may be names of one thing: all that tells the shorter one apart stands in the longer one. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => wordsOf(nameOf(text)));
  if (!a || !b) return true;
  return isShorter(a, b) || isShorter(b, a) || isAcronym(a, b) || isAcronym(b, a);
}

/** Whether two descriptions have a word in common that tells something, in whatever form: "bank", "banking". */
export function sharesWord(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => distinctive(wordsOf(text.split(/[,;.]/u)[0] ?? '')));
  if (!a?.length || !b?.length) return true;
  return a.some((word) => b.some((each) => isAlike(word, each)));
}

/** Whether two words begin alike. */
function isAlike(one: string, other: string): boolean {
  const length = Math.min(STEM, Math.max(one.length, other.length));
  return one.slice(0, length) === other.slice(0, length);
}

/** Whether a value opens with a name, and is no description: "Meridian Bank, a retail bank", not "a retail bank". */
export function isName(value: string): boolean {
  const words = nameOf(value).match(/[\p{L}\p{N}&]+/gu) ?? [];
  const telling = words.filter((word) => distinctive(wordsOf(word)).length > 0);
  return (
    telling.length > 0 &&
    words.length <= MOST_NAME_WORDS &&
    telling.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  );
}

/** What stands before the first remark. */
export function nameOf(value: string): string {
  return value.split(/[,;:(–—|]|\s-\s|\.\s/u)[0]?.trim() ?? '';
}

function placedWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)?/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: folded(word),
  }));
}

/** In lower case, without diacritics, possessive and plural. */
function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}|['’](?:s\b)?/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L}{3}[^isu])s$/u, '');
}

/** Whether all distinctive words of one name stand in the other. */
function isShorter(one: readonly string[], other: readonly string[]): boolean {
  const telling = distinctive(one);
  return telling.length > 0 && telling.every((word) => other.includes(word));
}

function isAcronym(one: readonly string[], other: readonly string[]): boolean {
  const [short] = one;
  const initials = other.map((word) => word.charAt(0)).join('');
  return one.length === 1 && short !== undefined && short.length > 1 && initials.startsWith(short);
}

export function distinctive(words: readonly string[]): string[] {
  return words.filter((word) => !INDISTINCT.has(word));
}
