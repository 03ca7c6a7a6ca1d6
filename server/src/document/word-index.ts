/** Finds words and short phrases in all that a section says, in whatever form and notation they are written. */
import { remembered } from './remembered.ts';
import { stem } from './stem.ts';
import type { SectionContent } from './types.ts';
import { everyBlock, everyInline } from './walk.ts';

/** The words of a section in order, and where each stands. */
export interface WordIndex {
  /** Stems; a colon stands for a colon, and two of them for the border between two cells, lines or paragraphs. */
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Words to look for, one after the other. */
export interface Phrase {
  /** Stems; `#` stands for any number, a colon for a colon or the start or end of a line. */
  readonly words: readonly string[];
  /** The words run together ("privatelink"), for where they are written as one; '' where that cannot be. */
  readonly joined: string;
}

const WORD = /[\p{L}\p{N}\p{M}]+|:/gu;
/** The same where a text has no other letters: classes of Unicode are dear. */
const ASCII_WORD = /[A-Za-z0-9]+|:/g;
const BEYOND_ASCII = /[\u0080-\uFFFF]/;
const PHRASE_WORD = /[\p{L}\p{N}\p{M}]+|[:#]/gu;
/** They may stand anywhere ("test in the staging environment") and tell nothing. */
const ARTICLES = new Set(['a', 'an', 'the']);
const BORDER = ':';
/** Two words of a phrase may have so many others between them: "limits on input". */
const BETWEEN = 1;

export function readPhrase(text: string): Phrase {
  const words = (text.match(PHRASE_WORD) ?? []).map(stem).filter((word) => !ARTICLES.has(word));
  const isPlain = words.length > 1 && !/[:#]/.test(text);
  return { words, joined: isPlain ? stem(text.replace(/[^\p{L}\p{N}\p{M}]/gu, '')) : '' };
}

/**
 * All that the section says: its heading, running text, tables, code (the labels of a Mermaid diagram among it),
 * HTML and where its links lead. Comments are not said.
 */
export const indexWords: (content: SectionContent) => WordIndex = remembered((content) =>
  indexRuns(runs(content)),
);

/** What these lines, cells or names say. */
export function indexRuns(runs: Iterable<string>): WordIndex {
  const words: string[] = [];
  const places = new Map<string, number[]>();
  const add = (word: string): void => {
    const known = places.get(word);
    if (known) known.push(words.length);
    else places.set(word, [words.length]);
    words.push(word);
  };
  for (const run of runs) {
    add(BORDER);
    add(BORDER);
    for (const word of run.match(BEYOND_ASCII.test(run) ? WORD : ASCII_WORD) ?? []) {
      const found = stem(word);
      if (!ARTICLES.has(found)) add(found);
    }
  }
  add(BORDER);
  return { words, places };
}

/** Whether the words of a phrase stand in the section in order, next to each other or nearly so. */
export function speaksOf({ words, places }: WordIndex, phrase: Phrase): boolean {
  const [first] = phrase.words;
  if (first === undefined) return false;
  if (phrase.joined !== '' && places.has(phrase.joined)) return true;
  const starts = first === '#' ? words.keys() : (places.get(first) ?? []);
  for (const start of starts) {
    if ((first !== '#' || fits('#', words[start])) && follows(words, start, phrase.words, 1)) return true;
  }
  return false;
}

function follows(words: readonly string[], at: number, phrase: readonly string[], next: number): boolean {
  const wanted = phrase[next];
  if (wanted === undefined) return true;
  for (let place = at + 1; place <= at + 1 + BETWEEN; place++) {
    if (fits(wanted, words[place]) && follows(words, place, phrase, next + 1)) return true;
  }
  return false;
}

function fits(wanted: string, word: string | undefined): boolean {
  return wanted === '#' ? /^\d/.test(word ?? '') : wanted === word;
}

function* runs(content: SectionContent): Generator<string> {
  for (const inline of everyInline(content)) {
    yield inline.text;
    for (const { target, text } of inline.links) if (target !== text) yield target;
  }
  for (const block of everyBlock(content.blocks)) {
    if (block.kind === 'code') yield* codeRuns(block.value);
    if (block.kind === 'html') yield block.value.replace(/<!--[^]*?(?:-->|$)/g, ' ');
  }
}

/** Where the words of a name meet: `SecurityScan`, `HTTPSmoke`. */
const NAME_JOINT = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** A line without this has no such name. */
const JOINT_HINT = /[a-z][A-Z]|[A-Z]{2}[a-z]|[\u0080-\uFFFF]/;

/** Each line, and once more with its names word by word. */
function* codeRuns(code: string): Generator<string> {
  for (const line of code.split(/\r\n|\r|\n/)) {
    yield line;
    if (JOINT_HINT.test(line)) yield line.replace(NAME_JOINT, ' ');
  }
}
