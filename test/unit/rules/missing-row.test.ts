import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Totals
  <!-- expect
  table:
    columns: [Period, Total]
    rows: { min: 2 }
    required:
      - Month 1
      - { name: Year 1, aliases: [First year, 12-month total] }
  -->
`);

describe('missing-row', () => {
  it('finds nothing where the rows are there', () => {
    const document = `
      ## Totals

      | Period | Total |
      |---|---|
      | Month 1 | $90 |
      | Year 1 | $1,080 |
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('says nothing of rows where the column with their names is missing', () => {
    const document = `
      # Plan

      ## Totals

      | Total | Notes |
      |---|---|
      | $90 | Month 1 |
      | $1,080 | All year |
    `;
    expect(rulesThatFind(document, course)).toEqual(['missing-column']);
  });

  it('reports a row that is not there, on the table’s header', () => {
    const document = `
      # Plan

      ## Totals

      | Period | Total |
      |---|---|
      | Month 1 | $90 |
      | Month 12 | $90 |
    `;
    expect(findings('missing-row', document, course)).toEqual([
      {
        at: '5:1',
        covers: '| Period | Total |',
        severity: 'warning',
        check: 'table:0',
        message: 'This table has no “Year 1” row. Add it.',
      },
    ]);
  });

  it('stays quiet where a row has another name, says more, or is named in the second column', () => {
    const renamed = `
      ## Totals

      | Period | Total |
      |---|---|
      | **First year total** | $1,080 |
      | Month 1 (pilot) | $90 |
    `;
    const numbered = `
      ## Totals

      | No. | Period | Total |
      |---|---|---|
      | 1 | Month 1 | $90 |
      | 2 | Year 1 | $1,080 |
    `;
    expect(rulesThatFind(renamed, course)).toEqual([]);
    expect(rulesThatFind(numbered, course)).toEqual([]);
  });

  it('does not take “Month 12” for “Month 1”, nor a bare number for either', () => {
    const document = `
      ## Totals

      | Period | Total |
      |---|---|
      | Month 12 | $90 |
      | 1 | $90 |
    `;
    expect(findings('missing-row', document, course)).toHaveLength(2);
  });
});
