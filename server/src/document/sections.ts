import type { Section, SectionContent } from './types.ts';

/** What stands at an offset of the document, before it is known what it stands under. */
export interface Part {
  readonly offset: number;
  readonly content: SectionContent;
}

/** Gives each part its parent: the nearest part above with a smaller heading level. Sections that have it stay as they are. */
export function toSections(parts: readonly (Part | Section)[]): Section[] {
  const open: { readonly level: number; readonly section: Section }[] = [];
  return parts.map((part) => {
    const level = part.content.heading?.level;
    if (level === undefined) return withParent(part, undefined);
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const section = withParent(part, open.at(-1)?.section);
    open.push({ level, section });
    return section;
  });
}

function withParent(part: Part | Section, parent: Section | undefined): Section {
  if ('parent' in part && part.parent === parent) return part;
  return { offset: part.offset, content: part.content, parent };
}
