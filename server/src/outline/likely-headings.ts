/** Headings that were probably meant to name a section that the document lacks. */
import { editDistance } from '../course/edit-distance.ts';
import { FILLERS, normalizeHeading } from '../course/headings.ts';
import type { SectionSpec } from '../course/types.ts';
import { rememberedText } from '../document/remembered.ts';
import type { Section } from '../document/types.ts';
import type { MissingSection, Outline } from './types.ts';

/** The share of their words that two headings have in common, from which one may be meant for the other. */
const ALIKE = 0.75;
/** More headings and wordings than a document and its course have. */
const MOST_HEADINGS = 1000;
const NO_CONTENT = new Set([...FILLERS, 'or']);

/**
 * For a missing section the heading beside its place that has its words in another order, with slips of the pen, or with
 * a word more or less; undefined where there is none, or another one is as near.
 */
export function likelyHeading(missing: MissingSection, outline: Outline): Section | undefined {
  const [best, other] = candidates(missing.parent.own, [missing.spec]);
  if (!best || best.score === other?.score) return undefined;
  const rivals = outline.missing.filter(({ parent }) => parent === missing.parent).map(({ spec }) => spec);
  const [nearest, second] = candidates([best.section], rivals);
  const isMeant = nearest?.spec === missing.spec && nearest.score !== second?.score;
  return isMeant ? best.section : undefined;
}

/** All pairs that are alike, the most alike first. The first of the sections is the parent itself. */
function candidates(sections: readonly Section[], specs: readonly SectionSpec[]) {
  return sections
    .flatMap((section) =>
      specs.map((spec) => ({ section, spec, score: likeness(section.content.heading?.title ?? '', spec) })),
    )
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score);
}

function likeness(title: string, { title: wanted, aliases }: SectionSpec): number {
  const words = contentWords(title);
  const wordings = [wanted, ...aliases].filter((wording) => !wording.includes('{'));
  return Math.max(0, ...wordings.map((wording) => shareInCommon(words, contentWords(wording))));
}

const contentWords = rememberedText(
  (title): readonly string[] => normalizeHeading(title).filter((word) => !NO_CONTENT.has(word)),
  MOST_HEADINGS,
);

/** Twice the words in common by all words, 1 for the same words. A number makes all the difference. */
function shareInCommon(words: readonly string[], wanted: readonly string[]): number {
  const left = [...wanted];
  const strangers = words.filter((word) => {
    const at = left.findIndex((other) => isSameWord(word, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const count = words.length + wanted.length;
  if (count === 0 || [...strangers, ...left].some((word) => /\d/.test(word))) return 0;
  return (count - strangers.length - left.length) / count;
}

/** One slip in four letters, two in eight; the first letter is right, and so are numbers. */
function isSameWord(word: string, other: string): boolean {
  if (word === other) return true;
  const slips = Math.min(2, Math.floor(Math.min(word.length, other.length) / 4));
  if (slips === 0 || word[0] !== other[0] || /\d/.test(word + other)) return false;
  return editDistance(word, other, slips) <= slips;
}
