/** Templates ask in square brackets: "[Why this platform]". */

/** Square brackets that are no link, no image, no reference, no footnote and no task box. */
const prompt = /(?<![!\]\\])\[(?![ xX]\]|\^)[^[\]\n]+\](?![([:])/;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The first prompt of a text, brackets included; undefined where nothing is asked. */
export function firstPrompt(text: string): Span | undefined {
  const match = prompt.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
