import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Savings
  <!-- expect
  range:
    - items: true
      unit: "%"
      max: 60
      beside: [sav, reduc, of cost]
      not: [of requests, cached]
      ask: Is {value} realistic?
  -->
`);

describe('a number that is meant, in an item', () => {
  it('is questioned where it stands', () => {
    expect(findings('value-range', '## Savings\n\n1. **Caching:** saves 75 % of AI cost\n', course)).toEqual([
      {
        at: '3:23',
        covers: '75 %',
        severity: 'warning',
        check: 'range:0',
        message: 'Is 75 % realistic?',
      },
    ]);
  });

  it.each(['reduces the bill by 80%', 'Smaller model: 70 % of cost', 'saving of 65–80 %', '90 % savings'])(
    'is found in “%s”',
    (item) => {
      expect(findings('value-range', `## Savings\n\n- ${item}\n`, course)).toHaveLength(1);
    },
  );

  it.each([
    'saves 25 % of AI cost',
    'Smaller model for 80 % of requests, saving 20 %',
    'Caching: 75 % are duplicates. It saves 20 %',
    'Caching: 90 % less for cached input, saving 25 % of AI cost',
    'saves $900 a month',
    'reserved capacity for the steady load',
    '[the saving in percent]',
  ])('is not found in “%s”', (item) => {
    expect(findings('value-range', `## Savings\n\n- ${item}\n`, course)).toEqual([]);
  });
});

describe('a length of time in words', () => {
  const payback = smallCourse(`
    # Plan
    ## Return
    <!-- expect
    fields: [Payback]
    range: [{ field: Payback, unit: months, min: 1, max: 36, ask: "Is {value} realistic?" }]
    -->
  `);

  it('counts like digits', () => {
    const document = '## Return\n\n**Payback:** two weeks after launch\n';
    expect(findings('value-range', document, payback)).toMatchObject([
      { covers: 'two weeks after launch', message: 'Is 2 weeks realistic?' },
    ]);
  });

  it.each(['ten months', 'one month', '1.5 years', '36 months', 'Month 10', 'within the first year'])(
    'is as usual with “%s”',
    (value) => {
      expect(findings('value-range', `## Return\n\n**Payback:** ${value}\n`, payback)).toEqual([]);
    },
  );
});

describe('a row that explains its number', () => {
  const costs = smallCourse(`
    # Plan
    ## Costs
    <!-- expect
    table: { columns: [Item, Cost, Notes] }
    range: [{ column: Cost, unit: $, min: 0.01, unless: [included], ask: "Is {value} right?" }]
    -->
  `);

  it('is not questioned', () => {
    const table = (notes: string) =>
      `## Costs\n\n| Item | Cost | Notes |\n|---|---|---|\n| Support | $0 | ${notes} |\n`;
    expect(findings('value-range', table('Team of three'), costs)).toMatchObject([{ covers: '$0' }]);
    expect(findings('value-range', table('Included in the contract'), costs)).toEqual([]);
  });
});
