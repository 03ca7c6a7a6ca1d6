import { describe, expect, it } from 'vitest';
import { readJson, type JsonNode } from '../../../server/src/document/json.ts';

/** The value a node stands for. */
function valueOf(node: JsonNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'array':
      return node.items.map(valueOf);
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key, valueOf(value)]));
  }
}

function read(text: string): unknown {
  const reading = readJson(text);
  return 'root' in reading ? valueOf(reading.root) : reading.fault.message;
}

/** What is wrong, and with which words. */
function fault(text: string): string[] {
  const reading = readJson(text);
  if ('root' in reading) return [];
  const { message, span } = reading.fault;
  return [text.slice(span.start, span.end), message];
}

describe('readJson', () => {
  it.each([
    '{"a":[1,-2.5,1e3,0],"b":{"c":null,"d":true,"e":false},"f":"\\u00e9\\n\\"x\\""}',
    ' [ ] ',
    '"text"',
    '-0.5E-2',
    '{\r\n\t"a" : 1\r\n}\r\n',
  ])('reads what JSON.parse reads: %s', (text) => {
    expect(read(text)).toEqual(JSON.parse(text));
  });

  it('reads comments and commas too many', () => {
    expect(
      read('# top\n{ // a\n "a": 1, /* b\n */ "url": "https://x//y#z", "b": [1, 2,],\n} // end'),
    ).toEqual({
      a: 1,
      url: 'https://x//y#z',
      b: [1, 2],
    });
  });

  it('knows where keys and values stand', () => {
    const text = '{ "min": 2 }';
    const reading = readJson(text);
    const root = 'root' in reading ? reading.root : undefined;
    const [member] = root?.kind === 'object' ? root.members : [];
    expect(text.slice(member?.keySpan.start, member?.keySpan.end)).toBe('"min"');
    expect(text.slice(member?.value.span.start, member?.value.span.end)).toBe('2');
  });

  it.each([
    ['{"a": 1\n"b": 2}', '"b"', 'A comma is missing in front of "b".'],
    ['[1 2]', '2', 'A comma is missing in front of “2”.'],
    ['{"a": {"b": 1}', '{', 'This “{” is never closed. A “}” is missing.'],
    ['{"a": [1, 2}', '}', '“[” is closed by “}” here. It should be “]”.'],
    ['{"a" 1}', '"a"', 'A colon and a value are missing behind "a".'],
    ['{"a": }', '}', 'A value is missing in front of “}”.'],
    ['{"a": 1,, "b": 2}', ',', 'A comma is too many here.'],
    ['{"a": "x,\n"b": 1}', '"x,', 'The quote in front of “x,” is never closed.'],
    ["{'a': 1}", "'a'", "'a' is no key. JSON writes keys in straight double quotes."],
    ['{a: 1}', 'a', '“a” is no key. JSON writes keys in straight double quotes.'],
    ['{“a”: 1}', '“a”', '“a” is no key. JSON writes keys in straight double quotes.'],
    ['{"a": twenty}', 'twenty', '“twenty” is no JSON value. Text stands in double quotes.'],
    ['{"a": True}', 'True', '“True” is written “true” in JSON.'],
    ['{"a": 1, ...}', '...', '“...” leaves something out. Write it in full.'],
    ['{"a": 01}', '01', '“01” is no JSON value. Text stands in double quotes.'],
    ['{"a": "\\d"}', '"\\d"', '"\\d" holds a “\\” that JSON does not know. Write “\\\\” for one.'],
    ['{"a": 1}\n{"b": 2}', '{', '“{” stands behind the end of the JSON. Is a bracket closed too early?'],
    [
      '{"a": "x\ty"}',
      '"x\ty"',
      '"x\ty" holds a tab or another sign that cannot be seen. Write “\\t” for a tab.',
    ],
    ['', '', 'Nothing is written here.'],
  ])('says what is wrong with %s', (text, words, message) => {
    expect(fault(text)).toEqual([words, message]);
  });

  it('refuses nesting that no configuration has', () => {
    expect(fault('['.repeat(100_000))).toEqual(['[', 'This is nested too deep to be read.']);
  });

  it('reads a long text in time', () => {
    const text = `[${'{"a": "b"},\n'.repeat(20_000)}]`;
    const start = performance.now();
    expect('root' in readJson(text)).toBe(true);
    expect(fault('/* '.repeat(20_000))).toHaveLength(2);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
