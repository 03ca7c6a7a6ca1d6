/** The sums of the Module 6 course, on a finished submission with one thing changed. */
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../server/src/capstone/check-document.ts';
import { sampleChecks } from './module-6.ts';

const RULES = new Set(['table-sum', 'weighted-total', 'value-range', 'best-choice']);
const sample = sampleChecks('meridian-bank');

/** What the sums say of a sample's document after replacements, each of words that stand there. */
function after(file: string, ...edits: readonly (readonly [from: string | RegExp, to: string])[]): string[] {
  const original = sample.find(({ path }) => path === file);
  if (!original) throw new Error(`there is no ${file}`);
  const text = edits.reduce((before, [from, to]) => {
    const changed = before.replace(from, () => to);
    if (changed === before) throw new Error(`nothing is changed by ${String(from)}`);
    return changed;
  }, original.text);
  return checkDocument(file, text, original.deliverable).findings.flatMap(({ rule, section, span }) =>
    RULES.has(rule) ? [`${rule}: ${section.content.text.slice(span.start, span.end)}`] : [],
  );
}

const COMPARISON = 'platform-comparison-analysis.md';
const COSTS = 'cost-model.md';
const PROPOSAL = 'enterprise-architecture-proposal.md';
const MIDDLE_MONTHS =
  /(?:\| Month (?:[2-57-9]|1[01]) .*\n)+(?=\| Month 6)|(?:\| Month (?:[7-9]|1[01]) .*\n)+/;

describe('sums that are wrong', () => {
  it.each([
    [COMPARISON, '**8.95**', '**8.85**', 'weighted-total: 8.85'],
    [COMPARISON, '**7.70**', '**7.80**', 'weighted-total: 7.80'],
    [COMPARISON, '9/10 (equal attestations', '7/10 (equal attestations', 'weighted-total: 7.70'],
    [COMPARISON, 'Team readiness | 10%', 'Team readiness | 15%', 'table-sum: 100%'],
    [COMPARISON, '10/10 (existing', '11/10 (existing', 'value-range: 11/10'],
    [COMPARISON, '4/10 (one practitioner)', '0/10 (one practitioner)', 'value-range: 0/10'],
    [COSTS, '| $74,677 |', '| $75,677 |', 'table-sum: $75,677'],
    [COSTS, '| $11,880 | $8,190 |', '| $11,880 | $8,910 |', 'table-sum: $8,910'],
    [COSTS, '**$1,025,157**', '**$1,205,157**', 'table-sum: $1,205,157'],
    [COSTS, '**$126,522**', '**$128,522**', 'table-sum: $128,522'],
    [COSTS, '**$7,041**', '**$7,401**', 'table-sum: $7,401'],
    [COSTS, '**$1,959**', '**$1,995**', 'table-sum: $1,995'],
    [COSTS, '**$67,000**', '**$76,000**', 'table-sum: $76,000'],
    [COSTS, '| $0.0165 |', '| $0.0195 |', 'table-sum: $0.0195'],
  ])('%s: %s becomes %s', (file, from, to, finding) => {
    expect(after(file, [from, to])).toContain(finding);
  });

  it('finds a projection that does not add up', () => {
    expect(
      after(PROPOSAL, [/\| \*\*Total\*\* \| \*\*\$1,025,157\*\*/, '| **Total** | **$1,125,157**']),
    ).toEqual(['table-sum: $1,125,157']);
  });

  it('finds a recommendation that is not the highest', () => {
    expect(
      after(COMPARISON, ['**Recommended platform: AWS Bedrock**', '**Recommended platform: Azure OpenAI**']),
    ).toEqual(['best-choice: **Recommended platform: Azure OpenAI**']);
  });

  it('asks about a year that its months leave no room for', () => {
    const sums = after(
      COSTS,
      [MIDDLE_MONTHS, ''],
      [MIDDLE_MONTHS, ''],
      ['**$126,522**', '**$226,522**'],
      ['**$1,025,157**', '**$1,125,157**'],
    );
    expect(sums).toEqual(['table-sum: $226,522', 'table-sum: $1,125,157']);
  });
});

describe('sums that are right, written otherwise', () => {
  it.each([
    [
      'no decimals in totals',
      COMPARISON,
      [
        ['**8.95**', '**9.0**'],
        ['**7.70**', '**7.7**'],
        ['**6.75**', '**6.8**'],
      ],
    ],
    [
      'totals with their scale',
      COMPARISON,
      [
        ['**8.95**', '**8.95/10**'],
        ['**7.70**', '7.70 / 10'],
        ['**6.75**', '6.75/10 (3rd)'],
      ],
    ],
    [
      'totals in percent',
      COMPARISON,
      [
        ['**8.95**', '89.5 %'],
        ['**7.70**', '77%'],
        ['**6.75**', '67.5%'],
      ],
    ],
    [
      'weights as fractions',
      COMPARISON,
      [
        ['| 25% |', '| 0.25 |'],
        ['| 20% |', '| 0.20 |'],
        ['| 20% |', '| 0.2 |'],
        ['| 15% |', '| 0.15 |'],
        ['| 10% |', '| 0.10 |'],
        ['| 10% |', '| 0.1 |'],
        ['**100%**', '1.00'],
      ],
    ],
    [
      'another order and name of the last row',
      COMPARISON,
      [['**Weighted total**', 'Overall score (weighted)']],
    ],
    [
      'a row behind the total',
      COMPARISON,
      [
        [
          '| **6.75** |\n',
          '| **6.75** |\n| Rank | | 1 | 2 | 3 |\n| Price, $ a month | | $15,444 | $17,972 | $17,718 |\n',
        ],
      ],
    ],
    [
      'euros in German',
      COSTS,
      [['$1,782 | $5,895 | $67,000 | $74,677', '1.782 € | 5.895 € | 67.000 € | 74.677 €']],
    ],
    [
      'a year in thousands',
      COSTS,
      [['**$126,522** | **$94,635** | **$804,000** | **$1,025,157**', '~$127k | ~$95k | $804k | $1,025k']],
    ],
    [
      'a year in millions',
      COSTS,
      [['**$126,522** | **$94,635** | **$804,000** | **$1,025,157**', '$0.13M | $0.09M | $0.80M | $1.03M']],
    ],
    [
      'few months',
      COSTS,
      [
        [MIDDLE_MONTHS, ''],
        [MIDDLE_MONTHS, ''],
      ],
    ],
    [
      'other words for months',
      COSTS,
      [
        ['| Month 1 | $1,782 | $5', '| M1 (launch) | $1,782 | $5'],
        ['| Month 2 | $2,970', '| Month 02 | $2,970'],
      ],
    ],
    [
      'a row of averages',
      COSTS,
      [
        [
          '| Month 24 | $17,226 | $9',
          '| Average month | $10,544 | $7,886 | $67,000 | $85,430 |\n| Month 24 | $17,226 | $9',
        ],
      ],
    ],
    ['a remark at a total', COSTS, [['**$7,041**', '**$7,041** (of which $2,808 Guardrails)']]],
    [
      'no decimals at all in small costs',
      COSTS,
      [
        ['| $0.0140 |', '| ≈ $0.014 |'],
        ['| $0.0417 |', '| 4.2 cents |'],
      ],
    ],
    [
      'a reason for another choice',
      COMPARISON,
      [
        [
          '**Recommended platform: AWS Bedrock**, with',
          '**Recommended platform: Azure OpenAI**. Although AWS Bedrock scores higher, the licence is paid. Bedrock came out with',
        ],
      ],
    ],
  ] as const)('%s', (_, file, edits) => {
    expect(after(file, ...edits)).toEqual([]);
  });
});
