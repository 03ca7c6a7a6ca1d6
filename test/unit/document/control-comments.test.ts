import { describe, expect, it } from 'vitest';
import { controlComments } from '../../../server/src/document/control-comments.ts';
import { parseDocument } from '../../../server/src/document/parse.ts';

/** Each comment's word and names, as they stand in the source. */
function comments(text: string): string[][] {
  return parseDocument(text).sections.flatMap(({ content }) =>
    controlComments(content).map(({ word, names }) => {
      const source = [word, ...names].map(({ span }) => content.text.slice(span.start, span.end));
      expect([word, ...names].map((name) => name.text)).toEqual(source.map((name, i) => (i === 0 ? name.toLowerCase() : name))); // prettier-ignore
      return source;
    }),
  );
}

describe('controlComments', () => {
  it.each([
    ['a block of its own', '<!-- capstone-disable rule-a -->\n'],
    ['inside a paragraph', 'Some words <!-- capstone-disable rule-a --> and more.\n'],
    ['in a list', '- One\n- Two <!-- capstone-disable rule-a -->\n'],
    ['in a quote', '> <!-- capstone-disable rule-a -->\n> words\n'],
    ['in a table', '| A | B |\n|---|---|\n| 1 | 2 <!-- capstone-disable rule-a --> |\n'],
    ['in a heading', '## A heading <!-- capstone-disable rule-a -->\n'],
    ['over several lines', '<!--\ncapstone-disable\n  rule-a\n-->\n'],
    ['with a comma', '<!--capstone-disable rule-a,-->\n'],
    ['with a reason', '<!-- capstone-disable rule-a: the vendor publishes none -->\n'],
    ['with a reason behind hyphens', 'Words <!-- capstone-disable rule-a -- none is known -->\n'],
  ])('reads one %s', (_, text) => {
    expect(comments(text)).toEqual([['capstone-disable', 'rule-a']]);
  });

  it('reads several names, and none', () => {
    expect(comments('<!-- capstone-disable rule-a, rule-b rule-c -->')).toEqual([
      ['capstone-disable', 'rule-a', 'rule-b', 'rule-c'],
    ]);
    expect(comments('<!-- Capstone-Enable -->\n\n<!--capstone-disable-line-->')).toEqual([
      ['Capstone-Enable'],
      ['capstone-disable-line'],
    ]);
  });

  it('gives the same with CRLF', () => {
    expect(comments('# A\r\n\r\n<!--\r\ncapstone-disable\r\nrule-a\r\n-->\r\nWords.\r\n')).toEqual([
      ['capstone-disable', 'rule-a'],
    ]);
  });

  it.each([
    ['in a fence', '```markdown\n<!-- capstone-disable rule-a -->\n```\n'],
    ['in a code span', 'Write `<!-- capstone-disable rule-a -->` above it.\n'],
    ['that never ends', '<!-- capstone-disable rule-a\n'],
    ['of somebody else', '<!-- markdownlint-disable MD013 -->\n<!-- the capstone-disable comment -->\n'],
  ])('leaves one %s alone', (_, text) => {
    expect(comments(text)).toEqual([]);
  });
});
