import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const course = smallCourse('# Plan\n\n## Costs\n');
const withSettings = (...lines: readonly string[]) =>
  ['---', ...lines, '---', '# Plan', '', '## Costs', ''].join('\n');
const found = (...lines: readonly string[]) => findings('front-matter', withSettings(...lines), course);

describe('front-matter', () => {
  it.each([
    [
      'settings',
      ['marp: true', "header: 'Meridian: a bank'", 'style: |', '  section { color: red; }', '# why'],
    ],
    ['nothing', []],
    ['a time', ['time: 10:30']],
    ['an address', ['backgroundImage: url(https://a.b/c.png)']],
    [
      'what Marp reads as plain words',
      ['marp: true', 'footer: ![logo](a.png)', 'header: Meridian: the deck'],
    ],
  ])('finds nothing in %s', (_, lines) => {
    expect(found(...lines)).toEqual([]);
  });

  it('finds nothing where there is none', () => {
    expect(findings('front-matter', '# Plan\n\n---\n\ntitle: a: b\n\n---\n', course)).toEqual([]);
  });

  it('covers the line that YAML stumbles over', () => {
    expect(found('marp: true', 'title: Meridian: the deck', 'paginate: true')).toEqual([
      {
        at: '3:1',
        covers: 'title: Meridian: the deck',
        severity: 'warning',
        check: 'front-matter',
        message:
          'The front matter is no valid YAML: a value with a colon in it needs quotes. Nothing it sets is heard until it is mended.',
      },
    ]);
  });

  it.each([
    ['title: "Our deck', 'title: "Our deck', 'a quote, bracket or colon is missing'],
    ['marp: false', 'marp: false', 'a key stands there twice'],
    ['footer: *bold*', 'footer: *bold*', 'a value that begins with an asterisk needs quotes'],
    ['title: *bold*', 'title: *bold*', 'a value that begins with an asterisk needs quotes'],
  ])('says what is wrong with %s', (line, covers, reason) => {
    const [finding] = found('marp: true', line, 'paginate: true');
    expect(finding?.covers).toBe(covers);
    expect(finding?.message).toContain(`: ${reason}.`);
  });

  it('wants quotes around a colon in a document that is no deck', () => {
    expect(found('header: Meridian: the deck')).toHaveLength(1);
  });

  it('finds the line with CRLF and a byte order mark too', () => {
    const document = `\uFEFF${withSettings('marp: true', 'title: a: b').replaceAll('\n', '\r\n')}`;
    expect(findings('front-matter', document, course)).toMatchObject([{ at: '3:1', covers: 'title: a: b' }]);
  });
});
