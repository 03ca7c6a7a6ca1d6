/** Writes sections of a template as a participant gets them. */
import type { SectionSpec } from '../course/types.ts';
import { fillSlots, headingWords, type KnownFacts } from './template-words.ts';

/** Writes what stands under the heading of a section: Markdown blocks, to be parted by blank lines. */
export type BodyWriter = (spec: SectionSpec) => string[];

export interface SectionOptions {
  /** The heading's level; the sections below follow it. Without it, the template's. */
  readonly level?: number;
  /** Leaves out sections below that the course does not insist on. */
  readonly onlyRequired?: boolean;
  /** The number of the first of a repeated section, where some are there already; 1 without it. */
  readonly first?: number;
  /** Without it, the bodies are the template's own. */
  readonly body?: BodyWriter;
}

const DEEPEST_HEADING = 6;

/** The section with all below it, without a line end at its end. A repeated section stands as often as it must. */
export function sectionText(spec: SectionSpec, facts: KnownFacts, options: SectionOptions = {}): string {
  return joinBlocks(sectionBlocks(spec, facts, options));
}

/** The bodies of a template without its comments; where data could be brought over, what stands in for it. */
export function templateBody(facts: KnownFacts): BodyWriter {
  return (spec) =>
    spec.body.map((block) => fillSlots(block.kind === 'text' ? block.markdown : block.fallback, facts));
}

/** One blank line between any two blocks; blocks that hold nothing are left out. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .join('\n\n');
}

function sectionBlocks(
  spec: SectionSpec,
  facts: KnownFacts,
  { first = 1, ...options }: SectionOptions,
): string[] {
  const times = Math.max(1, spec.repeat?.min ?? 1);
  return Array.from({ length: times - first + 1 }, (_, i) => first + i).flatMap((instance) =>
    instanceBlocks(spec, facts, options, times === 1 ? undefined : instance),
  );
}

function instanceBlocks(
  spec: SectionSpec,
  facts: KnownFacts,
  options: SectionOptions,
  instance: number | undefined,
): string[] {
  const level = options.level ?? spec.level;
  const body = options.body ?? templateBody(facts);
  const heading = `${'#'.repeat(Math.min(level, DEEPEST_HEADING))} ${headingWords(spec, facts, instance)}`;
  const children = spec.children.filter((child) => !options.onlyRequired || !child.optional);
  return [
    heading,
    ...body(spec),
    ...children.flatMap((child) =>
      sectionBlocks(child, facts, { ...options, level: level + child.level - spec.level }),
    ),
  ];
}
