import { sectionHover } from './section-hover.ts';
import { sourceHover } from './source-hover.ts';
import type { Hover, HoverContext, HoverSource } from './types.ts';

/** Tried in order. */
const sources: readonly HoverSource[] = [sectionHover, sourceHover];

/** What there is to know at an offset of a document; the first that has something to say says it. */
export function hoverAt(offset: number, context: HoverContext): Hover | undefined {
  for (const source of sources) {
    const hover = source(offset, context);
    if (hover) return hover;
  }
  return undefined;
}
