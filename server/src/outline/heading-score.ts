/** How well a heading names a section that the course asks for. */
import { headingSimilarity, matchSlot } from '../course/headings.ts';
import type { SectionSpec } from '../course/types.ts';
import { rememberedPair } from '../document/remembered.ts';
import type { Heading } from '../document/types.ts';

/** Below this, two headings are not about the same thing. */
export const SIMILAR = 0.7;
/** From this, two headings have the same words. */
export const SAME = 0.95;

export interface HeadingScore {
  /** 1 for the same words, 0 for another subject. */
  readonly score: number;
  /** What stands in the heading's slot. */
  readonly value: string | undefined;
}

/** The score of the wording that fits best: the course's own or one of its aliases. */
export const scoreHeading = rememberedPair(({ title }: Heading, spec: SectionSpec): HeadingScore => {
  let best: HeadingScore = { score: 0, value: undefined };
  for (const wanted of [spec.title, ...spec.aliases]) {
    const match = wanted.includes('{')
      ? matchSlot(title, wanted)
      : { score: headingSimilarity(title, wanted), value: undefined };
    if (match.score > best.score) best = match;
  }
  return best;
});

/** `Security (continued)`, `Security (cont.)`, `Security (2/3)`, `Security (part 2)`. */
const CONTINUATION = /\((?:cont(?:inued|['’]?d)?\.?|(?:part\s)?[2-9](?:\s?(?:\/|of)\s?[2-9])?)\)\s*$/iu;

/** Whether a heading says that it goes on with the section before it that has the same words. */
export function isContinuation(title: string): boolean {
  return CONTINUATION.test(title);
}

/** Whether the course words nothing of the heading, so that any words will do. */
export function isOnlySlot(spec: SectionSpec): boolean {
  return spec.slot !== undefined && spec.title === `{${spec.slot}}`;
}
