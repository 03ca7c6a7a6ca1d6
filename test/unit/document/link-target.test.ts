import { describe, expect, it } from 'vitest';
import { localTarget, tidyPath } from '../../../server/src/document/link-target.ts';

describe('a target among our own files', () => {
  it.each([
    ['cost-model.md', 'cost-model.md', undefined],
    ['./docs/a%20b.md#Year%201', './docs/a b.md', 'Year 1'],
    ['img/a.png?raw=true', 'img/a.png', undefined],
    ['a.md?plain=1#L3', 'a.md', 'L3'],
    ['docs\\a.md', 'docs/a.md', undefined],
    ['#costs', '', 'costs'],
    ['100%.md', '100%.md', undefined],
    ['a.md#', 'a.md', ''],
  ])('%s', (written, path, anchor) => {
    expect(localTarget(written)).toMatchObject({ path, anchor });
  });

  it('may be called as if its escapes were none', () => {
    expect(localTarget('a%20b.md')?.rawPath).toBe('a%20b.md');
  });

  it.each([
    'https://a.b/c',
    'mailto:a@b.c',
    'data:image/png;base64,AA',
    '/docs/a.md',
    '//a.b/c',
    'C:\\docs\\a.md',
    'vscode://file/a',
  ])('%s is none', (written) => {
    expect(localTarget(written)).toBeUndefined();
  });
});

it.each([
  ['./a.md', 'a.md'],
  ['docs/../a.md', 'a.md'],
  ['docs//a.md', 'docs/a.md'],
  ['docs/', 'docs'],
  ['../../a.md', '../../a.md'],
  ['../docs/../../a.md', '../../a.md'],
  ['.', ''],
])('%s is %s', (path, tidy) => {
  expect(tidyPath(path)).toBe(tidy);
});
