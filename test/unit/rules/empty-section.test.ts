import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan

  ## Costs

  ### Compute
  <!-- expect
  table: { columns: [Component, Cost] }
  diagram: true
  -->

  ### Storage

  ### Licences
  <!-- expect
  optional: true
  -->
`);

describe('empty-section', () => {
  it('finds nothing where each section holds something', () => {
    const document = `
      # Plan

      ## Costs

      ### Compute

      | Component | Cost |
      |---|---|
      | Gateway | $90 |

      ![Where it runs](compute.png)

      ### Storage

      Ten gigabytes of logs.
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('reports a heading with nothing under it, and says what to fill it with', () => {
    const document = `
      # Plan

      ## Costs

      ### 1. Compute resources

      ### Storage

      <!-- to be written -->
    `;
    const renamed = document.replace('1. Compute resources', '1. Compute');
    expect(findings('empty-section', renamed, course)).toEqual([
      {
        at: '5:5',
        covers: '1. Compute',
        severity: 'error',
        check: 'written',
        message: '“1. Compute” is empty. Fill it with a table with Component and Cost and a diagram.',
      },
      { at: '7:5', covers: 'Storage', severity: 'error', check: 'written', message: '“Storage” is empty.' },
    ]);
  });

  it('warns of an optional section', () => {
    const document = `
      # Plan

      ## Costs

      ### Licences
    `;
    expect(findings('empty-section', document, course)).toMatchObject([
      { covers: 'Licences', severity: 'warning' },
    ]);
  });

  it('reports nothing else of a section that is empty', () => {
    const document = `
      # Plan
      ## Costs
      ### Compute
      ### Storage
      Logs.
    `;
    expect(rulesThatFind(document, course)).toEqual(['empty-section']);
  });

  it('stays quiet where a group only groups, where the text stands below a heading of its own, or is a placeholder', () => {
    const document = `
      # Plan

      ## Costs

      ### Compute

      [What runs]

      ### Storage

      #### Logs

      Ten gigabytes.
    `;
    expect(findings('empty-section', document, course)).toEqual([]);
  });
});
