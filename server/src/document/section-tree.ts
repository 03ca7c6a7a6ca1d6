import type { Document, Section } from './types.ts';

/** A section with the sections below it. */
export interface SectionNode {
  readonly section: Section;
  /** Absolute offset where the next section starts that is not below it, or the document ends. */
  readonly end: number;
  readonly children: readonly SectionNode[];
}

/** The sections of a document that have a heading, as a tree. */
export function sectionTree({ sections, text }: Document): SectionNode[] {
  const nodesBelow = (parent: Section | undefined, end: number): SectionNode[] => {
    const children = sections.filter((section) => section.content.heading && section.parent === parent);
    return children.map((section, i) => {
      const next = children[i + 1]?.offset ?? end;
      return { section, end: next, children: nodesBelow(section, next) };
    });
  };
  return nodesBelow(undefined, text.length);
}
