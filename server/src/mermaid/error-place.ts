/** Where in a diagram an error of Mermaid's stands. Its grammars come from three makers, and each tells it in its own way. */
import { LineIndex } from '../document/line-index.ts';
import type { Span } from '../document/types.ts';

export interface ErrorPlace {
  readonly span: Span;
  /** What stands there that should not; '' where something is missing behind it. */
  readonly unexpected: string;
  /** The grammar's names of what might stand there instead, without quotes. */
  readonly expected: readonly string[];
  /** Whether `span` is what opens something that is never closed. */
  readonly isOpen: boolean;
}

/** What the grammars made by jison tell. */
interface JisonHash {
  readonly text: string;
  /** Counted from 0, behind the offending token. */
  readonly line: number;
  /** Of the token before the offending one; lines counted from 1. Without it no token was found at all. */
  readonly loc?: Record<'first_line' | 'first_column' | 'last_line' | 'last_column', number>;
  readonly expected?: readonly string[];
}

/** What the grammars made by Langium tell, and those made by its own maker, Chevrotain. */
interface GrammarResult {
  readonly lexerErrors?: readonly { readonly offset: number; readonly length: number }[];
  readonly parserErrors?: readonly {
    readonly message: string;
    readonly token: { readonly image: string; readonly startOffset: number };
    readonly previousToken?: { readonly image: string; readonly startOffset: number };
  }[];
}

/** The place of a syntax error; undefined where the error names none, because it is about what the diagram says. */
export function errorPlace(error: object, text: string): ErrorPlace | undefined {
  if ('result' in error && isObject(error.result)) return grammarPlace(error.result, text);
  if ('hash' in error && isJisonHash(error.hash)) {
    const { hash } = error;
    const message = 'message' in error ? String(error.message) : '';
    return hash.loc ? jisonPlace(hash, hash.loc, text) : lexicalPlace(hash, message, text);
  }
  return undefined;
}

/** The last words before a place. */
export function lineBefore(text: string, offset: number): Span {
  const end = text.slice(0, offset).trimEnd().length;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  return { start: start + (text.slice(start, end).search(/\S/) + 1 || 1) - 1, end };
}

function jisonPlace(hash: JisonHash, loc: NonNullable<JisonHash['loc']>, text: string): ErrorPlace {
  const lines = new LineIndex(text);
  const before = {
    start: lines.offset({ line: loc.first_line - 1, character: loc.first_column }),
    end: lines.offset({ line: loc.last_line - 1, character: loc.last_column }),
  };
  const expected = (hash.expected ?? []).map((name) => name.replace(/^'|'$/g, ''));
  const opening = unclosed(before, text);
  if (opening) return { span: opening, unexpected: '', expected, isOpen: true };
  const unexpected = hash.text.trim().split('\n')[0] ?? '';
  const start = unexpected === '' ? -1 : text.indexOf(unexpected, before.end);
  if (start >= 0) {
    return { span: { start, end: start + unexpected.length }, unexpected, expected, isOpen: false };
  }
  return { span: wordsOf(before, text), unexpected: '', expected, isOpen: false };
}

/** Words that run over several lines behind a bracket or a quote: what opens there was meant to be closed on its line. */
function unclosed({ start, end }: Span, text: string): Span | undefined {
  if (start === 0 || !/[[({|"]/.test(text.charAt(start - 1))) return undefined;
  const [line = '', ...more] = text.slice(start, end).trim().split('\n');
  return more.length === 0 ? undefined : { start: start - 1, end: start + line.length };
}

/** The stretch without blanks around it; where it is nothing but blanks, the line above. */
function wordsOf({ start, end }: Span, text: string): Span {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return lineBefore(text, end);
  const from = start + words.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

/** Nothing there makes a token. The message quotes the text around the place, line ends left out, and points at it. */
function lexicalPlace({ line }: JisonHash, message: string, text: string): ErrorPlace {
  const [, quoted = '', pointer = ''] = message.split('\n');
  const front = quoted.slice(0, pointer.indexOf('^')).replace(/^\.{3}/, '');
  const behind = quoted.slice(pointer.indexOf('^')).replace(/\.{3}$/, '');
  const lineStart = new LineIndex(text).offset({ line, character: 0 });
  const words = text.slice(lineStart).split('\n')[0] ?? '';
  const column = Array.from({ length: words.length }, (_, at) => at).findIndex((at) => {
    const left = words.slice(Math.max(0, at - front.length), at);
    const right = words.slice(at, at + behind.length);
    return right !== '' && front.endsWith(left) && behind.startsWith(right);
  });
  if (column < 0) {
    return { span: lineBefore(text, lineStart + words.length), unexpected: '', expected: [], isOpen: false };
  }
  const start = lineStart + column;
  const unexpected = /^\S*/.exec(words.slice(column))?.[0] ?? '';
  return { span: { start, end: start + unexpected.length }, unexpected, expected: [], isOpen: false };
}

function grammarPlace({ lexerErrors = [], parserErrors = [] }: GrammarResult, text: string): ErrorPlace {
  const [lexer] = lexerErrors.toSorted((a, b) => a.offset - b.offset);
  const places = parserErrors.map(({ message, token, previousToken }) => ({
    message,
    image: token.image,
    // At the end there is no token: what stands before it is where something is missing.
    offset: token.startOffset >= 0 ? token.startOffset : Infinity,
    before: previousToken,
  }));
  const [parser] = places.toSorted((a, b) => a.offset - b.offset);
  if (lexer && lexer.offset <= (parser?.offset ?? Infinity)) {
    const span = { start: lexer.offset, end: lexer.offset + lexer.length };
    return { span, unexpected: text.slice(span.start, span.end), expected: [], isOpen: false };
  }
  const expected = /Expecting token of type '([^']+)'/.exec(parser?.message ?? '')?.[1];
  const wanted = expected === undefined ? [] : [expected];
  const unexpected = parser?.image.trim() ?? '';
  if (!parser || !Number.isFinite(parser.offset) || unexpected === '') {
    const offset = Math.min(parser?.offset ?? Infinity, text.length);
    return { span: lineBefore(text, offset), unexpected: '', expected: wanted, isOpen: false };
  }
  const start = text.startsWith(unexpected, parser.offset) ? parser.offset : text.indexOf(unexpected);
  const span = start < 0 ? lineBefore(text, text.length) : { start, end: start + unexpected.length };
  return { span, unexpected, expected: wanted, isOpen: false };
}

function isObject(value: unknown): value is GrammarResult {
  return typeof value === 'object' && value !== null;
}

/** Some diagrams fill in a hash of their own making, with lines that are none. */
function isJisonHash(hash: unknown): hash is JisonHash {
  return typeof hash === 'object' && hash !== null && 'line' in hash && typeof hash.line === 'number';
}
