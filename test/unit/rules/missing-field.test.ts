import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Pilot
  <!-- expect
  fields:
    - { label: Users, aliases: [Audience] }
    - { label: Success criteria, items: { min: 3, max: 5 } }
    - { label: Budget, optional: true }
  -->
`);

describe('missing-field', () => {
  it('finds nothing where each value is there', () => {
    const document = `
      ## Pilot

      **Users:** 15 claims handlers

      **Success criteria:**

      - 80 % of drafts accepted
      - P95 latency under 4 s
      - No incident
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('reports a value that is not there, on the section’s heading', () => {
    const document = `
      # Plan

      ## Phase 1: Pilot

      - **Success criteria:** 80 % accepted, latency under 4 s, no incident
    `;
    expect(findings('missing-field', document, course)).toEqual([
      {
        at: '3:4',
        covers: 'Phase 1: Pilot',
        severity: 'warning',
        check: 'fields:0:Users',
        message: '“Phase 1: Pilot” does not say “Users” yet. Add “**Users:**” and its value.',
      },
    ]);
  });

  it('reports a label without a value, and a list that is too short, on the label', () => {
    const document = `
      ## Pilot

      **Users:**

      **Success criteria:**

      - 80 % of drafts accepted
    `;
    expect(findings('missing-field', document, course)).toEqual([
      {
        at: '3:3',
        covers: 'Users',
        severity: 'warning',
        check: 'fields:0:Users',
        message: '“Users” has no value yet.',
      },
      {
        at: '5:3',
        covers: 'Success criteria',
        severity: 'warning',
        check: 'fields:0:Success criteria',
        message: '“Success criteria” lists 1; a complete one lists 3 to 5.',
      },
    ]);
  });

  it('stays quiet however the value is written', () => {
    const plain = `
      ## Pilot
      - Audience (weeks 1–4): 15 claims handlers
      - Success criteria: 80 % accepted; latency under 4 s; cost under $1,200 a week
    `;
    const table = `
      ## Pilot
      | Aspect | Detail |
      |---|---|
      | Users | 15 claims handlers |
      | Success criteria | 80 % accepted; latency under 4 s; no incident |
    `;
    const headings = `
      ## Pilot
      ### Users
      15 claims handlers.
      ### Success criteria
      80 % of drafts accepted, in all three teams.
    `;
    const lines = `
      ## Pilot
      Users: 15 claims handlers
      Success criteria: 80 % accepted, latency under 4 s, no incident
    `;
    const breaks = `
      ## Pilot
      **Users:** 15 claims handlers<br>**Success criteria:** 80 % accepted, latency under 4 s, no incident
    `;
    const nested = `
      ## Pilot
      **Users:** 15 claims handlers

      **Success criteria:**

      | Metric | Target |
      |---|---|
      | Accepted | 80 % |
      | Latency | 4 s |
      | Incidents | 0 |
    `;
    for (const document of [plain, table, headings, lines, breaks, nested])
      expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('counts the numbers of a line', () => {
    const line = (value: string) =>
      `## Pilot\n\n| | |\n|---|---|\n| Users | 15 |\n| Success criteria | ${value} |\n`;
    expect(rulesThatFind(line('1. accepted<br>2. fast<br>3. safe'), course)).toEqual([]);
    expect(findings('missing-field', line('accepted by 12. June (v3.1)'), course)).toMatchObject([
      { message: '“Success criteria” lists 1; a complete one lists 3 to 5.' },
    ]);
  });

  it('does not count the comma of a number as one between items', () => {
    const document = `
      ## Pilot
      - Users: 1,200
      - Success criteria: cost under $1,200 a week, latency under 4 s
    `;
    expect(findings('missing-field', document, course)).toMatchObject([
      { message: '“Success criteria” lists 2; a complete one lists 3 to 5.' },
    ]);
  });

  it('does not take a sentence with a colon for a label', () => {
    const document = `
      ## Pilot
      We chose them because they asked for it and are new users: all is well.

      **Success criteria:** a, b, c
    `;
    expect(findings('missing-field', document, course)).toMatchObject([{ check: 'fields:0:Users' }]);
  });

  it('stays quiet in a section that is not begun', () => {
    expect(findings('missing-field', '## Pilot\n', course)).toEqual([]);
    expect(findings('missing-field', '## Pilot\n\n**Users:** [Who]\n', course)).toEqual([]);
  });

  it('looks at what a section says before the ones it groups', () => {
    const titled = smallCourse(`
      # Plan
      <!-- expect
      fields: [Client, Date]
      -->
      ## Goals
    `);
    const document = `
      # Plan

      **Client:** Meridian Bank

      ## Goals

      Fewer calls.
    `;
    expect(findings('missing-field', document, titled)).toMatchObject([
      {
        at: '1:3',
        covers: 'Plan',
        message: '“Plan” does not say “Date” yet. Add “**Date:**” and its value.',
      },
    ]);
    expect(rulesThatFind(document.replace('Bank', 'Bank\n      **Date:** 3 May'), titled)).toEqual([]);
  });

  it.each([
    [
      'several in one paragraph',
      'Users: 15 handlers. Success criteria: 80 % accepted; no incident; P95 < 4 s.',
    ],
    ['parted by dots', 'Users: 15 handlers · Success criteria: 80 %; no incident; P95 < 4 s'],
    ['sentences', 'The users are 15 claims\nhandlers. Success criteria include 80 % of drafts accepted.'],
  ])('takes values that running text states: %s', (_, text) => {
    expect(findings('missing-field', `## Pilot\n\n${text}\n`, course)).toEqual([]);
  });

  it.each([
    ['says that it is open', 'The audience is still open. Success criteria: 80 %; no incident; P95 < 4 s.'],
    ['has no value', 'Success criteria: 80 %; no incident; P95 < 4 s. Users:'],
    ['only uses the word', 'We asked the users what they need. Success criteria: 80 %; none; P95 < 4 s.'],
    ['is a prompt', 'Success criteria: 80 %; none; P95 < 4 s. [The users are 15 handlers.]'],
  ])('misses a value where the text %s', (_, text) => {
    expect(findings('missing-field', `## Pilot\n\n${text}\n`, course)).toMatchObject([
      { check: 'fields:0:Users' },
    ]);
  });
});
