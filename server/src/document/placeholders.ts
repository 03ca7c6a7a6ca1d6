import { isAnglePrompt } from './angle-prompt.ts';
import { isBracketPrompt } from './bracket-prompt.ts';
import { remembered } from './remembered.ts';
import type { Inline, Placeholder, SectionContent, Span } from './types.ts';
import { everyBlock, everyInline } from './walk.ts';

/** Stands for a character that is no prose, so that offsets hold and no pattern finds anything there. */
const HIDDEN = '\u0000';

const PATTERNS: readonly RegExp[] = [
  // `TODO`, `TBD: ask the vendor` to the line's end, but not `TODO list`
  /\b(?:TODO|TBD|TBC|FIXME)\b(?![ -](?:app|comment|item|list|marker|tag)s?\b)(?:\s*:[^\r\n]*)?/g,
  /\bto be determined\b(?! by\b)/gi,
  /\blorem ipsum\b/gi,
  // `$XXX`, `€X,XXX`, `$X.XM`
  /(?<![\w$])[$€£] ?X+(?:[.,]X+)*[KMB]?(?!\w)/g,
  // `X.X`, `XX,XXX`, `XX.X%`; neither `5.X` nor the tail of `XXX-XX-XXXX`
  /(?<![\w$.,/-])X+(?:[.,]X+)+%?(?!\w)/g,
  /(?<![\w$.,/-])X+%/g,
  /(?<![\w$.,/-])X{4,}(?![\w.,/-])/g,
  // `X/10`
  /(?<![\w$.,/-])X{1,2}\/\d{1,3}(?![\w/])/g,
  // `XX users`, but not `Louis XX rules`, where it is a Roman numeral
  /(?<![\w$.,/-])(?<!\p{Lu}\p{L}*\s)X{2,3}(?= \p{Ll})/gu,
  // a blank to fill: `____`, escaped or not
  /(?<![\p{L}\p{N}_\\])(?:\\?_){3,}(?![\p{L}\p{N}_])/gu,
];

/** The whole of a cell, an item or a value: `…`, `XXX`, `??`, `tbd`. */
const ALONE =
  /^(?:\.{3}|…|X{2,3}|\?{2,}|\[(?:\.{3}|…)\]|tb[acd]|todo|to be (?:added|confirmed|defined))\.?$/i;

const ANGLE = /<[^<>\r\n]{2,80}>/g;
const LONGEST_BRACKET = 400;

/** Every placeholder has one of these: most sections have none, and are not looked at further. */
const SUSPECT =
  /[[<_…X]|\.{3}|\?{2}|TODO|[Tt][Bb][AaCcDd]|[Tt]odo|[Tt]o be |FIXME|[Dd][Ee][Tt][Ee][Rr][Mm][Ii][Nn][Ee][Dd]|[Ll][Oo][Rr][Ee][Mm]/;

/**
 * Text left from a template, in document order and without overlaps: bracketed and angled prompts, amounts
 * made of X, `TODO` and its kin, blanks, lone ellipses and question marks. It is sought in the heading, paragraphs, lists,
 * quotes and tables; never in code, links and comments.
 */
export const findPlaceholders = remembered((content: SectionContent): readonly Placeholder[] => {
  if (!SUSPECT.test(content.text)) return [];
  const found = everyInline(content).flatMap((inline) => placeholdersIn(inline, content.text));
  return [...found, ...promptBlocks(content)].sort((a, b) => a.span.start - b.span.start);
});

/** `<Client Name>` on a line of its own is an HTML block to the parser. */
function promptBlocks(content: SectionContent): Placeholder[] {
  return everyBlock(content.blocks).flatMap((block) =>
    block.kind === 'html' && isAnglePrompt(block.value.trim()) ? { span: block.span, text: block.value } : [],
  );
}

function placeholdersIn(inline: Inline, text: string): Placeholder[] {
  const source = visibleSource(inline, text);
  if (!SUSPECT.test(source)) return [];
  const spans = [
    ...bracketPrompts(source),
    ...anglePrompts(source),
    ...patternMatches(source),
    ...loneMatches(source),
  ];
  return outermost(spans).map(({ start, end }) => {
    const span = { start: inline.span.start + start, end: inline.span.start + end };
    return { span, text: text.slice(span.start, span.end) };
  });
}

/** The inline's source, its offsets kept, all that is no prose hidden. */
function visibleSource(inline: Inline, text: string): string {
  let source = '';
  let from = inline.span.start;
  for (const { start, end } of inline.opaque) {
    const words = text.slice(start, end);
    source += text.slice(from, start) + (isAnglePrompt(words) ? words : HIDDEN.repeat(words.length));
    from = end;
  }
  return source + text.slice(from, inline.span.end);
}

function patternMatches(source: string): Span[] {
  return PATTERNS.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => spanOfMatch(match)));
}

function anglePrompts(source: string): Span[] {
  return [...source.matchAll(ANGLE)]
    .filter((match) => isAnglePrompt(match[0]) && !/[\w\\]/.test(source[match.index - 1] ?? ''))
    .map((match) => spanOfMatch(match));
}

function spanOfMatch(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** Each line's words, where they are nothing but an ellipsis or a run of X. */
function loneMatches(source: string): Span[] {
  return [...source.matchAll(/[^\r\n]+/g)].flatMap((line) => {
    const start = line.index + behindLabel(line[0]);
    const words = source.slice(start, line.index + line[0].length).trim();
    return ALONE.test(words) ? [{ start, end: start + words.length }] : [];
  });
}

/** How far a line's label (`**Owner:**`) and the blanks behind it reach; blanks alone where it has none. */
function behindLabel(line: string): number {
  return /^(?:[^:]*:[*_]*(?=\s))?[\s*_]*/.exec(line)?.[0].length ?? 0;
}

function bracketPrompts(source: string): Span[] {
  return bracketPairs(source).filter((pair) => {
    const opening = source[pair.start] === '\\' ? 2 : 1;
    const closing = source[pair.end - 2] === '\\' ? 2 : 1;
    const inner = source.slice(pair.start + opening, pair.end - closing);
    if (inner.length > LONGEST_BRACKET || isAttached(source, pair)) return false;
    if (/^\p{Ll}/u.test(inner) && isInQuotation(source, pair)) return false;
    return isBracketPrompt(inner, isAlone(source, pair));
  });
}

/** Outermost pairs of square brackets, escaped ones included. */
function bracketPairs(source: string): Span[] {
  const pairs: Span[] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of source.matchAll(/\\?[[\]]/g)) {
    if (bracket.endsWith('[')) {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined) continue;
    while (pairs.length > 0 && pairs.at(-1)!.start > start) pairs.pop();
    pairs.push({ start, end: index + bracket.length });
  }
  return pairs;
}

/** `list[Index]`, `[text](target)`, `[text][ref]`: the bracket belongs to its neighbour. */
function isAttached(source: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N})\]]/u.test(source[start - 1] ?? '') || /[([]/.test(source[end] ?? '');
}

/** `“[the ferries] answer late”`: the writer's own words in somebody else's sentence. */
function isInQuotation(source: string, { start, end }: Span): boolean {
  const opened = /["“][^"“”\r\n]{0,200}$/u.exec(source.slice(Math.max(0, start - 200), start))?.[0];
  const closed = /^[^"“”\r\n]{0,200}["”]/u.exec(source.slice(end, end + 200))?.[0];
  // a prompt alone in its quotation marks is still one
  return opened !== undefined && closed !== undefined && /\p{Ll}{2}/u.test(opened + closed);
}

function isAlone(source: string, { start, end }: Span): boolean {
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
  const before = source.slice(lineStart, start);
  const after = /^[^\r\n]*/.exec(source.slice(end))?.[0] ?? '';
  return behindLabel(before) === before.length && /^[\s*_.]*$/.test(after);
}

/** The spans in order, without those that start inside another. */
function outermost(spans: readonly Span[]): Span[] {
  let end = 0;
  return [...spans]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}
