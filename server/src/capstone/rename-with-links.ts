/** Gives a heading other words, and the links that lead to it the anchor it has then. */
import { comparableAnchor, sectionAnchors } from '../document/anchors.ts';
import type { Edit } from '../document/edit.ts';
import { localTarget, tidyPath } from '../document/link-target.ts';
import { readLinks } from '../document/links.ts';
import { parseDocument } from '../document/parse.ts';
import type { Section, Span } from '../document/types.ts';
import { everyBlock } from '../document/walk.ts';
import { applyEdits } from '../scaffold/edits.ts';
import type { DocumentCheck } from './check-document.ts';

export interface DocumentEdits {
  readonly check: DocumentCheck;
  readonly edits: readonly Edit[];
}

/** A definition's target: `[costs]: cost-model.md#totals`. */
const DEFINITION = /^\[[^\]]*\]:\s*<?([^\s<>]+)/;

/**
 * The edits of each document of the capstone that needs any.
 *
 * @param title Markdown of one line
 */
export function renameWithLinks(
  section: Section,
  title: string,
  renamed: DocumentCheck,
  checks: readonly DocumentCheck[],
): DocumentEdits[] {
  const { heading } = section.content;
  if (!heading) return [];
  const { start, end } = absolute(heading.titleSpan, section);
  // An empty heading has no blank behind its marker.
  const gap = start === end && !/\s$/.test(renamed.text.slice(0, start)) ? ' ' : '';
  const edit = { start, end, text: gap + title };
  const moved = movedAnchors(renamed.text, applyEdits(renamed.text, [edit]));
  return checks
    .map((check) => ({
      check,
      edits: [...(check.path === renamed.path ? [edit] : []), ...linkEdits(check, renamed.path, moved)],
    }))
    .filter(({ edits }) => edits.length > 0);
}

/** The new anchor for each that is another one: where headings are alike, their numbers move as well. */
function movedAnchors(before: string, after: string): ReadonlyMap<string, string> {
  const old = [...sectionAnchors(parseDocument(before)).values()];
  const now = [...sectionAnchors(parseDocument(after)).values()];
  const pairs = old.map((anchor, i) => [comparableAnchor(anchor), now[i] ?? anchor] as const);
  return new Map(pairs.filter(([anchor, other]) => anchor !== comparableAnchor(other)));
}

/** The anchors in a document's links that lead to a moved place of the file at `path`. */
function linkEdits(check: DocumentCheck, path: string, moved: ReadonlyMap<string, string>): Edit[] {
  return check.outline.document.sections.flatMap((section) =>
    targetsIn(section).flatMap(({ target, span }) => {
      const local = localTarget(target);
      if (local?.anchor === undefined || (tidyPath(local.path) || check.path) !== path) return [];
      const anchor = moved.get(comparableAnchor(local.anchor));
      const written = target.slice(target.indexOf('#'));
      const at = section.content.text.slice(span.start, span.end).lastIndexOf(written);
      if (anchor === undefined || at < 0) return [];
      const start = section.offset + span.start + at + 1;
      return { start, end: start + written.length - 1, text: anchor };
    }),
  );
}

/** The targets written in a section, each with the stretch it stands in; a reference has its target in its definition. */
function targetsIn({ content }: Section): { target: string; span: Span }[] {
  const definitions = [...everyBlock(content.blocks)].flatMap(({ kind, span }) => {
    const target = DEFINITION.exec(content.text.slice(span.start, span.end))?.[1];
    return kind === 'definition' && target !== undefined ? [{ target, span }] : [];
  });
  return [...readLinks(content), ...definitions];
}

function absolute({ start, end }: Span, { offset }: Section): Span {
  return { start: offset + start, end: offset + end };
}
