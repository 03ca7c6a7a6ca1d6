import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFrontMatter } from '../../../server/src/document/front-matter.ts';
import { parsePieces } from '../../../server/src/document/parse-pieces.ts';
import { parseStretch } from '../../../server/src/document/parse-stretch.ts';
import { fuzz, fuzzTime } from '../fuzz.ts';
import { anyEdit, anyText, applyEdit } from './markdown-texts.ts';

function whole(text: string) {
  return { start: readFrontMatter(text)?.end ?? 0, end: text.length };
}

it(
  'reads in pieces, however small, what it reads at once',
  () => {
    fc.assert(
      fc.property(anyText, anyEdit, fc.integer({ min: 1, max: 400 }), (original, edit, least) => {
        const text = applyEdit(original, edit);
        const atOnce = parseStretch(text, whole(text), { above: [], below: [] });
        expect(parsePieces(text, whole(text), least)).toEqual(atOnce);
      }),
      fuzz(300),
    );
  },
  fuzzTime,
);

it('lets no fence, comment or list end where a piece would', () => {
  const text = '# A\n\n```sh\n# no heading\n```\n\n<!--\n# none either\n-->\n\n- list\n# B\n\n> quote\n# C\n';
  const titles = parsePieces(text, whole(text), 1).map(({ content }) => content.heading?.title);
  expect(titles).toEqual([undefined, 'A', 'B', 'C']);
});
