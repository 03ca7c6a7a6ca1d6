import { describe, expect, it } from 'vitest';
import { UnreadableMarker, withMark, type MarkChange } from '../../../server/src/capstone/edit-marks.ts';
import { text } from '../text.ts';

const judged = (evidence: string, met = true): MarkChange => ({ kind: 'judged', evidence, met });
const points = (criterion: string, given?: number): MarkChange => ({
  kind: 'points',
  criterion,
  ...(given !== undefined && { points: given }),
});

const MARKER = '# Marks this folder as a capstone.\ncourse: bakery\n';
const FULL = text(`
  # Ours.
  course: bakery

  rules:
    too-few-rows: info # ours are short
    section-order: "off"

  # What we think of it.
  marks:
    judged: [convincing] # we would buy it
    points:
      money: 4 # could be a five
`);

describe('withMark', () => {
  it('adds the first mark below all else', () => {
    expect(withMark(MARKER, judged('convincing'))).toBe(`${MARKER}marks:\n  judged:\n    - convincing\n`);
    expect(withMark(MARKER, points('money', 3))).toBe(`${MARKER}marks:\n  points:\n    money: 3\n`);
  });

  it('keeps comments, blank lines, quotes and order', () => {
    expect(withMark(FULL, points('money', 5))).toBe(FULL.replace('money: 4', 'money: 5'));
    expect(withMark(FULL, points('time', 2))).toBe(FULL.replace('a five\n', 'a five\n    time: 2\n'));
    expect(withMark(FULL, judged('fair'))).toBe(FULL.replace('[convincing]', '[convincing, fair]'));
  });

  it('takes a mark back, and what is empty without it', () => {
    const first = withMark(MARKER, judged('convincing'));
    const both = withMark(first, points('money', 3));
    expect(withMark(both, points('money'))).toBe(first);
    expect(withMark(first, judged('convincing', false))).toBe(MARKER);
  });

  it.each([
    ['a mark that is there already', FULL, judged('convincing')],
    ['a mark that is not there', FULL, judged('fair', false)],
    ['points that are not there', MARKER, points('money')],
  ])('changes nothing for %s', (_, before, change) => {
    expect(withMark(before, change)).toBe(before);
  });

  it.each([
    ['an empty file', ''],
    ['nothing but a comment', '# ours\n'],
    ['keys without values', 'marks:\n  points:\n'],
  ])('writes into %s', (_, before) => {
    const after = withMark(before, points('money', 3));
    expect(after).toContain('marks:\n  points:\n    money: 3\n');
    if (before.startsWith('#')) expect(after).toMatch(/^# ours\n/);
  });

  it('keeps Windows line ends and a byte order mark', () => {
    expect(withMark(`\uFEFF${MARKER.replaceAll('\n', '\r\n')}`, points('money', 3))).toBe(
      `\uFEFF${MARKER}marks:\n  points:\n    money: 3\n`.replaceAll('\n', '\r\n'),
    );
  });

  it.each([
    ['course: "bakery\n', 'it cannot be read'],
    ['- a list\n', 'it is no mapping'],
    ['marks: many\n', '`marks` is no mapping'],
    ['marks:\n  points: [4]\n', '`points` is no mapping'],
    ['marks: &a\n  points: *a\n', '`points` is no mapping'],
  ])('writes nothing into %j', (before, why) => {
    const attempt = () => withMark(before, points('money', 3));
    expect(attempt).toThrow(UnreadableMarker);
    expect(attempt).toThrow(`Nothing was written to capstone.yaml: ${why}. Mend it first.`);
  });

  it('writes no judgement into what is no list', () => {
    expect(() => withMark('marks: { judged: convincing }\n', judged('fair'))).toThrow('`judged` is no list');
  });
});
