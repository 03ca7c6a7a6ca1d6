import type { FrontMatter } from './types.ts';

const FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?:([^]*?)(?:\r\n|\r|\n))??---[ \t]*(?:\r\n|\r|\n|$)/;

/** The YAML block at the very start of a text; one that is never closed is none. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const match = FRONT_MATTER.exec(text);
  return match ? { yaml: match[1] ?? '', end: match[0].length } : undefined;
}
