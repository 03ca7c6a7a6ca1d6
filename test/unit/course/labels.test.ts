import { describe, expect, it } from 'vitest';
import { COVERS, labelSimilarity, pairLabels, PART } from '../../../server/src/course/labels.ts';

/** The similarity of a label and what is wanted, with the names it may go by. */
function similarity(label: string, name: string, ...aliases: string[]): number {
  return labelSimilarity(label, { name, aliases });
}

function named(...names: string[]): { name: string; aliases: readonly string[] }[] {
  return names.map((name) => ({ name, aliases: [] }));
}

describe('labelSimilarity', () => {
  it.each([
    ['Monthly Cost', 'monthly cost'],
    ['**Owner:**', 'Owner'],
    ['Risks', 'Risk'],
    ['Go / No-Go', 'Go/No-Go'],
    ['Coût mensuel', 'Cout mensuel'],
    ['Cost Monthly', 'Monthly Cost'],
  ])('is 1 where “%s” says the words of “%s”', (label, wanted) => {
    expect(similarity(label, wanted)).toBe(1);
  });

  it.each([
    ['P95 latency (ms)', 'Latency'],
    ['Monthly Cost (USD)', 'Cost'],
    ['Year 1 total', 'Year 1'],
  ])('covers where “%s” says more than “%s”', (label, wanted) => {
    expect(similarity(label, wanted)).toBe(COVERS);
  });

  it('is a part where a label says some of the words', () => {
    expect(similarity('Owner', 'Owner team')).toBe(PART);
  });

  it.each([
    ['Owner', 'Cost'],
    ['', 'Cost'],
    ['–', 'Cost'],
    ['1', 'Year 1'],
    ['Month 12', 'Month 1'],
    ['Access', 'Acces control'],
  ])('is 0 where “%s” is not “%s”', (label, wanted) => {
    expect(similarity(label, wanted)).toBe(0);
  });

  it('takes the name that fits best', () => {
    expect(similarity('Probability', 'Likelihood', 'Probability')).toBe(1);
    expect(similarity('Team', 'Owner', 'Team lead', 'Team')).toBe(1);
  });

  it('takes a bare number only for a bare number', () => {
    expect(similarity('12', 'Month 12', '12')).toBe(1);
    expect(similarity('Week 12', 'Month 12', '12')).toBe(0);
  });
});

describe('pairLabels', () => {
  it('gives each wanted thing the label that fits it best, and each label once', () => {
    const found = pairLabels(['AI Cost', 'Cost', 'Total Cost'], named('Cost', 'Total Cost', 'AI Cost'), PART);
    expect([0, 1, 2].map((wanted) => found.get(wanted))).toEqual([1, 2, 0]);
  });

  it('leaves out what fits too little', () => {
    expect(pairLabels(['Owner'], named('Owner team'), COVERS).size).toBe(0);
    expect(pairLabels(['Owner'], named('Owner team'), PART).get(0)).toBe(0);
  });

  it('prefers what comes first where two fit as well', () => {
    expect(pairLabels(['Cost', 'Cost'], named('Cost'), PART).get(0)).toBe(0);
  });
});
