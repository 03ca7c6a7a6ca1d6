/** Whether a section, or the whole document, speaks of something. */
import { remembered } from '../../document/remembered.ts';
import type { SectionContent } from '../../document/types.ts';
import { indexWords, readPhrase, speaksOf } from '../../document/word-index.ts';
import type { MatchedSection } from '../../outline/types.ts';

/** The phrases of a course, each list read once. */
export const readPhrases = remembered((phrases: readonly string[]) => phrases.map(readPhrase));

/** Whether one of the phrases is found in the section or in those below it. */
export function isSpokenOf(phrases: readonly string[], matched: MatchedSection): boolean {
  const wanted = readPhrases(phrases);
  return contentsOf(matched).some((content) => {
    const index = indexWords(content);
    return wanted.some((phrase) => speaksOf(index, phrase));
  });
}

/** Whether the document uses one of the phrases on which something depends; what depends on none is always asked for. */
export function isAskedFor(when: readonly string[], matched: MatchedSection): boolean {
  return when.length === 0 || isSpokenOf(when, rootOf(matched));
}

/** The section's own content and that of all sections below it. */
export function contentsOf(matched: MatchedSection): SectionContent[] {
  return [...matched.own.map(({ content }) => content), ...matched.children.flatMap(contentsOf)];
}

function rootOf(matched: MatchedSection): MatchedSection {
  return matched.parent ? rootOf(matched.parent) : matched;
}
