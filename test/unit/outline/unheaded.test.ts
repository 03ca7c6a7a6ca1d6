import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, fixed } from '../rules/findings.ts';
import { text } from '../text.ts';
import { matches, missing, outlineOf } from './outlines.ts';

const course = smallCourse(`
  # Plan
  ## Phases
  ### Pilot
  <!-- expect
  fields: [Scope, Users]
  -->
  ### Rollout
  <!-- expect
  fields: [Scope, Users]
  -->
  ## Risks
`);

const BOLD = `
  # Plan
  ## Phases
  In two steps.

  **Pilot (Weeks 1–4)**

  - Scope: fees
  - Users: 20

  **Rollout:**

  - Scope: all

  ## Risks
  None yet known.
`;
const RUN_IN = `
  # Plan
  ## Phases
  **Pilot.** It takes four weeks.

  - Scope: fees
  - Users: 20

  **Rollout:** Then comes all the rest.

  - Scope: all

  ## Risks
  None yet known.
`;
const ITEMS = `
  ## Phases
  - **Pilot**
    - Scope: fees
    - Users: 20
  - **Rollout**
    - Scope: all
    - Users: 300
`;
const ROWS = `
  ## Phases
  | Phase | Scope | Owner | Users |
  |---|---|---|---|
  | Pilot | fees | We | 20 |
  | Rollout | all | They | |
`;

describe('sections without a heading', () => {
  it.each([
    ['bold lines', BOLD],
    ['bold words that open a paragraph', RUN_IN],
    ['list items', ITEMS],
    ['rows of a table', ROWS],
  ])('go by %s', (_, document) => {
    const outline = outlineOf(document, course);
    expect(matches(outline).join()).toMatch(/Pilot ← Pilot.*Rollout ← Rollout/);
    expect(missing(outline).filter((title) => !title.startsWith('Risks'))).toEqual([]);
  });

  it('are checked as those with one, in their own place', () => {
    expect(findings('missing-field', text(BOLD), course)).toMatchObject([{ at: '10:3', covers: 'Rollout' }]);
    expect(findings('missing-field', text(RUN_IN), course)).toMatchObject([
      { at: '8:3', message: '“Rollout” does not say “Users” yet. Add “**Users:**” and its value.' },
    ]);
    expect(findings('missing-field', text(ROWS), course)).toMatchObject([{ covers: 'Users' }]);
  });

  it('take a field that they lack at their own end', () => {
    expect(fixed('missing-field', text(BOLD), course).text).toMatch(
      /- Scope: all\n- \*\*Users:\*\*[^\n]*\n\n## Risks/,
    );
  });

  it('offer no fix that would cut their table', () => {
    const rows =
      '## Phases\n\n| Phase | Scope | Owner |\n|---|---|---|\n| Pilot | fees | We |\n| Rollout | all | They |\n';
    expect(findings('missing-field', rows, course)).toHaveLength(2);
    expect(() => fixed('missing-field', rows, course)).toThrow('offers no fix');
  });

  it.each([
    ['a sentence in bold', '**Pilot first, then all the others.**\n\nSoon.'],
    ['a bold line with nothing below it', '**Pilot**'],
    ['bold words that go on in a sentence', '**Pilot** and rollout follow each other.'],
    ['bold words further on', 'First comes the **pilot:** four weeks.'],
    ['one item among others', '- **Pilot**\n  - soon\n- **Budget**\n  - small'],
    [
      'a table of something else',
      '| Topic | Who | When |\n|---|---|---|\n| Pilot | We | Now |\n| Budget | They | Then |',
    ],
  ])('are none in %s', (_, body) => {
    expect(missing(outlineOf(`## Phases\n\n${body}\n`, course))).toContain('Pilot first in Phases');
  });

  it('are none right below the title', () => {
    expect(missing(outlineOf('## Phases\n\nSoon.\n\n**Risks**\n\n- One\n', course))).toContain(
      'Risks after Phases',
    );
  });
});

describe('several things in a table', () => {
  const procedures = smallCourse(`
    # Runbook
    ## Procedures
    ### {procedure}
    <!-- expect
    repeat: { min: 2 }
    fields: [When, Steps]
    -->
  `);
  const table = (labels: string) =>
    `## Procedures\n\n| Name | ${labels} |\n|---|---|---|\n| Stop | at night | 1. stop |\n| Go | by day | |\n`;

  it('go by their rows where its columns are their fields', () => {
    expect(missing(outlineOf(table('When | Steps'), procedures))).toEqual([]);
    expect(findings('missing-field', table('When | Steps'), procedures)).toMatchObject([{ covers: 'Steps' }]);
  });

  it('are not read into a table of something else', () => {
    expect(missing(outlineOf(table('When | Owner'), procedures))).not.toEqual([]);
  });
});
