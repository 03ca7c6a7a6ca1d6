import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, fixed } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Scoring
  <!-- expect
  table: { columns: [Factor, Weight, { name: Option, repeat: { min: 1 } }] }
  weighted:
    weights: Weight
    scores: Option
    row: { name: Weighted total, aliases: [Total, Weighted score, Overall] }
  -->
`);

const FACTORS = ['Fit', 'Ease', 'Match', 'Cost', 'Team', 'Support'];

/** A document that scores one option by six factors. */
function scoring(
  weights: readonly string[],
  scores: readonly string[],
  total: string,
  closing = '100%',
): string {
  const rows = FACTORS.map((factor, i) => `| ${factor} | ${weights[i]} | ${scores[i]} |\n`).join('');
  return `## Scoring\n\n| Factor | Weight | First |\n|---|---|---|\n${rows}| **Weighted total** | ${closing} | ${total} |\n`;
}

const USUAL = ['25%', '20%', '20%', '15%', '10%', '10%'];
const SCORES = ['10', '10', '10', '7', '9', '8'];
const covered = (document: string) =>
  findings('weighted-total', document, course).map(({ covers }) => covers);

describe('weighted-total', () => {
  it.each([
    ['the sum of weight times score', scoring(USUAL, SCORES, '9.25')],
    ['a rounded total', scoring(USUAL, SCORES, '9.3')],
    ['a total rounded down', scoring(USUAL, SCORES, '9.2')],
    ['a total without decimals', scoring(USUAL, SCORES, '9')],
    ['emphasis, a scale and a remark', scoring(USUAL, SCORES, '**9.25** / 10 (1st)')],
    ['a comma for the point', scoring(USUAL, SCORES, '9,25')],
    ['fractions', scoring(['0.25', '0.20', '0.20', '0.15', '0.10', '0.10'], SCORES, '9.25', '1.00')],
    ['bare percentages', scoring(['25', '20', '20', '15', '10', '10'], SCORES, '9.25', '100')],
    ['points, as a mean', scoring(['5', '4', '4', '3', '2', '2'], SCORES, '9.25', '20')],
    ['points, as a sum', scoring(['5', '4', '4', '3', '2', '2'], SCORES, '185', '20')],
    [
      'scores with a scale and a reason',
      scoring(USUAL, ['10/10 (best of 3)', '10/10', '10/10', '7/10', '9/10', '8/10 – slow'], '9.25'),
    ],
    ['scores out of five', scoring(USUAL, ['5/5', '5/5', '5/5', '3.5/5', '4.5/5', '4/5'], '4.63')],
    [
      'scores out of five, total out of ten',
      scoring(USUAL, ['5/5', '5/5', '5/5', '3.5/5', '4.5/5', '4/5'], '9.25/10'),
    ],
    ['a total in percent', scoring(USUAL, SCORES, '92.5%')],
    ['a total of hundreds', scoring(USUAL, SCORES, '925')],
    ['scores in percent', scoring(USUAL, ['100%', '100%', '100%', '70%', '90%', '80%'], '92.5%')],
    [
      'the sum shown in the cell',
      scoring(
        USUAL,
        [
          '10 × 25% = 2.50',
          '10 × 20% = 2.00',
          '10 × 20% = 2.00',
          '7 × 15% = 1.05',
          '9 × 10% = 0.90',
          '8 × 10% = 0.80',
        ],
        '9.25',
      ),
    ],
    [
      'weighted scores instead of plain ones',
      scoring(USUAL, ['2.50', '2.00', '2.00', '1.05', '0.90', '0.80'], '9.25'),
    ],
    ['a score that cannot be read', scoring(USUAL, ['10', 'strong', '10', '7', '9', '8'], '8.00')],
    ['a score that is a range', scoring(USUAL, ['9–10', '10', '10', '7', '9', '8'], '8.00')],
    ['a total that is open', scoring(USUAL, SCORES, '[Sum of weight x score]')],
    [
      'weights that are no whole: they are reported as such',
      scoring(['35%', ...USUAL.slice(1)], SCORES, '9.25'),
    ],
  ])('stays quiet about %s', (_, document) => {
    expect(findings('weighted-total', document, course)).toEqual([]);
  });

  it('reports a total that is off, on the number itself', () => {
    expect(findings('weighted-total', scoring(USUAL, SCORES, '**9.50** (1st)'), course)).toEqual([
      {
        at: '11:33',
        covers: '9.50',
        severity: 'error',
        check: 'weighted:1',
        message:
          'Weight times score adds up to 9.25 for “First”, not 9.50. Correct the total, or the score that is off.',
      },
    ]);
  });

  it('reports totals in every notation', () => {
    expect(covered(scoring(USUAL, SCORES, '9.4'))).toEqual(['9.4']);
    expect(covered(scoring(USUAL, SCORES, '54'))).toEqual(['54']);
    expect(covered(scoring(USUAL, SCORES, '95%'))).toEqual(['95%']);
    expect(covered(scoring(['5', '4', '4', '3', '2', '2'], SCORES, '8.2', '20'))).toEqual(['8.2']);
    expect(covered(scoring(USUAL, ['2.50', '2.00', '2.00', '1.05', '0.90', '0.80'], '9.50'))).toEqual([
      '9.50',
    ]);
  });

  it('looks at each option, and at no column of weighted scores beside it', () => {
    const document = `## Scoring

| Factor | Weight | First | First, weighted | Second | Notes |
|---|---|---|---|---|---|
| Fit | 60% | 8 | 4.8 | 9/10 | 3 tests |
| Cost | 40% | 7 | 2.8 | 6/10 | 2 quotes |
| Total | 100% | 15 | 7.6 | 7.9/10 | |
| Rank | | 2 | | 1 | |
`;
    expect(covered(document)).toEqual(['7.9/10']);
  });

  it('corrects the number alone', () => {
    const document = scoring(USUAL, SCORES, '**9,5** / 10 (1st)');
    expect(fixed('weighted-total', document, course)).toEqual({
      title: 'Correct 9,5 / 10 to 9,3 / 10',
      text: document.replace('9,5', '9,3'),
    });
  });
});
