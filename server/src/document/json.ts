/**
 * Reads JSON as people write it into documents: with comments and commas too many, but otherwise as the standard has it.
 * Every key and value knows where it stands, and what cannot be read is said in words.
 */
import type { Span } from './types.ts';

export type JsonNode = JsonObject | JsonArray | JsonScalar;

export interface JsonObject {
  readonly kind: 'object';
  readonly span: Span;
  readonly members: readonly JsonMember[];
}

export interface JsonMember {
  readonly key: string;
  /** With its quotes. */
  readonly keySpan: Span;
  readonly value: JsonNode;
}

export interface JsonArray {
  readonly kind: 'array';
  readonly span: Span;
  readonly items: readonly JsonNode[];
}

export interface JsonScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

/** What keeps a text from being JSON. */
export interface JsonFault {
  readonly span: Span;
  readonly message: string;
}

export type JsonReading = { readonly root: JsonNode } | { readonly fault: JsonFault };

/** No configuration is nested deeper; a text that is could exhaust the stack. */
const MAX_DEPTH = 100;
/** Longest quotation in a message, in characters. */
const QUOTED = 40;

const COMMENT_OR_BLANK = /(?:[\s\uFEFF]+|\/\/[^\r\n]*|#[^\r\n]*|\/\*[^]*?\*\/)/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
/** What stands where something else should: a quoted text, a run of word characters, or a single sign. */
const TOKEN = /"[^"\r\n]*"?|'[^'\r\n]*'?|[“”„][^“”„"\r\n]*[“”"]?|\.{3}|…|[\w$.+-]+|[^]/uy;
const LITERALS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The first fault ends the reading: what follows it is guesswork. */
export function readJson(text: string): JsonReading {
  try {
    return { root: new JsonReader(text).read() };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault };
    throw error;
  }
}

class Unreadable extends Error {
  readonly fault: JsonFault;

  constructor(fault: JsonFault) {
    super(fault.message);
    this.fault = fault;
  }
}

class JsonReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  read(): JsonNode {
    this.skipBlanks();
    if (this.at >= this.text.length)
      this.fail({ start: 0, end: this.text.length }, 'Nothing is written here.');
    const root = this.readValue(0);
    this.skipBlanks();
    if (this.at < this.text.length) {
      const { span, words } = this.token();
      this.fail(span, `${quoted(words)} stands behind the end of the JSON. Is a bracket closed too early?`);
    }
    return root;
  }

  private readValue(depth: number): JsonNode {
    const start = this.at;
    const sign = this.text[start];
    if (depth > MAX_DEPTH) this.fail({ start, end: start + 1 }, 'This is nested too deep to be read.');
    if (sign === '{') return this.readObject(depth);
    if (sign === '[') return this.readArray(depth);
    const string = this.take(STRING);
    if (string !== undefined) {
      return { kind: 'scalar', span: { start, end: this.at }, value: JSON.parse(string) as string };
    }
    const number = this.take(NUMBER);
    if (number !== undefined) return { kind: 'scalar', span: { start, end: this.at }, value: Number(number) };
    const { span, words } = this.token();
    const literal = LITERALS.get(words);
    if (literal === undefined) return this.fail(span, noValue(words));
    this.at = span.end;
    return { kind: 'scalar', span, value: literal };
  }

  private readObject(depth: number): JsonObject {
    const members: JsonMember[] = [];
    const span = this.readList('}', () => {
      const start = this.at;
      const key = this.take(STRING);
      if (key === undefined) {
        const { span, words } = this.token();
        return this.fail(span, noKey(words));
      }
      const keySpan = { start, end: this.at };
      this.skipBlanks();
      if (this.text[this.at] !== ':') {
        this.fail(keySpan, `A colon and a value are missing behind ${key}.`);
      }
      this.at += 1;
      this.skipBlanks();
      members.push({ key: JSON.parse(key) as string, keySpan, value: this.readValue(depth + 1) });
    });
    return { kind: 'object', span, members };
  }

  private readArray(depth: number): JsonArray {
    const items: JsonNode[] = [];
    const span = this.readList(']', () => items.push(this.readValue(depth + 1)));
    return { kind: 'array', span, items };
  }

  /** Reads from an opening bracket to its end, one part after the other. */
  private readList(closing: string, readPart: () => void): Span {
    const start = this.at;
    const opening = this.text[start] ?? '';
    this.at += 1;
    let parted = true;
    for (;;) {
      this.skipBlanks();
      const sign = this.text[this.at];
      if (sign === undefined) {
        this.fail({ start, end: start + 1 }, `This “${opening}” is never closed. A “${closing}” is missing.`);
      }
      if (sign === closing) {
        this.at += 1;
        return { start, end: this.at };
      }
      if (sign === '}' || sign === ']') {
        const here = { start: this.at, end: this.at + 1 };
        this.fail(here, `“${opening}” is closed by “${sign}” here. It should be “${closing}”.`);
      }
      if (!parted) {
        const { span, words } = this.token();
        this.fail(span, `A comma is missing in front of ${quoted(words)}.`);
      }
      readPart();
      this.skipBlanks();
      parted = this.text[this.at] === ',';
      if (parted) this.at += 1;
    }
  }

  private skipBlanks(): void {
    while (this.take(COMMENT_OR_BLANK) !== undefined);
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  /** What stands here, whatever it is. */
  private token(): { span: Span; words: string } {
    TOKEN.lastIndex = this.at;
    const [found = ''] = TOKEN.exec(this.text) ?? [];
    const words = found.length > QUOTED ? `${found.slice(0, QUOTED - 1)}…` : found;
    return { span: { start: this.at, end: this.at + found.length }, words };
  }

  private fail(span: Span, message: string): never {
    throw new Unreadable({ span, message });
  }
}

function noValue(words: string): string {
  if (words === ',' || words === '}' || words === ']') return `A value is missing in front of “${words}”.`;
  if (words.startsWith('"')) return unclosed(words);
  if (/^['“”„]/.test(words)) return `JSON writes text in straight double quotes, not as ${words}.`;
  if (words === '...' || words === '…') return `“${words}” leaves something out. Write it in full.`;
  const lower = words.toLowerCase();
  if (LITERALS.has(lower)) return `“${words}” is written “${lower}” in JSON.`;
  return /^[\w$]/.test(words)
    ? `“${words}” is no JSON value. Text stands in double quotes.`
    : `${quoted(words)} cannot stand here.`;
}

function noKey(words: string): string {
  if (words === ',') return 'A comma is too many here.';
  if (words.startsWith('"')) return unclosed(words);
  if (words === '...' || words === '…') return `“${words}” leaves something out. Write it in full.`;
  return `${quoted(words)} is no key. JSON writes keys in straight double quotes.`;
}

function unclosed(words: string): string {
  if (!/^".*"$/.test(words)) return `The quote in front of “${words.slice(1)}” is never closed.`;
  return words.includes('\\')
    ? `${words} holds a “\\” that JSON does not know. Write “\\\\” for one.`
    : `${words} holds a tab or another sign that cannot be seen. Write “\\t” for a tab.`;
}

/** Words in quotes, unless they bring their own. */
function quoted(words: string): string {
  return /^["'“„]./u.test(words) ? words : `“${words}”`;
}
