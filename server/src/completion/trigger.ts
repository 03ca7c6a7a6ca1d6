/** What is before the cursor on its line where a character may open a list of completions. */
const OPENINGS: Readonly<Record<string, RegExp>> = {
  // a heading, or the anchor of a link
  '#': /^#{1,6}$|\]\([^()\s]*#$/,
  // a field
  '-': /^-$/,
  '*': /^(?:[-*+][ \t]+)?\*{1,2}$/,
  // a row, or a cell
  '|': /^[ \t]*\|/,
  // the value of a field
  ':': /^[ \t]*(?:[-*+][ \t]+)?[^|:]{1,80}:$/,
  // all of these one blank further: the blank would close the list that the character before it has opened
  ' ': /^[ \t]*(?:[-*+][ \t]+)?[^|:]{1,80}:\*{0,2}:?[ ]$|\|[ ]$|^(?:#{1,6}|[-*+])[ ]$/,
  // an amount
  $: /\$$/,
  // a link
  '(': /\]\($/,
};

export const linkTriggers: readonly string[] = ['('];
export const proseTriggers: readonly string[] = Object.keys(OPENINGS).filter(
  (character) => !linkTriggers.includes(character),
);

/** Whether a character that was just typed may open a list. Most blanks do not: prose is full of them. */
export function opensList(trigger: string, before: string): boolean {
  return OPENINGS[trigger]?.test(before) ?? false;
}
