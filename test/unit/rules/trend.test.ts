import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Growth
  <!-- expect
  table: { columns: [Period, Users, Tokens] }
  trend: { along: Period, columns: [Users, Tokens], leap: 10 }
  -->
  ## Costs
  <!-- expect
  table: { columns: [Period, AI] }
  trend: { along: Period, columns: [AI], while: plan/Growth }
  -->
`);

function growth(rows: readonly string[], prose = ''): string {
  const table = ['| Period | Users | Tokens |', '|---|---|---|', ...rows.map((row) => `| ${row} |`)];
  return ['## Growth', '', ...table, '', prose].map((line) => `    ${line}`).join('\n');
}

function costs(rows: readonly string[], grown = '200'): string {
  const table = ['| Period | AI |', '|---|---|', ...rows.map((row) => `| ${row} |`)];
  const costsLines = ['', '## Costs', '', ...table].map((line) => `    ${line}`).join('\n');
  return growth(['Month 1 | 100 | 1M', `Month 12 | ${grown} | 2M`], '') + '\n' + costsLines;
}

describe('trend', () => {
  it('asks about a number that falls, on its cell', () => {
    const document = growth(['Month 1 | 140 | 3M', 'Month 6 | 640 | 15M', 'Month 12 | **520** | 12M']);
    expect(findings('trend', document, course)).toEqual([
      {
        at: '7:14',
        covers: '**520**',
        severity: 'warning',
        check: 'trend:1',
        message:
          '“Users” falls from 640 (Month 6) to 520 (Month 12). Is that meant? If so, say why below the table.',
      },
    ]);
  });

  it('asks about a leap', () => {
    const document = growth(['1 | 140 | 3M', '6 | 1,400 | 30M', '12 | 1,500 | 400M']);
    expect(findings('trend', document, course)).toMatchObject([
      {
        covers: '1,400',
        message:
          '“Users” grows 10-fold from 140 (1) to 1,400 (6). Is that realistic? Check the number, or add the steps between.',
      },
      { covers: '400M' },
    ]);
  });

  it('reads numbers in the notation of their table', () => {
    const rows = ['Month 1 | 250 | 990,5 M', 'Month 6 | 800 | 3.168,0 M', 'Month 12 | 1.150 | 4.554,0 M'];
    expect(findings('trend', growth(rows), course)).toEqual([]);
    const fallen = ['Month 6 | 1.150 | 3.168,0 M', 'Month 12 | 800 | 4.554,0 M'];
    expect(findings('trend', growth(fallen), course)).toMatchObject([{ covers: '800' }]);
  });

  it('stays quiet where the section says why', () => {
    const rows = ['Month 1 | 640 | 15M', 'Month 6 | 520 | 12M'];
    expect(findings('trend', growth(rows, 'Fewer people work in summer.'), course)).toEqual([]);
    expect(
      findings('trend', growth(['Month 1 | 640 | 15M', 'Month 6 | 520 (seasonal) | 16M']), course),
    ).toEqual([]);
  });

  it.each([
    [['Month 1 | 140 | 3M', 'Month 6 | 140 | 3M']],
    [['Month 1 | 140 | 3M', 'Month 6 | 900 | 20M', 'Month 12 | 1.2k | 0.1B']],
    [['Month 1 | 640 | 15M', 'Month 6 | n/a | -', 'Month 12 | 700 | 16M']],
    [['Month 12 | 640 | 15M', 'Month 1 | 20 | 1M']],
    [['Month 12 | 640 | 15M', 'Months 1–12 | 6,000 | 100M', 'Month 24 | 800 | 18M']],
    [['Month 0 | 20 | 1M', 'Month 1 | 640 | 15M']],
    [['Month 12 | 640 | 15M', 'Year 1 | 20 | 1M', 'Average | 20 | 1M']],
    [['Month 1 | [Users] | [Tokens]', 'Month 6 | 5 | 1M']],
  ])('stays quiet about %s', (rows) => {
    expect(findings('trend', growth(rows), course)).toEqual([]);
  });

  it('asks about a cost that falls while usage grows', () => {
    expect(findings('trend', costs(['Month 1 | $900', 'Month 12 | $700']), course)).toMatchObject([
      {
        covers: '$700',
        message:
          '“AI” falls from $900 (Month 1) to $700 (Month 12), although “Growth” shows growth. Is that meant? If so, say why below the table.',
      },
    ]);
    expect(findings('trend', costs(['Month 1 | $900', 'Month 12 | $9,700']), course)).toEqual([]);
  });

  it('stays quiet about a cost that falls while usage does not grow', () => {
    expect(findings('trend', costs(['Month 1 | $900', 'Month 12 | $700'], '100'), course)).not.toEqual([]);
    const flat = costs(['Month 1 | $900', 'Month 12 | $700'], '90').replace('2M', '1M');
    expect(findings('trend', flat, course)).toMatchObject([{ covers: '90' }]);
  });
});
