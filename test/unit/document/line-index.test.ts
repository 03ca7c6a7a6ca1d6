import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../server/src/document/line-index.ts';

describe('LineIndex', () => {
  const text = 'a😀\r\nb\r\n\nc\rd';
  const index = new LineIndex(text);

  it('counts lines of all three line ends, characters in UTF-16 code units', () => {
    const at = (word: string) => index.position(text.indexOf(word));
    expect(at('a')).toEqual({ line: 0, character: 0 });
    expect(at('b')).toEqual({ line: 1, character: 0 });
    expect(at('c')).toEqual({ line: 3, character: 0 });
    expect(at('d')).toEqual({ line: 4, character: 0 });
    expect(index.position(3)).toEqual({ line: 0, character: 3 });
  });

  it('comes back from every position', () => {
    for (const offset of [0, 1, 3, 5, 6, 8, 9, 10, 11, 12]) {
      expect(index.offset(index.position(offset))).toBe(offset);
    }
  });

  it('keeps to the text', () => {
    expect(index.position(4)).toEqual({ line: 0, character: 3 }); // between CR and LF
    expect(index.position(-1)).toEqual({ line: 0, character: 0 });
    expect(index.position(99)).toEqual({ line: 4, character: 1 });
    expect(index.offset({ line: 0, character: 99 })).toBe(3);
    expect(index.offset({ line: 99, character: 0 })).toBe(text.length);
    expect(index.offset({ line: -1, character: 5 })).toBe(0);
    expect(new LineIndex('').position(0)).toEqual({ line: 0, character: 0 });
  });

  it('starts a line behind each line end, however they follow one another', () => {
    const ends = fc.array(fc.constantFrom('\r\n', '\r', '\n', 'x'), { maxLength: 30 });
    fc.assert(
      fc.property(ends, (parts) => {
        const whole = parts.join('');
        const lines = whole.split(/\r\n|\r|\n/);
        const known = new LineIndex(whole);
        expect(known.position(whole.length)).toEqual({
          line: lines.length - 1,
          character: lines.at(-1)?.length,
        });
        lines.forEach((words, line) => {
          const start = known.offset({ line, character: 0 });
          expect(whole.slice(start, known.offset({ line, character: 99 }))).toBe(words);
        });
      }),
    );
  });
});
