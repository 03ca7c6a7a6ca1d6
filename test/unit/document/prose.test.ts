import { describe, expect, it } from 'vitest';
import { readImages, readLinks } from '../../../server/src/document/links.ts';
import { readItems } from '../../../server/src/document/lists.ts';
import { readParagraphs } from '../../../server/src/document/paragraphs.ts';
import { countWords } from '../../../server/src/document/words.ts';
import { contentOf, sourceOf } from './source-of.ts';

describe('running text', () => {
  it('is paragraphs that say something', () => {
    const long =
      '**Context:** The bank runs four hundred branches and answers all of its mail by hand today.';
    const text = `# T\n\nOne [link](u).\n\n**We choose Azure.**\n\n${long}\n\n[Client Name] needs a platform that scales.`;
    expect(readParagraphs(contentOf(text)).map(({ inline }) => inline.text)).toEqual([
      'One link.',
      'We choose Azure.',
      'Context: The bank runs four hundred branches and answers all of its mail by hand today.',
      '[Client Name] needs a platform that scales.',
    ]);
  });

  it.each([
    ['a field', '**Users:** 12\n**Scale:** big'],
    ['a caption', '**Architecture**'],
    ['a placeholder', '[Two paragraphs on the goal]'],
    ['an image', '![The whole system](a.png)\n![And its parts](b.png)'],
    ['a comment', '<!-- words -->'],
    ['an item', '- words in a list'],
    ['a quote', '> words of another'],
    ['a mark', '***'],
  ])('is not %s', (_, text) => {
    expect(readParagraphs(contentOf(`# T\n\n${text}`))).toEqual([]);
  });
});

describe('words', () => {
  it.each([
    ['paragraphs, lists and quotes', 'One two\nthree.\n\n- four\n  - five – six\n\n> seven', 7],
    ['code spans and links', 'Run `npm ci` [right now](u)', 5],
    ['headings, tables, code, comments', '## Two words\n', 0],
    ['tables', '| a | b |\n|---|---|\n| c | d |', 0],
    ['code and comments', '```\na b\n```\n\na <!-- b c --> d\n\n<!-- e -->', 2],
    ['placeholders', 'for [Client Name]: $X,XXX/month', 1],
  ])('of %s', (_, text, expected) => {
    expect(countWords(contentOf(`# A title\n\n${text}`))).toBe(expected);
  });
});

describe('items', () => {
  const content = contentOf('1. a\n   - nested\n\n```\nx\n```\n\n2. b\n\n- [ ] c\n- d\n\n> - quoted\n');
  it.each([
    ['ordered', 2],
    ['bullet', 2],
    ['checklist', 1],
    ['any', 4],
  ] as const)('of kind %s: %s', (kind, count) => {
    expect(readItems(content, kind)).toHaveLength(count);
  });
});

it('links and images are found wherever they stand', () => {
  const content = contentOf(
    '# [a](1)\n\n- [b][r] `[no](x)`\n\n| [c](3) |\n|---|\n| ![d](4) |\n\n> https://e.f [no][nowhere]\n\n```\n[no](x)\n```\n\n[r]: 2\n',
  );
  expect(readLinks(content).map(({ target }) => target)).toEqual(['1', '2', '3', 'https://e.f']);
  expect(readLinks(content).map(({ span }) => sourceOf(content, span))).toEqual([
    '[a](1)',
    '[b][r]',
    '[c](3)',
    'https://e.f',
  ]);
  expect(readImages(content).map(({ alt, target }) => [alt, target])).toEqual([['d', '4']]);
});
