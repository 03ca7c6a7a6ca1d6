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
    ['list items', ITEMS],
    ['rows of a table', ROWS],
  ])('go by %s', (_, document) => {
    const outline = outlineOf(document, course);
    expect(matches(outline).join()).toMatch(/Pilot ← Pilot.*Rollout ← Rollout/);
    expect(missing(outline).filter((title) => !title.startsWith('Risks'))).toEqual([]);
  });

  it('are checked as those with one, in their own place', () => {
    expect(findings('missing-field', text(BOLD), course)).toMatchObject([{ at: '10:3', covers: 'Rollout' }]);
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
