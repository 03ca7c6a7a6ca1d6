/** A named gap in a heading or a template's text: `{platform}`. */
export interface Slot {
  readonly name: string;
  /** Where it stands, braces included. */
  readonly start: number;
  readonly end: number;
}

/** All slots of a text in order. Braces around anything but a fact's name (`{"min": 2}`, `{Approved}`) are no slot. */
export function slotsIn(text: string): Slot[] {
  return [...text.matchAll(/\{([a-z][a-z0-9-]*)\}/gu)].map((match) => ({
    name: match[1]!,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
