import * as fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../server/src/document/parse-markdown.ts';
import { fuzz, fuzzTime } from '../fuzz.ts';
import { anyText } from './markdown-texts.ts';

const plain = unified().use(remarkParse).use(remarkGfm);

it(
  'reads a text without bare addresses as anybody would',
  () => {
    fc.assert(
      fc.property(
        anyText.map((text) => text.replace(/@|:\/\/|www\./gi, '')),
        (text) => {
          expect(parseMarkdown(text)).toEqual(plain.parse(text));
        },
      ),
      fuzz(200),
    );
  },
  fuzzTime,
);

it.each(['www.example.com', 'https://example.com/a', 'HTTP://EXAMPLE.COM', 'a.b@example.com'])(
  'finds %s among other words',
  (address) => {
    const [paragraph] = parseMarkdown(`See ${address} for more.`).children;
    expect(paragraph).toMatchObject({
      children: [{ type: 'text' }, { type: 'link', children: [{ value: address }] }, { type: 'text' }],
    });
  },
);
