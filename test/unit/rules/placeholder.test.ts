import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan

  ## Client

  ## Costs

  ### Compute

  ## Notes
  <!-- expect
  optional: true
  -->
`);

describe('placeholder', () => {
  it('finds nothing where all is written', () => {
    const document = `
      # Plan

      ## Client

      Meridian Bank.

      ## Costs

      ### Compute

      $4,300 a month.
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('is an error where a required section holds nothing else, else a warning', () => {
    const document = `
      # Plan

      ## Client

      [Name of the client]

      ## Costs

      ### Compute

      It runs on two gateways, for $X,XXX a month.
    `;
    expect(findings('placeholder', document, course)).toEqual([
      {
        at: '5:1',
        covers: '[Name of the client]',
        severity: 'error',
        check: 'written',
        message: '“[Name of the client]” is still a placeholder. Replace it with your own words.',
      },
      {
        at: '11:30',
        covers: '$X,XXX',
        severity: 'warning',
        check: 'written',
        message: '“$X,XXX” is still a placeholder. Replace it with your own words.',
      },
    ]);
  });

  it('is one finding a line, from the first placeholder to the last', () => {
    const document = `
      # Plan

      ## Client

      | Name | Industry | Users |
      |---|---|---|
      | [Name] | banking | XX,XXX |
      | [Other name] | [Industry] | 300 |
    `;
    expect(findings('placeholder', document, course)).toMatchObject([
      {
        at: '7:3',
        covers: '[Name] | banking | XX,XXX',
        message: '“[Name]” and 1 more on this line are still placeholders. Replace them with your own words.',
      },
      { at: '8:3', covers: '[Other name] | [Industry]' },
    ]);
  });

  it('finds them in headings, in sections of the participant’s own, and above the first section', () => {
    const document = `
      # Plan for [Client name]

      Prepared by TODO

      ## Client

      A bank.

      ### History of [Client name]

      Founded in 1901.
    `;
    expect(findings('placeholder', document, course)).toMatchObject([
      { at: '1:12', covers: '[Client name]', severity: 'warning' },
      { at: '3:13', covers: 'TODO', severity: 'warning' },
      { at: '9:16', covers: '[Client name]', severity: 'warning' },
    ]);
  });

  it('shortens a long prompt in its message, not in its range', () => {
    const prompt = `[In a sentence, say what the client will pay in the first year and\n      which part of it grows fastest]`;
    const document = `
      ## Client

      ${prompt}
    `;
    const [found] = findings('placeholder', document, course);
    expect(found?.covers).toBe(prompt.replace(/\n +/, '\n'));
    expect(found?.message).toBe(
      '“[In a sentence, say what the client will pay in the first y…” is still a placeholder. Replace it with your own words.',
    );
  });

  it('warns in an optional section that holds nothing else', () => {
    const document = `
      ## Notes

      TBD
    `;
    expect(findings('placeholder', document, course)).toMatchObject([{ covers: 'TBD', severity: 'warning' }]);
  });

  it('stays quiet in links, footnotes, checkboxes, code, comments and names', () => {
    const document = `
      # Plan

      ## Client

      See [the model](cost-model.md), [the runbook][runbook] and the note.[^1]

      - [ ] Signed off
      - [x] The TODO list is empty

      \`[Client name]\`

      <!-- [Client name] -->

      [runbook]: operations-runbook.md
      [^1]: Founded in 1901.
    `;
    expect(findings('placeholder', document, course)).toEqual([]);
  });
});
