import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { turned, withShareColumn } from '../../../server/src/document/turned-table.ts';
import type { Table } from '../../../server/src/document/types.ts';

function tableIn(markdown: string): Table {
  const block = parseDocument(markdown).sections[0]?.content.blocks[0];
  if (block?.kind !== 'table') throw new Error('there is no table');
  return block;
}

function words({ header, rows }: Table): string[][] {
  return [header, ...rows].map(({ cells }) => cells.map(({ inline }) => inline.text));
}

const PERIODS = '| Category | Month 1 | Year 1 |\n|---|---|---|\n| AI API | $1 | $12 |\n| Total | $2 |\n';

describe('a turned table', () => {
  it('has rows for columns, and blanks for cells that are not there', () => {
    expect(words(turned(tableIn(PERIODS)))).toEqual([
      ['Category', 'AI API', 'Total'],
      ['Month 1', '$1', '$2'],
      ['Year 1', '$12', ''],
    ]);
  });

  it('keeps each cell where it stands', () => {
    const cell = turned(tableIn(PERIODS)).rows[1]?.cells[1];
    expect(cell && PERIODS.slice(cell.inline.span.start, cell.inline.span.end)).toBe('$12');
  });

  it('has the shares behind its names in a column', () => {
    const table = tableIn(
      '| F | A |\n|---|---|\n| Fit (60 %) | 9 |\n| Cost (weight: 40%) | 8 |\n| Total | 8.6 |\n',
    );
    expect(words(withShareColumn(table, 'Weight'))).toEqual([
      ['F', 'Weight', 'A'],
      ['Fit (60 %)', '60 %', '9'],
      ['Cost (weight: 40%)', '40%', '8'],
      ['Total', '', '8.6'],
    ]);
  });

  it('is left as it is where names give no shares', () => {
    const table = tableIn(PERIODS);
    expect(withShareColumn(table, 'Weight')).toBe(table);
  });
});
