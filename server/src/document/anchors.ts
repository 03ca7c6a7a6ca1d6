import type { Document, Inline, Section } from './types.ts';
import { everyBlock } from './walk.ts';

/** An element with an `id` or `name`: `<a id="costs">`. */
const NAMED = /<[a-z][a-z0-9-]*\s[^<>]*?\b(?:id|name)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;
/** `## Costs {#costs}`: an id of its own, where the renderer knows it. */
const OWN_ID = /\{#([^\s{}]+)\}\s*$/;
/** `28. ### Costs`: behind indented code the parser takes a list that does not begin with 1 for a paragraph. */
const LISTED_HEADING = /^\d{1,9}[.)] +#{1,6} +/;
/** What GitHub leaves out of a heading's anchor. */
const LEFT_OUT = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Nl}\p{Pc} -]/gu;
/** Asks for an emoji to be drawn in colour; people copy it along or they do not. */
const EMOJI_STYLE = /\uFE0F/g;

/** A heading's anchor as GitHub makes it: "Security & Compliance" → "security--compliance". */
export function githubSlug(heading: string): string {
  return heading.toLowerCase().replace(LEFT_OUT, '').replaceAll(' ', '-');
}

/** One spelling for each anchor, so that they can be compared: case is no matter to most renderers. */
export function comparableAnchor(anchor: string): string {
  return anchor.toLowerCase().replace(EMOJI_STYLE, '').normalize();
}

/** All places within a document that a link may lead to, in the spelling of `comparableAnchor`. */
export function anchorsOf(document: Document): Set<string> {
  const slugs = numbered(document.sections.flatMap(headings).map(githubSlug));
  const written = document.sections.flatMap((section) => [...namesIn(section), ...ownIds(section)]);
  return new Set([...slugs, ...written].map(comparableAnchor));
}

/** The anchor of each section that has a heading, as GitHub makes it. */
export function sectionAnchors(document: Document): ReadonlyMap<Section, string> {
  const all = document.sections.flatMap((section) =>
    headings(section).map((heading, i) => ({ section, heading, isOwn: i === 0 && section.content.heading })),
  );
  const slugs = numbered(all.map(({ heading }) => githubSlug(heading)));
  return new Map(all.flatMap(({ section, isOwn }, i) => (isOwn ? [[section, slugs[i] ?? '']] : [])));
}

/** Where an anchor comes again it is numbered: `costs`, `costs-1`. */
function numbered(slugs: readonly string[]): string[] {
  const used = new Map<string, number>();
  return slugs.map((slug) => {
    let count = used.get(slug);
    let name = slug;
    while (count !== undefined && used.has(name)) name = `${slug}-${++count}`;
    if (count !== undefined) used.set(slug, count);
    used.set(name, 0);
    return name;
  });
}

function headings({ content }: Section): string[] {
  const own = content.heading ? [visibleText(content.heading.inline)] : [];
  const further = everyBlock(content.blocks).flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    // A heading in a list, a quote or further down a slide: its markers are its span's, not its words'.
    if (block.span.start < block.inline.span.start) return visibleText(block.inline);
    const [{ text: line } = { text: '' }] = block.inline.lines;
    return LISTED_HEADING.test(line) ? line.replace(LISTED_HEADING, '') : [];
  });
  return [...own, ...further];
}

/** A picture in a heading has no words. */
function visibleText({ text, images }: Inline): string {
  return images.reduce((words, { alt }) => (alt === '' ? words : words.replace(alt, '')), text);
}

function namesIn({ content }: Section): string[] {
  return [...content.text.matchAll(NAMED)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

function ownIds(section: Section): string[] {
  return headings(section).flatMap((heading) => OWN_ID.exec(heading)?.[1] ?? []);
}
