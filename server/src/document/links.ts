import type { Image, Link, SectionContent } from './types.ts';
import { everyInline } from './walk.ts';

/** All links of a section in document order, its heading's included; references and bare addresses too. */
export function readLinks(content: SectionContent): Link[] {
  return everyInline(content).flatMap((inline) => inline.links);
}

/** All Markdown images of a section in document order. */
export function readImages(content: SectionContent): Image[] {
  return everyInline(content).flatMap((inline) => inline.images);
}
