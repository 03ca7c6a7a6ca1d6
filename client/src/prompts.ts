/** Templates ask in square brackets: "[Why this platform]". */

/** Square brackets within one paragraph that are no link, image, reference, footnote or task box. */
const prompt = /(?<![!\]\\\w])\[(?![ xX]\]|\^)(?:[^[\]\n]|\n(?!\r?\n))+\](?!\(|\[|:\s)/;

/** Diagrams and code have brackets of their own. */
const fence = /^(```|~~~)[^]*?^\1/gm;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The first prompt of a text, brackets included; undefined where nothing is asked. */
export function firstPrompt(text: string): Span | undefined {
  const match = prompt.exec(text.replace(fence, (block) => ' '.repeat(block.length)));
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
