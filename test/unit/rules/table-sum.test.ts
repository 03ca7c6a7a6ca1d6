import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, fixed } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Costs
  <!-- expect
  table:
    columns: [Period, { name: AI, aliases: [AI API] }, Infrastructure, Operations, Total]
    rows: { min: 1 }
  sum:
    - { total: Total, of: [AI, Infrastructure, Operations] }
    - row: { name: Year 1, aliases: [Year 1 total, 12-month total] }
      columns: [AI, Infrastructure, Operations, Total]
      periods: [{ name: Month, aliases: [M], count: 12 }, { name: Quarter, aliases: [Q], count: 4 }]
  -->
`);

const HEAD = '| Period | AI | Infrastructure | Operations | Total |\n|---|---|---|---|---|\n';

/** A document whose table has these rows. */
function costs(...rows: readonly string[]): string {
  return `## Costs\n\n${HEAD}${rows.map((row) => `| ${row} |\n`).join('')}`;
}

const seen = (document: string, of = course) =>
  findings('table-sum', document, of).map(({ covers, severity, message }) => [covers, severity, message]);
const quiet = (...rows: readonly string[]) => expect(seen(costs(...rows))).toEqual([]);

/** Month n costs 100·n of AI, 50·n of infrastructure and 1,000 of operations. */
const month = (n: number) => `Month ${n} | $${100 * n} | $${50 * n} | $1,000 | $${150 * n + 1000}`;
const MONTHS = Array.from({ length: 12 }, (_, i) => month(i + 1));
const YEAR = '**Year 1** | **$7,800** | **$3,900** | **$12,000** | **$23,700**';

describe('table-sum: columns of a row', () => {
  it('finds nothing where each total is the sum of its parts', () => {
    quiet('Month 1 | $1,782 | $5,895 | $67,000 | $74,677', 'Month 24 | $17,226 | $9,405 | $67,000 | $93,631');
  });

  it('reports a total that is not, on the amount itself', () => {
    const document = costs('Month 1 | $1,782 | $5,895 | $67,000 | **$75,677**');
    expect(findings('table-sum', document, course)).toEqual([
      {
        at: '5:43',
        covers: '$75,677',
        severity: 'error',
        check: 'sum:1',
        message:
          '“AI”, “Infrastructure” and “Operations” add up to $74,677, not $75,677. Correct the total, or the part that is off.',
      },
    ]);
  });

  it('corrects it in its own notation', () => {
    const document = costs('Month 1 | 1.782,50 € | 5.895 € | 67.000 € | **75.677,50 €** (netto)');
    expect(fixed('table-sum', document, course)).toEqual({
      title: 'Correct 75.677,50 € to 74.677,50 €',
      text: document.replace('75.677,50', '74.677,50'),
    });
    const small = costs('Month 1 | $600 | $500 | $0 | $900');
    expect(fixed('table-sum', small, course).text).toBe(small.replace('$900', '$1100'));
    const short = costs('Month 1 | $1.2M | $0.5M | $0.3M | $2.5M');
    expect(fixed('table-sum', short, course).text).toBe(short.replace('$2.5M', '$2.0M'));
  });

  it.each([
    ['thousands, rounded', 'Year 2 | $126.5k | $94.6k | $804k | $1,025k'],
    ['millions, rounded', 'Year 2 | $1.24M | $0.46M | $3.33M | $5.0M'],
    ['long figures rounded to thousands', 'Year 2 | $127,000 | $95,000 | $804,000 | $1,025,000'],
    ['cents left out', 'Year 2 | $1,782.40 | $5,895.40 | $67,000 | $74,678'],
    ['about so much', 'Year 2 | ~$1,800 | ~$5,900 | $67,000 | ~$75,000'],
    ['ranges', 'Year 2 | $1,000–$2,000 | $5,000–6,000 | $10,000 | $16,000–$18,000'],
    ['a range for a total', 'Year 2 | $1,500 | $5,000 | $10,000 | $16,000–$18,000'],
    ['a dash for nothing', 'Year 2 | $1,782 | — | $67,000 | $68,782'],
    ['a part that is included', 'Year 2 | $1,782 | included | $67,000 | $68,000'],
    ['no amount', 'Year 2 | $1,782 | n/a | $67,000 | $70,000'],
    ['a limit', 'Year 2 | $1,782 | up to $5,000 | $67,000 | $70,000'],
    [
      'emphasis, remarks and escapes',
      'Year 2 | **\\$1,782** | *$5,895* (fixed: $5,490) | $67,000 | __$74,677__ [^1]',
    ],
    ['another currency', 'Year 2 | $1,782 | €5,895 | $67,000 | $75,000'],
    ['another period', 'Year 2 | $1,782/month | $5,895/month | $67,000/month | $896,124/year'],
    ['credits', 'Year 2 | $1,782 | ($500) | $67,000 | $68,282'],
    ['bare numbers beside money', 'Year 2 | 1,782 | 5,895 | 67,000 | $74,677'],
    ['shares in percent', 'Share | 12.3% | 9.2% | 78.4% | 100%'],
    ['a placeholder', 'Year 2 | $1,782 | $X,XXX | $67,000 | $74,677'],
    ['words', 'Year 2 | see above | low | high | medium'],
  ])('stays quiet about %s', (_, row) => quiet(row));

  it('counts a column that the course does not know, where the totals do', () => {
    const table = `## Costs

| Period | AI | Infrastructure | Operations | Reserve | Total | Budget |
|---|---|---|---|---|---|---|
| Month 1 | $100 | $200 | $300 | $60 | $660 | $700 |
| Month 2 | $100 | $200 | $300 | $60 | $760 | $700 |
`;
    expect(seen(table)).toEqual([
      [
        '$760',
        'error',
        '“AI”, “Infrastructure”, “Operations” and “Reserve” add up to $660, not $760. Correct the total, or the part that is off.',
      ],
    ]);
  });

  it('minds what the heading says its numbers are in', () => {
    const table = `## Costs

| Period | AI ($k) | Infrastructure ($k) | Operations ($k) | Total ($M) |
|---|---|---|---|---|
| Year 2 | 126.5 | 94.6 | 804 | 1.03 |
| Year 3 | 126.5 | 94.6 | 804 | 1.53 |
`;
    expect(seen(table).map(([covers, , message]) => [covers, message])).toEqual([
      [
        '1.53',
        '“AI ($k)”, “Infrastructure ($k)” and “Operations ($k)” add up to 1.03, not 1.53. Correct the total, or the part that is off.',
      ],
    ]);
  });

  it('stays quiet where a part has no column', () => {
    expect(
      seen(
        '## Costs\n\n| Period | AI | Operations | Total |\n|---|---|---|---|\n| Month 1 | $1 | $2 | $9 |\n',
      ),
    ).toEqual([]);
  });
});

describe('table-sum: periods of a year', () => {
  it('finds nothing where the year is the sum of its months', () => {
    quiet(...MONTHS, YEAR, 'Month 24 | $2,400 | $1,200 | $1,000 | $4,600');
  });

  it('reports the year where it is not', () => {
    const year = YEAR.replace('$7,800', '$9,800').replace('$23,700', '$25,700');
    expect(seen(costs(...MONTHS, year)).slice(0, 1)).toEqual([
      [
        '$9,800',
        'error',
        '“Month 1” to “Month 12” add up to $7,800, not $9,800. Correct the total, or the part that is off.',
      ],
    ]);
  });

  it('blames the one cell that explains all', () => {
    const months = MONTHS.with(4, 'Month 5 | $900 | $250 | $1,000 | $1750');
    const document = costs(...months, YEAR);
    expect(seen(document)).toEqual([
      [
        '$900',
        'error',
        'With $900 here, neither this row nor this column adds up; with $500 both do. Correct one or the other.',
      ],
    ]);
    expect(fixed('table-sum', document, course).text).toBe(document.replace('$900', '$500'));
    expect(seen(costs(...MONTHS.with(4, 'Month 5 | $500 | $250 | $1,000 | $1950'), YEAR))).toEqual([
      [
        '$1950',
        'error',
        '“AI”, “Infrastructure” and “Operations” add up to $1750, not $1950. Correct the total, or the part that is off.',
      ],
    ]);
    expect(seen(costs(...MONTHS, YEAR.replace('$23,700', '$24,700'))).map(([covers]) => covers)).toEqual([
      '$24,700',
    ]);
  });

  it('only asks where some months are not listed', () => {
    const some = [month(1), month(6), month(12)];
    quiet(...some, YEAR);
    expect(seen(costs(...some, 'Year 1 total | $7,800 | $3,900 | $22,000 | $33,700'))).toEqual([
      [
        '$22,000',
        'info',
        '$22,000 of “Operations” for Year 1 lies outside 12 times the months shown: $12,000 to $12,000. List all 12, or say what else it holds.',
      ],
      [
        '$33,700',
        'info',
        '$33,700 of “Total” for Year 1 lies outside 12 times the months shown: $13,800 to $33,600. List all 12, or say what else it holds.',
      ],
    ]);
  });

  it('counts what is paid once, where the year does', () => {
    quiet('Setup | $0 | $2,000 | $0 | $2,000', ...MONTHS, 'Year 1 | $7,800 | $5,900 | $12,000 | $25,700');
    quiet('Setup | $0 | $2,000 | $0 | $2,000', ...MONTHS, YEAR);
    expect(
      seen(costs('Setup | $0 | $2,000 | $0 | $2,000', ...MONTHS, YEAR.replace('$3,900', '$4,900'))),
    ).not.toEqual([]);
  });

  it('takes other names of periods, and quarters', () => {
    const named = MONTHS.map((row, i) =>
      row.replace(/^Month (\d+)/, ['M$1', 'Month $1 (pilot)', '$1'][i % 3] ?? ''),
    );
    expect(
      seen(costs(...named, YEAR.replace('$7,800', '$9,800').replace('$23,700', '$25,700'))),
    ).toHaveLength(2);
    quiet(
      'Q1 | $1 | $1 | $1 | $3',
      'Q2 | $1 | $1 | $1 | $3',
      'Q3 | $1 | $1 | $1 | $3',
      'Q4 | $1 | $1 | $1 | $3',
      'Year 1 | $4 | $4 | $4 | $12',
    );
    quiet(
      'Months 1–3 | $10 | $10 | $10 | $30',
      'Months 4–12 | $90 | $90 | $90 | $270',
      'Year 1 | $100 | $100 | $100 | $300',
    );
  });
});

const projection = smallCourse(`
  # Plan
  ## Projection
  <!-- expect
  table: { columns: [Category, Year 1, Notes] }
  sum: [{ row: { name: Total, aliases: [Sum] }, columns: [Year 1] }]
  -->
`);

function categories(...rows: readonly string[]): string {
  return `## Projection\n\n| Category | Year 1 | Notes |\n|---|---|---|\n${rows.map((row) => `| ${row} | x |\n`).join('')}`;
}

describe('table-sum: rows above a total', () => {
  it.each([
    [
      'a sum that is right',
      ['AI | $126,522', 'Infrastructure | $94,635', 'Operations | $804,000', '**Total** | **$1,025,157**'],
    ],
    [
      'rows behind the total',
      ['AI | $100', 'Operations | $200', 'Total | $300', 'Per user | $3', 'Budget | $400'],
    ],
    ['subtotals', ['AI | $100', 'Hosting | $50', 'Subtotal | $150', 'Staff | $200', 'Grand total | $350']],
    ['parts of parts', ['AI | $100', '– of which caching | $20', 'Staff | $200', 'Total | $300']],
    ['what is taken off', ['AI | $100', 'Staff | $200', 'Reserved discount | $30', 'Total | $270']],
    [
      'group headings',
      ['**One-off** |  |', 'Setup | $100', 'AI | $200', 'Total | $300'].map((row) =>
        row.replace(' |  |', ' | '),
      ),
    ],
    ['what cannot be read', ['AI | $100', 'Staff | on request', 'Total | $300']],
    ['rounding', ['AI | $126.5k', 'Infrastructure | $94.6k', 'Operations | $804k', 'Total | $1.03M']],
    ['no total', ['AI | $100', 'Staff | $200']],
  ])('stays quiet about %s', (_, rows) => {
    expect(seen(categories(...rows), projection)).toEqual([]);
  });

  it('reports a total that is off, and corrects it', () => {
    const document = categories(
      'AI | $126,522',
      'Infrastructure | $94,635',
      'Operations | $804,000',
      '**Total** | **$1,052,157**',
    );
    expect(seen(document, projection)).toEqual([
      [
        '$1,052,157',
        'error',
        'The rows above add up to $1,025,157, not $1,052,157. Correct the total, or the part that is off.',
      ],
    ]);
    expect(fixed('table-sum', document, projection).text).toBe(document.replace('1,052,157', '1,025,157'));
  });

  it('adds up totals where there is nothing else', () => {
    expect(
      seen(categories('Total hosting | $100', 'Total staff | $200', 'Total | $300'), projection),
    ).toEqual([]);
    expect(
      seen(categories('Total hosting | $100', 'Total staff | $200', 'Total | $400'), projection),
    ).toHaveLength(1);
  });

  it('holds with Windows line ends', () => {
    const document = categories('AI | $100', 'Staff | $200', 'Total | $400').replaceAll('\n', '\r\n');
    expect(seen(document, projection)).toHaveLength(1);
    expect(fixed('table-sum', document, projection).text).toBe(document.replace('$400', '$300'));
  });
});

const shares = smallCourse(`
  # Plan
  ## Weights
  <!-- expect
  table: { columns: [Factor, Weight] }
  sum: [{ column: Weight, equals: 100, row: { name: Weighted total, aliases: [Total] } }]
  -->
`);

function weights(...rows: readonly string[]): string {
  return `## Weights\n\n| Factor | Weight |\n|---|---|\n${rows.map((row, i) => `| ${row.includes('|') ? row : `Factor ${'abcdefghi'[i]} | ${row}`} |\n`).join('')}`;
}

describe('table-sum: shares of a whole', () => {
  it.each([
    ['percent', ['25%', '20%', '20 %', '15%', '10%', '10%', '**Total** | **100%**']],
    ['bare numbers', ['25', '20', '20', '15', '10', '10']],
    ['fractions', ['0.25', '0.20', '0.2', '0.15', '0.1', '.1', 'Total | 1.00']],
    ['fractions that close with 100 %', ['0.5', '0.3', '0.2', 'Total | 100%']],
    ['thirds, rounded', ['33.3%', '33.3%', '33.3%']],
    ['sixths, rounded', ['16.7%', '16.7%', '16.7%', '16.7%', '16.7%', '16.7%']],
    ['points', ['5', '4', '4', '3', '2', '2', 'Total | 20']],
    ['points of ten', ['9', '8', '8', '10', '7', '9']],
    ['stars and words', ['High', 'High', 'Low']],
    ['one that cannot be read', ['25%', 'a lot', '30%']],
    ['a total in words', ['60%', '40%', 'Total | all']],
  ])('stays quiet about %s', (_, rows) => {
    expect(seen(weights(...rows), shares)).toEqual([]);
  });

  it('reports a sum that is no whole, at the sum or at the heading', () => {
    const message = '“Weight” adds up to 105%, not 100%. Raise or lower one of the shares.';
    expect(seen(weights('30%', '20%', '20%', '15%', '10%', '10%', 'Total | **100%**'), shares)).toEqual([
      ['100%', 'error', message],
    ]);
    expect(seen(weights('30%', '20%', '20%', '15%', '10%', '10%'), shares)).toEqual([
      ['Weight', 'error', message],
    ]);
    expect(seen(weights('0.3', '0.3', '0.3'), shares).map(([, , text]) => text)).toEqual([
      '“Weight” adds up to 0.9, not 1. Raise or lower one of the shares.',
    ]);
    expect(seen(weights('0.255', '0.25', '0.5'), shares).map(([, , text]) => text)).toEqual([
      '“Weight” adds up to 1.005, not 1. Raise or lower one of the shares.',
    ]);
    expect(seen(weights('25', '20', '20', '15', '10', '5'), shares)).toHaveLength(1);
  });

  it('reports a closing row that says otherwise, and corrects it', () => {
    const document = weights('60%', '40%', '**Total** | **95%**');
    expect(seen(document, shares)).toEqual([['95%', 'error', 'The shares above add up to 100%, not 95%.']]);
    expect(fixed('table-sum', document, shares).text).toBe(document.replace('95%', '100%'));
  });
});

describe('table-sum: totals that nobody asked for', () => {
  const plain = smallCourse('# Plan\n## Costs');
  const table = (...rows: readonly string[]) =>
    `## Costs\n\n${rows.map((row, i) => `| ${row} |\n${i === 0 ? `${row.replaceAll(/[^|]+/g, '---')}\n` : ''}`).join('')}`;

  it('reports a row called total that is not the sum of those above', () => {
    const document = table('Category | Year 1', 'AI | $120', 'People | $840', '**Total** | **$900**');
    expect(findings('table-sum', document, plain)).toMatchObject([
      {
        covers: '$900',
        check: 'sum',
        message: 'The rows above add up to $960, not $900. Correct the total, or the part that is off.',
      },
    ]);
    expect(fixed('table-sum', document, plain).text).toBe(document.replace('$900', '$960'));
  });

  it('reports a column called total where other rows show that it is one', () => {
    const document = table('Quarter | AI | People | Total', 'Q1 | $10 | $90 | $100', 'Q2 | $20 | $90 | $101');
    expect(findings('table-sum', document, plain)).toMatchObject([{ covers: '$101' }]);
  });

  it.each([
    ['sums that are right', ['Item | Cost', 'AI | $1.2M', 'People | $0.8M', 'Total | $2.0M']],
    ['rounded sums', ['Item | Cost', 'AI | $127K', 'Infra | $95K', 'People | $804K', 'Total | $1,025K']],
    [
      'a total of months that are not all listed',
      ['Month | Cost', 'Month 1 | $70', 'Month 12 | $90', 'Total | $960'],
    ],
    ['one part', ['Item | Cost', 'People | $800', 'Total | $1,100']],
    ['no money', ['Item | Hours', 'Design | 10', 'Build | 20', 'Total | 45']],
    ['a total of something else', ['Item | Cost', 'AI | $120', 'People | $840', 'Total savings | $900']],
    [
      'a row that is no part',
      ['Item | Cost', 'AI | $120', 'Reserve, not included | $80', 'People | $80', 'Total | $200'],
    ],
    ['two currencies', ['Item | Cost', 'AI | $120', 'People | 840 €', 'Total | $900']],
    [
      'a price for each of several',
      ['Item | Price | Number | Total', 'A | $10 | 3 | $30', 'B | $20 | 2 | $40'],
    ],
    [
      'columns of which no row adds up',
      ['Plan | Setup | Running | Total', 'A | $10 | $30 | $50', 'B | $10 | $40 | $70'],
    ],
    ['a subtotal', ['Item | Cost', 'A | $10', 'B | $20', 'Subtotal | $30', 'C | $40', 'Total | $70']],
    ['a discount', ['Item | Cost', 'A | $100', 'B | $200', 'Discount | $30', 'Total | $270']],
  ])('stays quiet about %s', (_, rows) => {
    expect(findings('table-sum', table(...rows), plain)).toEqual([]);
  });
});
