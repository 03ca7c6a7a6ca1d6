import type { Document, FrontMatter, Section } from './types.ts';

const FRONT_MATTER = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?:([^]*?)(?:\r\n|\r|\n))??---[ \t]*(?:\r\n|\r|\n|$)/;

/** The YAML block at the very start of a text; one that is never closed is none. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const match = FRONT_MATTER.exec(text);
  return match ? { yaml: match[1] ?? '', end: match[0].length } : undefined;
}

/** The YAML in the form of a section, for what is said of it: it stands before the first one, and holds no Markdown. */
export function frontMatterSection({ text, frontMatter }: Document): Section | undefined {
  if (!frontMatter) return undefined;
  const { yaml } = frontMatter;
  const [fence = ''] = /^[^\r\n]*(?:\r\n|\r|\n)/.exec(text) ?? [];
  return {
    offset: fence.length,
    content: { text: yaml, heading: undefined, blocks: [], definitions: [], unread: [] },
    parent: undefined,
  };
}
