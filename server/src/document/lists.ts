import type { ListItem, SectionContent } from './types.ts';

export type ListKind = 'ordered' | 'bullet' | 'checklist' | 'any';

const IS_OF_KIND: Record<ListKind, (item: ListItem, ordered: boolean) => boolean> = {
  ordered: (_, ordered) => ordered,
  bullet: (_, ordered) => !ordered,
  checklist: (item) => item.checked !== undefined,
  any: () => true,
};

/**
 * The items of a section's outermost lists, in document order. A list that other blocks part in several
 * counts as one. An item with a checkbox is a checklist item and whatever its list is besides.
 */
export function readItems(content: SectionContent, kind: ListKind): ListItem[] {
  return content.blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.filter((item) => IS_OF_KIND[kind](item, block.ordered)) : [],
  );
}
