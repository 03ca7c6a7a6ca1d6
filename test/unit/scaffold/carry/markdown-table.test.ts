import { describe, expect, it } from 'vitest';
import { markdownTable } from '../../../../server/src/scaffold/carry/markdown-table.ts';

describe('a table', () => {
  it('is padded to one width, amounts to the right', () => {
    expect(
      markdownTable(
        ['Category', 'Year 1'],
        [
          ['AI API', '$35,273'],
          ['Total', '$235,598'],
        ],
      ),
    ).toBe(
      [
        '| Category |   Year 1 |',
        '| -------- | -------: |',
        '| AI API   |  $35,273 |',
        '| Total    | $235,598 |',
      ].join('\n'),
    );
  });

  it('keeps the alignment that it had', () => {
    expect(markdownTable(['A', 'B'], [['x', 'y']], ['center', 'left']).split('\n')[1]).toBe('| :-: | :-- |');
  });

  it('is not padded where its lines would be too long to be read in columns', () => {
    const long = 'word '.repeat(40).trim();
    expect(markdownTable(['A', 'B'], [['x', long]])).toBe(`| A | B |\n| --- | --- |\n| x | ${long} |`);
  });

  it('fills up rows that are too short', () => {
    expect(markdownTable(['A', 'B'], [['x']]).split('\n')[2]).toBe('| x   |     |');
  });
});
