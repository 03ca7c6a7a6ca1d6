import { describe, expect, it } from 'vitest';
import { carryColumns } from '../../../../server/src/scaffold/carry/columns.ts';
import { carryTable } from '../../../../server/src/scaffold/carry/table.ts';
import { carryTranspose } from '../../../../server/src/scaffold/carry/transpose.ts';
import { factsOf, sectionsOf } from '../capstones.ts';

const template = '# Plan\n\n## Savings\n\n## Costs';

describe('a carried table', () => {
  const carry = {
    kind: 'table',
    from: ['plan/savings'],
    columns: { Initiative: '{Strategy}', When: 'Month {Month}', Owner: '[Who]' },
  } as const;

  it('has the columns chosen, filled by their patterns', () => {
    const sources = sectionsOf(
      template,
      `
        # Plan

        ## Savings

        | Strategy | Effort | Month |
        |---|---|---|
        | **Cache** the \`a \\| b\` prompts | Low | 2 |
        | [Smaller](models.md) models | High | Months 4–5 |
      `,
      'Savings',
    );
    expect(carryTable(carry, sources, factsOf())).toEqual({
      markdown: [
        '| Initiative                     | When       | Owner |',
        '| ------------------------------ | ---------- | ----- |',
        '| **Cache** the `a \\| b` prompts | Month 2    | [Who] |',
        '| [Smaller](models.md) models    | Months 4–5 | [Who] |',
      ].join('\n'),
      from: sources,
    });
  });

  it('leaves out rows that only have a label and prompts for cells that are empty', () => {
    const sources = sectionsOf(
      template,
      `
        # Plan

        ## Savings

        | Strategy | Month |
        |---|---|
        | Cache | [Month it takes effect] |
        | Smaller models | TBD |
        | [What is changed] | 3 |
      `,
      'Savings',
    );
    expect(carryTable(carry, sources, factsOf())?.markdown.split('\n').slice(2)).toEqual([
      '| [Add: Initiative] | Month 3 | [Who] |',
    ]);
  });

  it('is not carried without data or without a column that is needed', () => {
    const blank = '# Plan\n\n## Savings\n\n| Strategy | Month |\n|---|---|\n| [What] | [When] |';
    expect(carryTable(carry, sectionsOf(template, blank, 'Savings'), factsOf())).toBeUndefined();
    const other = '# Plan\n\n## Savings\n\n| Strategy | Effort |\n|---|---|\n| Cache | Low |';
    expect(carryTable(carry, sectionsOf(template, other, 'Savings'), factsOf())).toBeUndefined();
  });

  it('comes from the first source that has what is needed', () => {
    const document =
      '# Plan\n\n## Savings\n\nNone.\n\n## Costs\n\n| Strategy | Month |\n|---|---|\n| Cache | 2 |';
    const sources = sectionsOf(template, document, 'Savings', 'Costs');
    expect(carryTable(carry, sources, factsOf())?.from).toEqual([sources[1]]);
  });
});

describe('a table carried whole', () => {
  it('lacks the columns that are left out and keeps its alignment', () => {
    const sources = sectionsOf(
      template,
      `
        # Plan

        ## Costs

        | Factor | Weight (%) | A | B |
        |:---|---|:-:|---|
        | Fit | 60 | 9 (why) | |
        | Price | 40 | 7 | 8 |
      `,
      'Costs',
    );
    const carry = { kind: 'columns', from: ['plan/costs'], without: ['Weight'] } as const;
    expect(carryColumns(carry, sources)?.markdown).toBe(
      [
        '| Factor | A       | B        |',
        '| :----- | :-----: | -------- |',
        '| Fit    | 9 (why) | [Add: B] |',
        '| Price  | 7       | 8        |',
      ].join('\n'),
    );
  });
});

describe('a transposed row', () => {
  const carry = {
    kind: 'transpose',
    from: ['plan/costs'],
    row: { name: 'Year 1', aliases: ['12-month total'] },
    headers: ['Category', 'Year 1', 'Notes'],
    fill: '[What drives it]',
  } as const;

  it('has its numbers as they were written, and no bold type', () => {
    const sources = sectionsOf(
      template,
      `
        # Plan

        ## Costs

        | Period | AI API | Run | Total |
        |---|---|---|---|
        | Month 1 | $10 | $1 | $11 |
        | **Year 1 (USD)** | **$1,200.50** | $X,XXX | **$1.2M** |
      `,
      'Costs',
    );
    expect(carryTranspose(carry, sources, factsOf())?.markdown).toBe(
      [
        '| Category |    Year 1 | Notes            |',
        '| -------- | --------: | ---------------- |',
        '| AI API   | $1,200.50 | [What drives it] |',
        '| Total    |     $1.2M | [What drives it] |',
      ].join('\n'),
    );
  });

  it('is not carried where the row is not there', () => {
    const document = '# Plan\n\n## Costs\n\n| Period | AI |\n|---|---|\n| Month 1 | $10 |';
    expect(carryTranspose(carry, sectionsOf(template, document, 'Costs'), factsOf())).toBeUndefined();
  });
});
