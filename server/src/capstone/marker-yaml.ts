/** Reads what a participant wrote into `capstone.yaml`, and says where it is wrong. */
import { isMap, isNode, isScalar, type LineCounter, type Node } from 'yaml';

export interface MarkerProblem {
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface Reader {
  readonly text: string;
  readonly lines: LineCounter;
}

/** What a mapping says of a key. Nothing is resolved: an alias, or a value that is no text, names nothing. */
export function valueOf(map: unknown, key: string): Node | undefined {
  const node = isMap(map) ? map.get(key, true) : undefined;
  return isNode(node) && !isEmpty(node) ? node : undefined;
}

export function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

/** "a, b or c" */
export function alternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export function sourceOf(node: Node, { text }: Reader): string {
  const [start, end] = node.range ?? [0, 0];
  return isScalar(node) ? String(node.value) : text.slice(start, end);
}

export function problemOf(node: Node, message: string, { lines }: Reader): MarkerProblem {
  return problemAt(node.range?.[0] ?? 0, message, lines);
}

export function problemAt(offset: number, message: string, lines: LineCounter): MarkerProblem {
  return { message, line: lines.linePos(offset).line };
}

/** Longest name quoted in a message, in characters. */
const QUOTED = 60;

export function shorten(name: string): string {
  const words = name.replace(/\s+/g, ' ').trim();
  return words.length > QUOTED ? `${words.slice(0, QUOTED - 1)}…` : words;
}
