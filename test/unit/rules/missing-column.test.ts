import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Risks
  <!-- expect
  table:
    columns:
      - Risk
      - { name: Likelihood, aliases: [Probability] }
      - Mitigation
      - { name: Owner, optional: true }
  -->
`);

const scoring = smallCourse(`
  # Plan
  ## Scoring
  <!-- expect
  table:
    columns: [Factor, Weight, { name: Platform, repeat: { min: 2 } }]
  -->
`);

describe('missing-column', () => {
  it('finds nothing where all columns are there', () => {
    const document = `
      ## Risks

      | Risk | Likelihood | Mitigation |
      |---|---|---|
      | Rate limits | Medium | Queue |
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('reports each column that is not there, on the table’s header', () => {
    const document = `
      # Plan

      ## Risks

      | Risk | Notes |
      |---|---|
      | Rate limits | Seen in tests |
    `;
    const place = { at: '5:1', covers: '| Risk | Notes |', severity: 'warning', check: 'table:0' };
    expect(findings('missing-column', document, course)).toEqual([
      { ...place, message: 'This table has no “Likelihood” column. Add it and fill a cell for each row.' },
      { ...place, message: 'This table has no “Mitigation” column. Add it and fill a cell for each row.' },
    ]);
    expect(rulesThatFind(document, course)).toEqual(['missing-column', 'missing-column']);
  });

  it('counts the columns that stand once for each thing', () => {
    const document = `
      ## Scoring

      | Factor | Weight | AWS Bedrock |
      |---|---|---|
      | Model fit | 25 % | 8 |
    `;
    expect(findings('missing-column', document, scoring)).toEqual([
      {
        at: '3:1',
        covers: '| Factor | Weight | AWS Bedrock |',
        severity: 'warning',
        check: 'table:0',
        message: 'This table has 1 of 2 or more columns for “Platform”. Add a column for each.',
      },
    ]);
    const complete = document.replaceAll(/\|$/gm, '| 9 |').replace('|---|---|---| 9 |', '|---|---|---|---|');
    expect(findings('missing-column', complete, scoring)).toEqual([]);
  });

  it('stays quiet about other names, other orders and further columns', () => {
    const document = `
      ## Risks

      | # | **Mitigation** and owner | Risk | Probability (1–5) | Seen |
      |---|---|---|---|---|
      | 1 | Queue | Rate limits | 3 | Yes |
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('stays quiet about a table of the participant’s own', () => {
    const document = `
      ## Risks

      | Scale | Meaning |
      |---|---|
      | 1 | Rare |

      | Risk | Likelihood | Mitigation |
      |---|---|---|
      | Rate limits | 3 | Queue |
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });
});
