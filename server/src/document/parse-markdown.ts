import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** What the parser calls those who look. */
const AUTOLINKS = new Set(['wwwAutolink', 'protocolAutolink', 'emailAutolink']);

const withAddresses = unified().use(remarkParse).use(remarkGfm).use(withoutTransforms).freeze();
const withoutAddresses = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(withoutTransforms)
  .use(withoutAutolinks)
  .freeze();

/** What every bare address has. */
const ADDRESS = /@|:\/\/|www\./i;

/**
 * The tree of a Markdown text (CommonMark and GFM). Bare addresses are looked for only in a text that may hold one: that
 * takes a look at every word.
 */
export function parseMarkdown(text: string): Root {
  return (ADDRESS.test(text) ? withAddresses : withoutAddresses).parse(text);
}

/**
 * GFM's second look for bare addresses (in brackets, mostly) puts nodes without a position into the tree.
 * Without it each node has one, and such an address is the text it looks like.
 */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}

function withoutAutolinks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => {
    const text = Object.entries(extension.text ?? {}).map(([character, constructs]) => [
      character,
      [constructs ?? []].flat().filter(({ name }) => !AUTOLINKS.has(name ?? '')),
    ]);
    return { ...extension, text: Object.fromEntries(text) };
  });
}
