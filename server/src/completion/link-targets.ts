/** Where a link may lead, for editors that do not complete links themselves. */
import type { Capstone } from '../capstone/assemble.ts';
import type { DocumentCheck } from '../capstone/check-document.ts';
import { sectionAnchors } from '../document/anchors.ts';
import { tidyPath } from '../document/link-target.ts';
import type { Completion } from './types.ts';

/** An inline link whose target has begun. */
const BEGUN = /\]\(<?([^()\s<>]*)$/;

/** The documents of the capstone and the headings of this one; behind a `#`, the headings of the file before it. */
export function linkTargets(check: DocumentCheck, offset: number, { checks }: Capstone): Completion[] {
  const line = /[^\r\n]*$/.exec(check.text.slice(0, offset))?.[0] ?? '';
  const typed = BEGUN.exec(line)?.[1];
  if (typed === undefined) return [];
  const hash = typed.indexOf('#');
  if (hash >= 0) {
    const path = tidyPath(typed.slice(0, hash)) || check.path;
    const other = checks.find((candidate) => candidate.path === path);
    return other ? headings(other, offset - (typed.length - hash), offset) : [];
  }
  const start = offset - typed.length;
  const files = checks.filter(({ path }) => path !== check.path);
  return [
    ...files.map(({ path, deliverable }) => target(path, deliverable.title, path, { start, end: offset })),
    ...headings(check, start, offset),
  ];
}

/** What is typed from `#` on is compared with the anchor, else with the heading's words. */
function headings({ outline, path, text }: DocumentCheck, start: number, end: number): Completion[] {
  return [...sectionAnchors(outline.document)].map(([{ content }, anchor]) => ({
    ...target(content.heading?.title ?? '', path, `#${anchor}`, { start, end }),
    ...(text[start] === '#' && { filter: `#${anchor}` }),
  }));
}

function target(
  label: string,
  detail: string,
  text: string,
  place: { start: number; end: number },
): Completion {
  return { kind: 'link', label, detail, text, prompts: [], ...place };
}
