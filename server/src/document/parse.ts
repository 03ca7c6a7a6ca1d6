import type { Nodes, Root, RootContent, Yaml } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { toBlocks, toHeading } from './blocks.ts';
import { outlineOf } from './outline.ts';
import { headingStart, type Place } from './place.ts';
import { toSections } from './sections.ts';
import type { Document, FrontMatter, SectionContent } from './types.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(withoutTransforms)
  .freeze();

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

/**
 * Reads Markdown (CommonMark, GFM, YAML front matter) into sections. Any text is a document: one that
 * the parser cannot take is read for its headings alone.
 */
export function parseDocument(text: string): Document {
  try {
    return fromTree(text, processor.parse(text));
  } catch {
    return outlineOf(text); // a stack overflow, mostly: the nesting is too deep
  }
}

function fromTree(text: string, tree: Root): Document {
  const mark = text.startsWith('\uFEFF') ? 1 : 0; // the parser drops a byte order mark and counts without it
  const frontMatter = readFrontMatter(text, tree.children[0], mark);
  const targets = findTargets(tree);
  const groups = groupByHeading(tree.children, frontMatter?.end ?? 0, mark);
  const parts = groups.map(({ offset, nodes }, index) => {
    const source = text.slice(offset, groups[index + 1]?.offset);
    return { offset, content: toContent(nodes, { text: source, shift: mark - offset, targets }) };
  });
  return { text, frontMatter, sections: toSections(parts) };
}

function readFrontMatter(
  text: string,
  first: RootContent | undefined,
  mark: number,
): FrontMatter | undefined {
  if (first?.type !== 'yaml') return undefined;
  const fenceEnd = endOf(first) + mark;
  const lineEnd = /^(?:\r\n|\r|\n)/.exec(text.slice(fenceEnd, fenceEnd + 2))?.[0] ?? '';
  return { yaml: first.value, end: fenceEnd + lineEnd.length };
}

function endOf(node: Yaml): number {
  return node.position!.end.offset!;
}

interface Group {
  readonly offset: number;
  readonly nodes: RootContent[];
}

/** The tree's outermost nodes, parted at their headings; the first group is the preamble. */
function groupByHeading(nodes: readonly RootContent[], start: number, mark: number): Group[] {
  const groups: Group[] = [{ offset: start, nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'heading') {
      const { offset, column } = headingStart(node);
      // a heading may be indented: its section starts with its line
      groups.push({ offset: offset! - (column - 1) + mark, nodes: [] });
    }
    groups.at(-1)!.nodes.push(node);
  }
  return groups;
}

function toContent(nodes: readonly RootContent[], place: Place): SectionContent {
  const [first] = nodes;
  if (first?.type !== 'heading') {
    return { text: place.text, heading: undefined, blocks: toBlocks(nodes, place) };
  }
  return { text: place.text, heading: toHeading(first, place), blocks: toBlocks(nodes.slice(1), place) };
}

/** Where an identifier is defined twice, the first definition counts. */
function findTargets(tree: Root): Map<string, string> {
  const targets = new Map<string, string>();
  function visit(node: Nodes): void {
    if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url);
    if ('children' in node) for (const child of node.children) visit(child);
  }
  visit(tree);
  return targets;
}
