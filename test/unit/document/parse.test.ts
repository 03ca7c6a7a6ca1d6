import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../server/src/document/parse.ts';

/** Heading level and title, and the source of heading and title, cut out of the whole text. */
function headings(text: string): unknown[] {
  return parseDocument(text).sections.flatMap(({ offset, content: { heading } }) => {
    if (!heading) return [];
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(offset + start, offset + end);
    return [[heading.level, heading.title, cut(heading.span), cut(heading.titleSpan)]];
  });
}

describe('headings', () => {
  it.each([
    [
      'after a byte order mark',
      '\uFEFF# One\n\n## Two',
      [
        [1, 'One', '# One', 'One'],
        [2, 'Two', '## Two', 'Two'],
      ],
    ],
    [
      'between CRLF line ends',
      'a\r\n\r\n# One\r\n\r\nb\r\n## Two\r\n',
      [
        [1, 'One', '# One', 'One'],
        [2, 'Two', '## Two', 'Two'],
      ],
    ],
    ['between CR line ends', 'a\r# One\rb', [[1, 'One', '# One', 'One']]],
    ['behind tabs and emoji', '\ta\n\nb\t😀😀\n\n#\tOne 😀', [[1, 'One 😀', '#\tOne 😀', 'One 😀']]],
    [
      'underlined',
      'One\n===\n\nTwo\nlines\n---\n',
      [
        [1, 'One', 'One\n===', 'One'],
        [2, 'Two lines', 'Two\nlines\n---', 'Two\nlines'],
      ],
    ],
    [
      'with markup',
      '## **Bold** `x` [link](u) &amp; more',
      [
        [
          2,
          'Bold x link & more',
          '## **Bold** `x` [link](u) &amp; more',
          '**Bold** `x` [link](u) &amp; more',
        ],
      ],
    ],
    ['indented and closed', '  ## One ##', [[2, 'One', '## One ##', 'One']]],
    [
      'without words',
      '#\n\n## \n\n### ###',
      [
        [1, '', '#', ''],
        [2, '', '## ', ''],
        [3, '', '### ###', ''],
      ],
    ],
    ['with a # in its title', '# C# and F#', [[1, 'C# and F#', '# C# and F#', 'C# and F#']]],
    ['underlined behind a definition', '[r]: u\n**One**\n---\n', [[2, 'One', '**One**\n---', '**One**']]],
  ])('are found %s', (_, text, expected) => {
    expect(headings(text)).toEqual(expected);
  });

  it.each([
    ['in a list', '- # One\n  text'],
    ['in a quote', '> # One'],
    ['in a fence', '```sh\n# One\n```'],
    ['in a fence in a list', '1. step\n\n   ```sh\n# One\n   ```\n'.replace('# One', '   # One')],
    ['in a fence that is never closed', '~~~\n# One\n```\n# Two'],
    ['in indented code', 'text\n\n    # One'],
    ['in an HTML block', '<div>\n# One\n</div>'],
    ['in a comment', '<!--\n# One\n-->'],
    ['in front matter', '---\n# One\na: b\n---\n'],
    ['of seven marks, or without a blank', '####### One\n\n#One'],
    ['escaped', '\\# One'],
  ])('are not sections %s', (_, text) => {
    expect(headings(text)).toEqual([]);
  });

  it('know the section they stand under', () => {
    const { sections } = parseDocument('pre\n# A\n### B\n## C\n### D\n# E\n');
    const names = sections.map(({ content, parent }) => [
      content.heading?.title,
      parent?.content.heading?.title,
    ]);
    expect(names).toEqual([
      [undefined, undefined],
      ['A', undefined],
      ['B', 'A'],
      ['C', 'A'],
      ['D', 'C'],
      ['E', undefined],
    ]);
  });
});

describe('front matter', () => {
  it.each([
    ['---\na: 1\nb: 2\n---\n# X', 'a: 1\nb: 2', 18],
    ['---\r\na: 1\r\n---  \r\n# X', 'a: 1', 18],
    ['\uFEFF---\na: 1\n---\n', 'a: 1', 14],
    ['---\n---', '', 7],
  ])('ends before the preamble: %j', (text, yaml, end) => {
    expect(parseDocument(text).frontMatter).toEqual({ yaml, end });
    expect(parseDocument(text).sections[0]).toMatchObject({ offset: end, content: { heading: undefined } });
  });

  it.each(['---\na: 1\n\n# X', '\n---\na: 1\n---\n', '# X\n\n---\na: 1\n---\n'])('is not %j', (text) => {
    expect(parseDocument(text).frontMatter).toBeUndefined();
    expect(parseDocument(text).sections[0]!.offset).toBe(0);
  });
});

describe('any text', () => {
  it.each([
    '',
    '\uFEFF',
    '\n\n',
    '---',
    '---\n',
    '---\na: [\n---\n# X\n',
    '# A\n\ntext\r\n  ## B  \r\rC\n===\n',
    '```\n# A',
    '- a\n# B\n> c\n# D',
    '\u0000# A\n\u0000',
    '| a |\n|---|\n# B',
    '<!-- \n# A',
  ])('is the sum of its sections: %j', (text) => {
    const { frontMatter, sections } = parseDocument(text);
    expect(sections.map(({ content }) => content.text).join('')).toBe(text.slice(frontMatter?.end ?? 0));
    for (const { offset, content } of sections) expect(text.startsWith(content.text, offset)).toBe(true);
  });

  it('is an outline of headings where the parser gives up', () => {
    const abyss = '- '.repeat(5000);
    const text = `---\na: 1\n---\n# One #\n\n${abyss}\n\n~~~\n# no heading\n~~~\n\n## Two\n`;
    const { frontMatter, sections } = parseDocument(text);
    expect(frontMatter).toEqual({ yaml: 'a: 1', end: 13 });
    expect(headings(text)).toEqual([
      [1, 'One', '# One #', 'One'],
      [2, 'Two', '## Two', 'Two'],
    ]);
    expect(sections.map(({ content }) => content.text).join('')).toBe(text.slice(13));
    expect(sections[2]!.parent).toBe(sections[1]);
  });
});

it('a section that only moved has the same content', () => {
  const before = parseDocument('# A\n\ntext\n\n# B\n\n- **x:** [y](z)\n').sections.at(-1)!.content;
  const after = parseDocument('# A\n\nmore and more text\n\n# B\n\n- **x:** [y](z)\n').sections.at(
    -1,
  )!.content;
  expect(after).toEqual(before);
});
