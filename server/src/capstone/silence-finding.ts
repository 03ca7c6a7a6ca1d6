/** The edit that silences a rule where it found something. */
import { controlComments, type ControlComment } from '../document/control-comments.ts';
import type { Edit } from '../document/edit.ts';
import type { Block, Span } from '../document/types.ts';
import { everyBlock, everyInline } from '../document/walk.ts';
import type { Finding, Fix } from '../rules/types.ts';
import type { DocumentCheck } from './check-document.ts';

/**
 * Prose takes the comment at the end of the finding's line, where it parts neither a paragraph nor a list. What has no
 * room for a comment (a heading, a table, fenced text) has it on a line above. Undefined where neither place will do.
 */
export function silenceFinding(finding: Finding, check: DocumentCheck): Fix | undefined {
  const { rule, section } = finding;
  const line = lineAt(section.offset + finding.span.start, check.text);
  const leaf = leafOn(line, finding);
  const edit = leaf?.kind === 'paragraph' ? atLineEnd(line, finding, check) : lineAbove(leaf, finding, check);
  return edit && { title: `Silence ${rule} on this line`, edits: [edit] };
}

/** The stretch of the line around an offset, its line end left out. */
function lineAt(offset: number, text: string): Span {
  const start = lineStart(offset, text);
  const length = text.slice(start).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : start + length };
}

function lineStart(offset: number, text: string): number {
  const before = text.slice(0, offset);
  return Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

/** The innermost block on a line. */
function leafOn(line: Span, { section: { content, offset } }: Finding): Block | undefined {
  return everyBlock(content.blocks).findLast(
    ({ kind, span }) =>
      kind !== 'list' &&
      kind !== 'quote' &&
      offset + span.start <= line.end &&
      line.start <= offset + span.end,
  );
}

function atLineEnd(line: Span, { rule, section }: Finding, check: DocumentCheck): Edit | undefined {
  const known = commentsNaming('capstone-disable-line', check).find(
    ({ span }) => line.start <= span.start && span.end <= line.end,
  );
  if (known) return addName(known, rule);
  // A backslash, or two blanks, at the end of a line break it.
  const words = check.text.slice(line.start, line.end).replace(/\\?[ \t]*$/, '');
  const at = line.start + words.length;
  const isInside = everyInline(section.content)
    .flatMap(({ opaque }) => opaque)
    .some(({ start, end }) => section.offset + start < at && at < section.offset + end);
  return isInside ? undefined : insert(at, ` <!-- capstone-disable-line ${rule} -->`);
}

function lineAbove(
  block: Block | undefined,
  { rule, section, span }: Finding,
  check: DocumentCheck,
): Edit | undefined {
  const { text } = check;
  const inner = block?.span.start ?? section.content.heading?.span.start ?? span.start;
  const from = section.offset + inner;
  const at = Math.max(lineStart(from, text), text.startsWith('\uFEFF') ? 1 : 0);
  const known = commentsNaming('capstone-disable-next-line', check).find(
    (comment) => comment.span.end <= at && text.slice(comment.span.end, at).trim() === '',
  );
  if (known) return addName(known, rule);
  const indent = text.slice(at, from);
  // Behind the marker of a list item, the line above belongs to something else.
  if (!/^[ \t>]*$/.test(indent)) return undefined;
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return insert(at, `${indent}<!-- capstone-disable-next-line ${rule} -->${lineEnd}`);
}

/** The comments of a kind that name rules, with absolute spans: another rule is named beside those. */
function commentsNaming(word: string, { outline }: DocumentCheck): ControlComment[] {
  return outline.document.sections.flatMap(({ content, offset }) =>
    controlComments(content)
      .filter((comment) => comment.word.text === word && comment.names.length > 0)
      .map((comment) => ({
        ...comment,
        span: moved(comment.span, offset),
        names: comment.names.map((name) => ({ ...name, span: moved(name.span, offset) })),
      })),
  );
}

function addName({ names, span }: ControlComment, rule: string): Edit {
  return insert(names.at(-1)?.span.end ?? span.end, ` ${rule}`);
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
