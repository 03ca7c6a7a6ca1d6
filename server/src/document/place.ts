import type { Heading, Node } from 'mdast';
import type { Span } from './types.ts';

type Point = NonNullable<Node['position']>['start'];

/** Where a section stands: what it takes to turn the parser's nodes into the section's own terms. */
export interface Place {
  /** The section's text. */
  readonly text: string;
  /** What is added to the parser's offsets to count from the section's start. */
  readonly shift: number;
  /** Targets of the document's link definitions, by the parser's identifier. */
  readonly targets: ReadonlyMap<string, string>;
}

/** The node's stretch, counted from the section's start. */
export function spanOf(node: Node, place: Place): Span {
  const position = node.position!; // every node of a parsed tree has one: `parse.ts` sees to it
  return { start: position.start.offset! + place.shift, end: position.end.offset! + place.shift };
}

/**
 * Where a heading starts in the tree. Right behind a link definition the parser has an underlined heading
 * start where the definition does: then it is the words that tell.
 */
export function headingStart(heading: Heading): Point {
  const { start } = heading.position!;
  const words = heading.children[0]?.position?.start;
  return words && words.line > start.line ? words : start;
}
