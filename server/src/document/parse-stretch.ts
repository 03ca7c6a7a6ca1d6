import type { Nodes, RootContent } from 'mdast';
import { toBlocks, toHeading } from './blocks.ts';
import { ownText } from './own-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { headingStart } from './place.ts';
import type { Part } from './sections.ts';
import { within } from './spans.ts';
import type { LinkDefinition, SectionContent, Span } from './types.ts';
import { withoutUnreadable } from './unreadable.ts';

/** The definitions of the document above and below a stretch: what its references may lead to. */
export interface Surroundings {
  readonly above: readonly LinkDefinition[];
  readonly below: readonly LinkDefinition[];
}

/**
 * Reads a stretch of Markdown into its parts: what stands before its first heading (possibly nothing), then one part a
 * heading. The stretch must start where nothing is open: no list, quote, fence, HTML block or paragraph reaches into it.
 *
 * @throws RangeError where the nesting is too deep for the parser
 */
export function parseStretch(text: string, stretch: Span, { above, below }: Surroundings): Part[] {
  const preface = stub([...above, ...below]);
  // Sections outlive the text they were read from: an edit keeps all it does not touch.
  const own = ownText(text.slice(stretch.start, stretch.end));
  const { source, unread } = withoutUnreadable(own);
  const tree = parseMarkdown(preface + source);
  // at its very start the parser drops a byte order mark and counts without it
  const mark = preface === '' && source.startsWith('\uFEFF') ? 1 : 0;
  const shift = stretch.start - preface.length + mark;
  const nodes = tree.children.filter(({ position }) => position!.start.offset! >= preface.length);
  const groups = groupByHeading(nodes, stretch.start, shift);
  const definitions = groups.map((group) => findDefinitions(group.nodes));
  const targets = linkTargets([...above, ...definitions.flat(), ...below]);
  return groups.map(({ offset, nodes: inside }, index) => {
    const end = groups[index + 1]?.offset ?? stretch.end;
    const place = {
      text: own.slice(offset - stretch.start, end - stretch.start),
      shift: shift - offset,
      targets,
    };
    const heading = inside[0]?.type === 'heading' ? toHeading(inside[0], place) : undefined;
    const content: SectionContent = {
      text: place.text,
      heading,
      blocks: toBlocks(heading ? inside.slice(1) : inside, place),
      definitions: definitions[index] ?? [],
      unread: within({ start: offset - stretch.start, end: end - stretch.start }, unread),
    };
    return { offset, content };
  });
}

/**
 * Lines that define the same, so that the parser takes references to them for what they are. The comment at the end keeps
 * an indented first line of the stretch from going on with a footnote.
 */
function stub(definitions: readonly LinkDefinition[]): string {
  if (definitions.length === 0) return '';
  const lines = definitions.map(
    ({ kind, identifier }) => `[${kind === 'footnote' ? '^' : ''}${identifier}]: x\n`,
  );
  return `${lines.join('\n')}\n<!---->\n`;
}

/** Where an identifier is defined twice, the first definition counts. */
function linkTargets(definitions: readonly LinkDefinition[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { kind, identifier, target } of definitions) {
    if (kind === 'link' && !targets.has(identifier)) targets.set(identifier, target);
  }
  return targets;
}

interface Group {
  readonly offset: number;
  readonly nodes: RootContent[];
}

/** The tree's outermost nodes, parted at their headings; the first group is what stands before. */
function groupByHeading(nodes: readonly RootContent[], start: number, shift: number): Group[] {
  const groups: Group[] = [{ offset: start, nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'heading') {
      const { offset, column } = headingStart(node);
      // a heading may be indented: its section starts with its line
      groups.push({ offset: offset! - (column - 1) + shift, nodes: [] });
    }
    groups.at(-1)!.nodes.push(node);
  }
  return groups;
}

function findDefinitions(nodes: readonly Nodes[]): LinkDefinition[] {
  return nodes.flatMap((node): LinkDefinition[] => {
    if (node.type === 'definition') {
      return [{ kind: 'link', identifier: node.identifier, target: node.url }];
    }
    const own: LinkDefinition[] =
      node.type === 'footnoteDefinition'
        ? [{ kind: 'footnote', identifier: node.identifier, target: '' }]
        : [];
    return 'children' in node ? [...own, ...findDefinitions(node.children)] : own;
  });
}
