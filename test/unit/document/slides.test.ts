import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { slidesOf } from '../../../server/src/document/slides.ts';
import type { Document } from '../../../server/src/document/types.ts';

const MARP = '---\nmarp: true\n---\n';

function deck(text: string): Document {
  const document = slidesOf(parseDocument(text));
  const joined = document.sections.map(({ content }) => content.text).join('');
  expect(joined).toBe(text.slice(document.frontMatter?.end ?? 0));
  return document;
}

/** Front matter of a Marp deck that its headings divide. */
const divided = (levels: string): string => `---\nmarp: true\nheadingDivider: ${levels}\n---\n`;

/** The titles of all slides; undefined for a slide without a heading. */
function titles(text: string): (string | undefined)[] {
  return deck(text)
    .sections.slice(1)
    .map(({ content }) => content.heading?.title);
}

describe('slides are parted', () => {
  it('by thematic breaks in a Marp deck', () => {
    const text = `${MARP}# A\n\n---\n\n![](x.png)\n\n***\n## B\n\`\`\`\n---\n\`\`\`\n> ---\n\nUnderlined\n---\n`;
    expect(titles(text)).toEqual(['A', undefined, 'B']);
  });

  it('by the headings that a Marp deck names', () => {
    const body = '# A\n\n## B\n\n### C\n\n---\n\n## D\n';
    expect(titles(divided('2') + body)).toEqual(['A', 'B', 'D']);
    expect(titles(divided('[1, 3]') + body)).toEqual(['A', 'C', 'D']);
  });

  it('by numbered headings, whatever breaks stand between them', () => {
    const slides =
      '# Deck\n\nfor Acme\n\n---\n\n### Slide 1: Title\n\na\n\n---\n\n### Slide 2: Summary\n\n#### Notes for slide 2\n';
    expect(titles(slides)).toEqual(['Slide 1: Title', 'Slide 2: Summary']);
    expect(titles('## Slide 1\n')).toEqual(['Slide 1']);
  });

  it('by thematic breaks without Marp', () => {
    expect(titles('# A\n\n---\n\n# B\n\n## C\n\n---\n\n## What slide 3 says\n')).toEqual([
      'A',
      'B',
      'What slide 3 says',
    ]);
  });

  it('by the headings of the highest level that has several', () => {
    expect(titles('# Deck\n\n## A\n\n### a\n\n## B\n')).toEqual(['A', 'B']);
    expect(titles('# Deck\n')).toEqual(['Deck']);
  });

  it('by nothing in a text without headings', () => {
    expect(titles('words')).toEqual([]);
    expect(titles('')).toEqual([]);
  });

  it('by no break that is front matter, and by half-written settings neither', () => {
    expect(titles('---\nmarp: [\n---\n# A\n\n# B\n')).toEqual(['A', 'B']);
  });

  it('by the settings that Marp reads and YAML does not', () => {
    const settings = 'marp: true\nheader: Us: a deck\nheadingDivider: 1';
    expect(titles(`---\n${settings}\n---\n# A\n\n---\n\nB\n\n# C\n`)).toEqual(
      titles(`${divided('1')}# A\n\n---\n\nB\n\n# C\n`),
    );
  });
});

describe('a slide', () => {
  const text = `\uFEFF${MARP}first\n\n# A\n\n- **x:** y\n\n  ## B\n\n---\n\n## C ##\n\n### D\n\n| t |\n|---|\n| u |\n`;
  const { sections } = deck(text);

  it('has the first heading as its own, others as paragraphs', () => {
    const [preamble, a, c] = sections;
    expect(preamble!.content).toEqual({
      text: '',
      heading: undefined,
      blocks: [],
      definitions: [],
      unread: [],
    });
    expect(a!.content.heading).toMatchObject({ level: 1, title: 'A' });
    expect(a!.content.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'list']);
    expect(c!.content.heading).toMatchObject({ level: 2, title: 'C' });
    expect(c!.content.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
  });

  it('counts its spans from its own start', () => {
    const sources = sections.map(({ offset, content }) =>
      [content.heading, ...content.blocks].flatMap((part) => {
        return part ? text.slice(offset + part.span.start, offset + part.span.end) : [];
      }),
    );
    expect(sources).toEqual([
      [],
      ['# A', 'first', '- **x:** y\n\n  ## B'],
      ['## C ##', '### D', '| t |\n|---|\n| u |'],
    ]);
  });

  it('is no section of another', () => {
    expect(sections.every(({ parent }) => parent === undefined)).toBe(true);
  });
});
