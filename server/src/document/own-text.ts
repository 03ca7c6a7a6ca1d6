/**
 * A copy of a text for what is kept long. What is cut out of a text keeps all of that text in memory, so that a word
 * remembered of each version of a document would keep them all.
 */
export function ownText(text: string): string {
  // An engine that shares the characters of a cut shares those of the joined copy here.
  return ` ${text}`.slice(1);
}
