import { remembered } from '../document/remembered.ts';
import type { Block, Section, SectionContent, Span } from '../document/types.ts';
import { parted } from '../document/parted.ts';
import { everyBlock } from '../document/walk.ts';
import { wordsIn } from '../document/words.ts';
import type { MatchedSection } from './types.ts';

/** Where a statement ends: at a stop, a comma or a dash with a blank behind it, or at a blank line. */
const PARTING = /[.;!?,](?=[\s*_]|$)|\s[–—-]\s|\n[ \t]*\n/g;

/** What a clause is known by. */
export interface ClauseWanted {
  /** Each says it with all its words, in any order; a word may go on: "invest" is said by "investment". */
  readonly words: readonly string[];
  /** Words as they stand. */
  readonly without: readonly string[];
  /** How many words it has at the most. */
  readonly longest: number | undefined;
}

/** The clauses of a section, table rows among them, that say one of the things and none of the others. */
export function clausesNear(
  matched: MatchedSection,
  { words, without, longest = Infinity }: ClauseWanted,
): { section: Section; span: Span }[] {
  const wanted = words.map((entry) => spaced(entry).trim().split(' ').map(opening));
  return matched.own.flatMap((section) =>
    clausesOf(section.content)
      .filter(
        ({ said, span }) =>
          wanted.some((each) => each.every((word) => said.includes(word))) &&
          !says(said, without) &&
          wordsIn(section.content.text.slice(span.start, span.end)).length <= longest,
      )
      .map(({ span }) => ({ section, span })),
  );
}

/** The clauses of a section that have one of the words. */
export function clausesWith(section: Section, words: readonly string[]): Span[] {
  return clausesOf(section.content)
    .filter(({ said }) => says(said, words))
    .map(({ span }) => span);
}

/** @param said words with blanks around each */
function says(said: string, words: readonly string[]): boolean {
  return words.some((word) => said.includes(spaced(word)));
}

interface Clause {
  readonly span: Span;
  /** Its words with blanks around each. */
  readonly said: string;
}

const clausesOf = remembered(({ blocks, text }: SectionContent): readonly Clause[] =>
  everyBlock(blocks)
    .flatMap(stretchesOf)
    .flatMap((stretch) => parted(stretch, text, PARTING))
    .map((span) => ({ span, said: spaced(text.slice(span.start, span.end)) })),
);

function stretchesOf(block: Block): Span[] {
  if (block.kind === 'paragraph') return [block.inline.span];
  return block.kind === 'table' ? block.rows.map(({ span }) => span) : [];
}

/** A word as it opens another one; numbers open none. */
function opening(word: string): string {
  return /^\d+$/.test(word) ? ` ${word} ` : ` ${word}`;
}

/** Words and numbers in lower case with a blank around each. */
function spaced(text: string): string {
  return ` ${(text.toLowerCase().match(/\p{L}+|\p{N}+(?:[.,]\p{N}+)*/gu) ?? []).join(' ')} `;
}
