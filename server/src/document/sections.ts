import type { Section, SectionContent } from './types.ts';

/** What stands at an offset of the document, before it is known what it stands under. */
export interface Part {
  readonly offset: number;
  readonly content: SectionContent;
}

/** Gives each part its parent: the nearest part above with a smaller heading level. */
export function toSections(parts: readonly Part[]): Section[] {
  const open: { readonly level: number; readonly section: Section }[] = [];
  return parts.map((part) => {
    const level = part.content.heading?.level;
    if (level === undefined) return { ...part, parent: undefined };
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const section = { ...part, parent: open.at(-1)?.section };
    open.push({ level, section });
    return section;
  });
}
