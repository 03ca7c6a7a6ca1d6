import { describe, expect, it } from 'vitest';
import { anchorsOf, comparableAnchor, githubSlug } from '../../../server/src/document/anchors.ts';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { slidesOf } from '../../../server/src/document/slides.ts';
import { text } from '../text.ts';

const anchors = (markdown: string) => [...anchorsOf(parseDocument(text(markdown)))];

describe('a heading’s anchor is the one that GitHub makes', () => {
  it.each([
    ['Total Cost Summary', 'total-cost-summary'],
    ['Security & Compliance', 'security--compliance'],
    ['heading with a - dash', 'heading-with-a---dash'],
    ['heading with an _ underscore', 'heading-with-an-_-underscore'],
    ['heading with a period.txt', 'heading-with-a-periodtxt'],
    [
      'exchange.bind_headers(exchange, routing [, bindCallback])',
      'exchangebind_headersexchange-routing--bindcallback',
    ],
    ['apostrophe’s should be trimmed', 'apostrophes-should-be-trimmed'],
    ['en–dash', 'endash'],
    ['I ♥ unicode', 'i--unicode'],
    ['😄 unicode emoji', '-unicode-emoji'],
    ['😄_😄 unicode emoji', '_-unicode-emoji'],
    [':ok_hand: Single', 'ok_hand-single'],
    ['Профили пользователей', 'профили-пользователей'],
    ['Привет non-latin 你好', 'привет-non-latin-你好'],
    ['Kosten für Ⅳ Länder', 'kosten-für-ⅳ-länder'],
    ['3.1 Costs (16 weeks): AI, API', '31-costs-16-weeks-ai-api'],
  ])('%s', (heading, anchor) => {
    expect(githubSlug(heading)).toBe(anchor);
  });
});

describe('the anchors of a document', () => {
  it('are numbered where they come again', () => {
    expect(
      anchors(`
        # Costs
        ## Echo
        ## Echo
        ## Echo 1
        ## Echo-1
        ## Echo
      `),
    ).toEqual(['costs', 'echo', 'echo-1', 'echo-1-1', 'echo-1-2', 'echo-2']);
  });

  it('leave markup out', () => {
    expect(
      anchors('## **Costs** of `api_key` in [Year 1](costs.md) ![Chart](chart.png)\n\nSetext heading\n---\n'),
    ).toEqual(['costs-of-api_key-in-year-1-', 'setext-heading']);
  });

  it('are those of headings in lists and quotes too', () => {
    expect(anchors('> ## Quoted\n\n- ## Listed\n\nNo heading.\n')).toEqual(['quoted', 'listed']);
    expect(anchors('Text\n\n    code\n\n28. ### Listed further down\n    It goes on.\n')).toEqual([
      'listed-further-down',
    ]);
  });

  it('are those of every heading on a slide', () => {
    const deck = slidesOf(parseDocument('---\nmarp: true\n---\n# Title\n\n## Below\n\n---\n\n## Costs\n'));
    expect([...anchorsOf(deck)]).toEqual(['title', 'below', 'costs']);
  });

  it('may be written by hand', () => {
    const all = anchors(
      '## Costs {#money}\n\n<a id="First"></a> and <a name=second></a>\n\n<h3 class="x" id=\'third\'>Third</h3>\n',
    );
    expect(all).toEqual(expect.arrayContaining(['money', 'first', 'second', 'third']));
  });

  it('are compared without case and without the style of an emoji', () => {
    expect(comparableAnchor('️-Warning')).toBe('-warning');
    expect(anchors('## ⚠️ Warning\n')).toEqual(['-warning']);
  });
});
