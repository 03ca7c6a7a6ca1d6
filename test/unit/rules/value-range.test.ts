import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const scores = smallCourse(`
  # Plan
  ## Scoring
  <!-- expect
  table: { columns: [Factor, Weight, { name: Option, repeat: { min: 1 } }] }
  weighted: { weights: Weight, scores: Option, row: { name: Weighted total, aliases: [Total] } }
  range: [{ column: Option, min: 1, max: 10, except: [{ name: Weighted total, aliases: [Total] }] }]
  -->
`);

const fields = smallCourse(`
  # Plan
  ## Return
  <!-- expect
  fields: [Payback, Savings, Pilot users, { label: Fee, optional: true }]
  range:
    - { field: Payback, min: 1, max: 36, unit: months, ask: "Payback in {value}: what is it based on?" }
    - { field: Savings, max: 60, unit: "%", ask: "A saving of {value} is unusual. Is it measured?" }
    - { field: Pilot users, max: 100, severity: info }
    - { field: Fee, min: 1, unit: $ }
  -->
`);

function scored(...cells: readonly string[]): string {
  const rows = cells
    .map((cell, i) => `| Factor ${'abcdef'[i]} | ${100 / cells.length}% | ${cell} |\n`)
    .join('');
  return `## Scoring\n\n| Factor | Weight | First |\n|---|---|---|\n${rows}| Total | 100% | 92.5% |\n| Rank | | 23 |\n`;
}

const seenScores = (document: string) =>
  findings('value-range', document, scores).map(({ covers, severity, message }) => [
    covers,
    severity,
    message,
  ]);

/** The payback, and what is said of it. */
function payback(value: string): (string | undefined)[] {
  const document = `## Return\n\n- **Payback:** ${value}\n- **Savings:** 20%\n- **Pilot users:** 15\n`;
  return findings('value-range', document, fields).map(({ covers }) => covers);
}

describe('value-range in columns', () => {
  it('reports a number outside, on the number', () => {
    expect(findings('value-range', scored('8', '**12** (why)', '9'), scores)).toEqual([
      {
        at: '6:38',
        covers: '12',
        severity: 'error',
        check: 'range:2',
        message: '12 is outside 1–10. Correct it.',
      },
    ]);
    expect(seenScores(scored('0', '8', '9', '7')).map(([covers]) => covers)).toEqual(['0']);
    expect(seenScores(scored('11/10', '8/10', '9/10', '7/10')).map(([covers]) => covers)).toEqual(['11/10']);
    expect(seenScores(scored('10.5', '8', '-2', '9', '7')).map(([covers]) => covers)).toEqual(['10.5', '-2']);
  });

  it('says once that all are on another scale', () => {
    expect(seenScores(scored('85', '90', '70', '9'))).toEqual([
      ['First', 'error', 'Most numbers under “First” are outside 1–10. Bring them all to that scale.'],
    ]);
  });

  it.each([
    ['the usual notations', ['8', '8/10', '**9** (top 3 of 15)', '9.5', '10', '1']],
    ['another best', ['4/5', '85/100', '5/5']],
    ['words and dashes', ['High', '–', 'n/a', '']],
    ['percentages', ['85%', '90%']],
    ['money', ['$1,200', '$40']],
    ['placeholders', ['[Score and why]', 'XX', '[25 points]']],
  ])('stays quiet about %s', (_, cells) => {
    expect(seenScores(scored(...cells))).toEqual([]);
  });

  it('stays quiet about columns of weighted scores', () => {
    const document = `## Scoring

| Factor | Weight | First | Weighted |
|---|---|---|---|
| Fit | 95% | 8 | 7.6 |
| Cost | 5% | 7 | 0.35 |
| Total | 100% | | 7.95 |
`;
    expect(seenScores(document)).toEqual([]);
  });
});

describe('value-range in fields', () => {
  it('asks, in the course’s words', () => {
    const document = `## Return\n\n- **Payback:** about 48 months after launch\n- **Savings:** 75% of AI cost\n- **Pilot users:** 150 nurses\n- **Fee:** $0\n`;
    const found = findings('value-range', document, fields);
    expect(found.map(({ covers, severity, message }) => [covers, severity, message])).toEqual([
      ['about 48 months', 'warning', 'Payback in about 48 months: what is it based on?'],
      ['75%', 'warning', 'A saving of 75% is unusual. Is it measured?'],
      ['150 nurses', 'info', '150 nurses is above 100. Correct it.'],
      ['$0', 'error', '$0 is below $1. Correct it.'],
    ]);
  });

  it.each([
    '6 months',
    '36 months',
    'within 18 months',
    '1.5 years',
    '3 years',
    '8–10 months',
    '26 weeks',
    'soon',
    '$400,000 a year',
    'Month 40',
    '40',
  ])('takes %s', (value) => expect(payback(value)).toEqual([]));

  it.each([
    ['4 years', '4 years'],
    ['2 weeks', '2 weeks'],
    ['less than 1 month', 'less than 1 month'],
    ['more than 36 months', 'more than 36 months'],
    ['30–40 months', '30–40 months'],
    ['$2M against $1M a year: 48 months', '48 months'],
  ])('asks about %s', (value, covers) => expect(payback(value)).toEqual([covers]));
});
