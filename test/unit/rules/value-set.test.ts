import { describe, expect, it } from 'vitest';
import { rules } from '../../../server/src/rules/registry.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { check, smallCourse } from '../small-course.ts';
import { findings, fixed } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Risks
  <!-- expect
  table: { columns: [Risk, { name: Likelihood, aliases: [Probability] }, Impact] }
  fields: [Approach]
  values:
    - column: Likelihood
      of: [{ name: Low, aliases: [L] }, { name: Medium, aliases: [M, Moderate] }, { name: High, aliases: [H] }]
    - { field: Approach, of: [{ name: Phased, aliases: [Wave] }, Big bang] }
  -->
`);

function risks(likelihood: string, approach = 'Phased'): string {
  return `
    ## Risks

    **Approach:** ${approach}

    | Risk | Probability | Impact |
    |---|---|---|
    | Rate limits | ${likelihood} | Whatever |
  `;
}

describe('value-set', () => {
  it('reports a value that is none of the set, on the value', () => {
    expect(findings('value-set', risks('Sometimes'), course)).toEqual([
      {
        at: '7:17',
        covers: 'Sometimes',
        severity: 'warning',
        check: 'values:2',
        message: '“Sometimes” is no usual value of “Likelihood”. Choose one: Low, Medium or High.',
      },
    ]);
  });

  it('reports the value of a field', () => {
    expect(findings('value-set', risks('Low', 'Trial and error (see below)'), course)).toEqual([
      {
        at: '3:15',
        covers: 'Trial and error',
        severity: 'warning',
        check: 'values:3',
        message: '“Trial and error” is no usual value of “Approach”. Choose one: Phased or Big bang.',
      },
    ]);
  });

  it.each([
    'Low',
    'low',
    '**HIGH**',
    '🔴 High',
    'Medium-High',
    'Low → Medium',
    'L',
    'M/H',
    'Moderate',
    'Rather low',
    'High (two outages in 2025)',
    'Our estimate: medium, since the quota is new',
    'n/a',
    '-',
    '4',
    '3/5',
    '~20 %',
    '🟡',
    '[Low, Medium or High]',
    '',
    'Once in a quarter or so by our count',
  ])('stays quiet about “%s”', (value) => {
    expect(findings('value-set', risks(value), course)).toEqual([]);
  });

  it.each([
    'Phased rollout with flags',
    '**big-bang**',
    'In waves',
    'We begin with one team and add another one each month',
  ])('stays quiet about the approach “%s”', (value) => {
    expect(findings('value-set', risks('Low', value), course)).toEqual([]);
  });

  it('tells a stronger value from the one it is made of', () => {
    expect(findings('value-set', risks('Very low'), course)).toMatchObject([{ covers: 'Very low' }]);
    expect(findings('value-set', risks('High to very high'), course)).toEqual([]);
  });

  it('does not take a letter within a text for a value', () => {
    expect(findings('value-set', risks('Weekly (24 h)'), course)).toHaveLength(1);
  });

  it('offers the nearest value first, and then the others', () => {
    const document = risks('**Hihg** (two outages)');
    expect(fixed('value-set', document, course)).toMatchObject({ title: 'Replace by “High”' });
    expect(fixed('value-set', document, course).text).toContain('| **High** (two outages) |');
    const checked = check(document, course);
    const finding = checked.findings.find(({ rule }) => rule === 'value-set');
    const context = { course, outline: checked.outline, documents: [], facts: new Map<string, string>() };
    const others = finding && rules.find(({ id }) => id === 'value-set')?.otherFixes?.(finding, context);
    expect(others?.map(({ title }) => title)).toEqual(['Replace by “Low”', 'Replace by “Medium”']);
    expect(applyEdits(checked.text, others?.[0]?.edits ?? [])).toContain('| **Low** (two outages) |');
  });
});
