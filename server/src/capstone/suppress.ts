/** Heeds the comments with which a participant silences rules. */
import { nearest } from '../course/suggest.ts';
import { controlComments, type ControlComment, type NamedSpan } from '../document/control-comments.ts';
import type { LineIndex } from '../document/line-index.ts';
import type { Section, Span } from '../document/types.ts';
import { everyBlock } from '../document/walk.ts';
import { PROVENANCE } from '../links/provenance.ts';
import { specsBySection } from '../outline/owner.ts';
import { isRule, noSuchRule } from '../rules/rule-names.ts';
import { suppression } from '../rules/suppression.ts';
import type { Finding } from '../rules/types.ts';
import type { DocumentCheck } from './check-document.ts';

const PREFIX = 'capstone-';
/** The comments that there are, without what all of them begin with. */
const WORDS: readonly string[] = ['disable', 'disable-line', 'disable-next-line', 'enable', 'from'];

/** What every comment of ours begins with: a text without it needs no second look. */
const SIGN = /<!--\s*capstone-/i;

interface Comment extends ControlComment {
  readonly section: Section;
  /** Absolute. */
  readonly offset: number;
}

/** A comment and one of the rules it names; `name` undefined stands for all rules. */
interface Silence {
  readonly comment: Comment;
  readonly name: NamedSpan | undefined;
}

/**
 * The findings that are left, together with what is wrong with the comments themselves.
 *
 * @param isPending whether a rule has yet to look at this document: whether it finds something cannot be known
 */
export function suppress(
  check: DocumentCheck,
  isPending: (rule: string) => boolean = () => false,
): readonly Finding[] {
  const comments = SIGN.test(check.text) ? commentsOf(check) : [];
  if (comments.length === 0) return check.findings;
  const used = new Set<string>();
  const silencers = silencersOf(comments, check);
  const left = check.findings.filter((finding) => {
    const silences = silencers(finding);
    for (const silence of silences) used.add(keyOf(silence));
    return silences.length === 0;
  });
  const wrong = comments.flatMap((comment) => faultsOf(comment, comments, check, used, isPending));
  return [...left, ...wrong].toSorted((a, b) => offsetOf(a) - offsetOf(b));
}

function commentsOf({ outline }: DocumentCheck): Comment[] {
  return outline.document.sections.flatMap((section) =>
    controlComments(section.content).map((comment) => ({
      ...comment,
      section,
      offset: section.offset + comment.span.start,
    })),
  );
}

/** Tells for a finding which comments silence it. */
function silencersOf(
  comments: readonly Comment[],
  { lines, outline }: DocumentCheck,
): (finding: Finding) => Silence[] {
  const single = comments.flatMap((comment) => {
    const stretch = linesSilenced(comment, lines, outline.document.sections);
    return stretch ? [{ comment, ...stretch }] : [];
  });
  return (finding) => {
    const offset = offsetOf(finding);
    const { line } = lines.position(offset);
    const here = single
      .filter(({ first, last }) => first <= line && line <= last)
      .flatMap(({ comment }) => silenceBy(comment, finding.rule) ?? []);
    return [...here, ...(openSilence(comments, finding.rule, offset) ?? [])];
  };
}

/** What the comments above a place leave silenced there. */
function openSilence(comments: readonly Comment[], rule: string, offset: number): Silence[] | undefined {
  let open: Silence | undefined;
  for (const comment of comments) {
    if (comment.offset > offset) break;
    const silence = silenceBy(comment, rule);
    if (!silence) continue;
    if (comment.word.text === 'capstone-disable') open = silence;
    if (comment.word.text === 'capstone-enable') open = undefined;
  }
  return open && [open];
}

function silenceBy(comment: Comment, rule: string): Silence | undefined {
  if (comment.names.length === 0) return { comment, name: undefined };
  const name = comment.names.find(({ text }) => text === rule);
  return name && { comment, name };
}

/** The lines that a comment about single lines means. */
function linesSilenced(
  { word, section, span, offset }: Comment,
  lines: LineIndex,
  sections: readonly Section[],
): { first: number; last: number } | undefined {
  if (word.text === 'capstone-disable-line') {
    const { line } = lines.position(offset);
    return { first: line, last: line };
  }
  if (word.text !== 'capstone-disable-next-line') return undefined;
  const next = nextWords(section, span.end, sections);
  if (next === undefined) return undefined;
  const first = lines.position(next).line;
  return { first, last: Math.max(first, endOfBlock(first, next, lines, sections)) };
}

/** The absolute offset of the first words on the lines below a place. */
function nextWords(section: Section, from: number, sections: readonly Section[]): number | undefined {
  const index = sections.indexOf(section);
  const { text } = section.content;
  const lineEnd = text.slice(from).search(/[\r\n]/);
  const words = lineEnd < 0 ? -1 : text.slice(from + lineEnd).search(/[^\s>]/);
  if (words >= 0) return section.offset + from + lineEnd + words;
  const following = sections.slice(index + 1).find(({ content }) => /\S/.test(content.text));
  return following && following.offset + following.content.text.search(/\S/);
}

/** The last line of the table or fenced block that begins on a line: a comment cannot stand inside either. */
function endOfBlock(line: number, offset: number, lines: LineIndex, sections: readonly Section[]): number {
  const section = sections.findLast((candidate) => candidate.offset <= offset);
  if (!section) return line;
  for (const { kind, span } of everyBlock(section.content.blocks)) {
    if (kind !== 'table' && kind !== 'code') continue;
    if (lines.position(section.offset + span.start).line === line)
      return lines.position(section.offset + span.end).line;
  }
  return line;
}

/** Whether a comment above leaves something silenced that this one lets speak again. */
function endsSilence({ offset, names }: Comment, comments: readonly Comment[]): boolean {
  return comments.some(
    (above) =>
      above.offset < offset &&
      above.word.text === 'capstone-disable' &&
      (above.names.length === 0 ||
        names.length === 0 ||
        above.names.some(({ text }) => names.some((name) => name.text === text))),
  );
}

function faultsOf(
  comment: Comment,
  comments: readonly Comment[],
  check: DocumentCheck,
  used: ReadonlySet<string>,
  isPending: (rule: string) => boolean,
): Finding[] {
  const { word, names } = comment;
  const spec = specsBySection(check.outline)(comment.section);
  const report = (span: Span, severity: Finding['severity'], message: string): Finding => ({
    rule: suppression.id,
    severity,
    message,
    section: comment.section,
    span,
    spec,
    check: suppression.id,
  });
  const meant = wordMeant(word.text);
  // What looks like none of ours may be somebody else's.
  if (meant === undefined) return [];
  if (meant !== word.text) return [report(word.span, 'warning', suppression.unknown(word.text, meant))];
  // What it names are sections, and the rules look at them.
  if (meant === PROVENANCE) return [];
  const silences = word.text !== 'capstone-enable';
  if (!silences && !endsSilence(comment, comments)) {
    const [first] = names;
    if (names.every(({ text }) => isRule(text)))
      return [report(first?.span ?? word.span, suppression.severity, suppression.nothingOff)];
  }
  if (names.length === 0) {
    return silences && !used.has(keyOf({ comment, name: undefined }))
      ? [report(word.span, suppression.severity, suppression.unused(undefined))]
      : [];
  }
  return names.flatMap((name) => {
    if (!isRule(name.text)) return report(name.span, 'warning', noSuchRule(name.text));
    if (!silences || isPending(name.text) || used.has(keyOf({ comment, name }))) return [];
    return report(name.span, suppression.severity, suppression.unused(name.text));
  });
}

/** The comment that a word stands for, misspelt or not; undefined where it looks like none. */
export function wordMeant(word: string): string | undefined {
  const own = word.slice(PREFIX.length);
  const [meant] = WORDS.includes(own) ? [own] : nearest(own, WORDS);
  return meant && PREFIX + meant;
}

function keyOf({ comment, name }: Silence): string {
  return `${comment.offset} ${name?.text ?? ''}`;
}

function offsetOf({ section, span }: Finding): number {
  return section.offset + span.start;
}
