import { describe, expect, it } from 'vitest';
import type { AssessmentReport, CriterionReport } from '../../../server/src/report.ts';
import { assess } from '../../../server/src/rubric/assess.ts';
import { blankDocument } from '../../../server/src/scaffold/blank-document.ts';
import { check, deliverableOf, smallCourse } from '../small-course.ts';

const course = smallCourse({
  templates: [
    `
      # Plan
      ## Goals
      [What the client wants]
      ## Costs
      <!-- expect
      fields: [Now, Next year]
      -->
      **Now:** $XXX
      ## Risks
      [What may go wrong]
      ## Steps
      [What comes first]
    `,
    `
      ---
      deliverable: runbook
      exercise: "2"
      file: runbook.md
      ---
      # Runbook
      ## Contacts
      [Whom to call]
    `,
  ],
  rubric: `
    rubric:
      certification: 3
      distinction: 6
      criteria:
        - id: planning
          title: Planning
          levels:
            - { points: 4, share: 1, text: The plan is whole. }
            - { points: 3, share: 0.75, text: Most of it is there. }
            - { points: 2, share: 0.5, text: Half of it is there. }
            - { points: 1, share: 0, text: There is no plan yet. }
          evidence:
            - { id: goals, title: Goals are stated, sections: [plan/Goals] }
            - { id: costs, title: Costs are known, sections: [plan/Costs] }
            - { id: risks, title: Risks are met, sections: [plan/Risks] }
            - { id: steps, title: Steps are named, sections: [plan/Steps] }
            - { id: convincing, title: The plan convinces }
        - id: operating
          title: Operating
          levels:
            - { points: 2, share: 0.9, text: It can be run. }
            - { points: 1, share: 0, text: It cannot be run yet. }
          evidence:
            - { id: whole, title: Plan and runbook are written, sections: [plan/Steps, runbook] }
  `,
});

const plan = `
  # Plan

  ## Goals

  Fewer calls.

  ## Costs

  **Now:** $90

  **Next year:** $80

  ## Risks

  Rate limits.

  ## Steps

  A pilot.
`;
const runbook = '# Runbook\n\n## Contacts\n\nThe platform team.\n';

/** Assesses a capstone that holds these documents. */
function assessed(documents: { plan?: string; runbook?: string }): AssessmentReport {
  const checks = Object.entries(documents).map(
    ([id, document]) => [id, check(document, course, id)] as const,
  );
  return assess(course, new Map(checks));
}

function planning(document: string): CriterionReport | undefined {
  return assessed({ plan: document }).criteria[0];
}

/** The plan without what these sections say. */
function planWithout(...titles: string[]): string {
  return titles.reduce((text, title) => text.replace(new RegExp(`(## ${title}\\n)[^#]*`), '$1\n'), plan);
}

describe('assess', () => {
  it('gives the highest level of each criterion where everything is there', () => {
    const report = assessed({ plan, runbook });
    expect(report).toMatchObject({
      total: 6,
      max: 6,
      certification: 'distinction',
      thresholds: { certification: 3, distinction: 6 },
      criteria: [
        { points: 4, max: 4, level: 'The plan is whole.', explanation: '4 of 4 pieces of evidence found' },
        { points: 2, max: 2, level: 'It can be run.', explanation: '1 of 1 pieces of evidence found' },
      ],
    });
  });

  it('gives the lowest level where nothing is there', () => {
    expect(assessed({})).toMatchObject({
      total: 2,
      certification: 'below',
      criteria: [
        { points: 1, explanation: '2 more pieces of evidence to 2/4', level: 'There is no plan yet.' },
        { points: 1, explanation: '1 more piece of evidence to 2/2' },
      ],
    });
  });

  it('gives no more for a template that nobody has touched', () => {
    const blank = (id: string) =>
      blankDocument(deliverableOf(course, id), { values: new Map(), declared: {} });
    const untouched = assessed({ plan: blank('plan'), runbook: blank('runbook') });
    expect(untouched.criteria.map(({ points }) => points)).toEqual([1, 1]);
    expect(untouched.criteria.flatMap(({ evidence }) => evidence.map(({ share }) => share))).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });

  it('counts a piece in part, and says how many more the next level takes', () => {
    expect(planning(planWithout('Risks', 'Steps'))).toMatchObject({
      points: 2,
      explanation: '1 more piece of evidence to 3/4',
    });
    const halfCosts = planWithout('Risks', 'Steps').replace('**Next year:** $80', '');
    expect(planning(halfCosts)).toMatchObject({ points: 1, explanation: '1 more piece of evidence to 2/4' });
    expect(planning(halfCosts)?.evidence[1]).toMatchObject({ share: 2 / 3, met: false });
    expect(planning(planWithout('Goals', 'Risks', 'Steps'))).toMatchObject({
      points: 1,
      explanation: '1 more piece of evidence to 2/4',
    });
  });

  it('tells certified from distinguished', () => {
    expect(assessed({ plan: planWithout('Steps') }).certification).toBe('pass');
    expect(assessed({ plan: planWithout('Steps', 'Risks', 'Goals') }).certification).toBe('below');
  });

  it('never counts what only a person can judge', () => {
    const [criterion] = assessed({ plan, runbook }).criteria;
    expect(criterion?.evidence.find(({ id }) => id === 'convincing')).toEqual({
      id: 'convincing',
      title: 'The plan convinces',
      met: false,
      judge: 'person',
      share: 0,
      places: [],
    });
  });

  it('is the same each time', () => {
    expect(assessed({ plan: planWithout('Risks'), runbook })).toEqual(
      assessed({ runbook, plan: planWithout('Risks') }),
    );
  });
});

describe('a piece of evidence', () => {
  it('shows where it stands', () => {
    const [goals] = assessed({ plan, runbook }).criteria[0]?.evidence ?? [];
    expect(goals).toEqual({
      id: 'goals',
      title: 'Goals are stated',
      met: true,
      judge: 'evidence',
      share: 1,
      path: 'plan.md',
      line: 3,
      places: [{ title: 'Goals', met: true, note: undefined, path: 'plan.md', line: 3 }],
    });
  });

  it('shows where to look first, and what is missing there', () => {
    const [whole] = assessed({ plan: planWithout('Steps'), runbook }).criteria[1]?.evidence ?? [];
    expect(whole).toMatchObject({
      met: false,
      share: 1 / 2,
      path: 'plan.md',
      line: 17,
      places: [
        { title: 'Steps', met: false, note: '“Steps” is empty.', line: 17 },
        { title: 'Runbook', met: true, note: undefined, path: 'runbook.md', line: 1 },
      ],
    });
  });

  it('names the section, or the document, that is not there', () => {
    const withoutSteps = plan.replace(/ *## Steps[^]*/, '');
    const [whole] = assessed({ plan: withoutSteps }).criteria[1]?.evidence ?? [];
    expect(whole).not.toHaveProperty('path');
    expect(whole?.places).toEqual([
      { title: 'Steps', met: false, note: 'This section is missing.', path: 'plan.md', line: undefined },
      {
        title: 'Runbook',
        met: false,
        note: 'runbook.md is not there yet.',
        path: 'runbook.md',
        line: undefined,
      },
    ]);
  });
});
