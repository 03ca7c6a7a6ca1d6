import { describe, expect, it } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import type { NextStepReport } from '../../../server/src/report.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse({
  templates: [
    `
      # Plan
      ## Goals
      ## Costs
      <!-- expect
      fields: [Now, Next year]
      items: { min: 2 }
      -->
      ## Options
      ### {option}
      <!-- expect
      repeat: { min: 2 }
      -->
      #### Strengths
      <!-- expect
      items: { min: 2 }
      -->
    `,
    `
      ---
      deliverable: offer
      exercise: "2"
      file: offer.md
      role: capstone
      ---
      # Offer
      ## Summary
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
            - { points: 4, share: 1, text: Whole }
            - { points: 2, share: 0.5, text: Half }
            - { points: 1, share: 0, text: Nothing yet }
          evidence:
            - { id: goals, title: Goals, sections: [plan/Goals] }
            - { id: costs, title: Costs, sections: [plan/Costs] }
            - { id: options, title: Options, sections: [plan/Options] }
            - { id: convincing, title: It convinces }
        - id: offering
          title: Offering
          levels: [{ points: 2, share: 1, text: Offered }, { points: 0, share: 0, text: Nothing yet }]
          evidence:
            - { id: summary, title: Summary, sections: [offer] }
            - { id: grounds, title: Grounds, sections: [plan/Goals] }
  `,
});

const GOALS = '## Goals\n\nFewer calls.\n\n';
const COSTS = '## Costs\n\n- **Now:** $90\n- **Next year:** $80\n\n';
const OPTIONS = ['North', 'South']
  .map((name) => `### ${name}\n\n#### Strengths\n\n- Near\n- Cheap\n\n`)
  .join('');
const PLAN = `# Plan\n\n${GOALS}${COSTS}## Options\n\n${OPTIONS}`;
const OFFER = '# Offer\n\n## Summary\n\nWe can start in May.\n';

function steps(documents: { plan?: string; offer?: string }): readonly NextStepReport[] {
  const checks = Object.entries(documents).map(([id, text]) => check(text, course, id));
  return assembleCapstone(course, checks).nextSteps;
}

function total(documents: { plan?: string; offer?: string }): number {
  const checks = Object.entries(documents).map(([id, text]) => check(text, course, id));
  return assembleCapstone(course, checks).assessment.total;
}

describe('next steps', () => {
  it('begin with documents that are not there, by what each brings', () => {
    expect(steps({})).toEqual([
      {
        kind: 'create',
        title: 'Write the Plan',
        path: 'plan.md',
        deliverable: 'plan',
        section: 'plan',
        points: 3,
        brings: '+3 points in Planning',
      },
      {
        kind: 'create',
        title: 'Write the Offer',
        path: 'offer.md',
        deliverable: 'offer',
        section: 'offer',
        points: 0,
        brings: 'towards 2/2 in Offering',
      },
    ]);
  });

  it('build a fed document from the exercises, once there is one', () => {
    expect(steps({ plan: PLAN })).toMatchObject([
      { kind: 'scaffold', path: 'offer.md', points: 2, brings: '+2 points in Offering' },
    ]);
  });

  it('insert a section that is missing, beside the one it belongs to', () => {
    expect(steps({ plan: PLAN.replace(COSTS, ''), offer: OFFER })).toEqual([
      {
        kind: 'insert',
        title: 'Write “Costs” in the plan',
        detail: 'It holds 2 or more list items and the fields Now and Next year.',
        path: 'plan.md',
        line: 1,
        column: 1,
        deliverable: 'plan',
        section: 'plan/costs',
        points: 2,
        brings: '+2 points in Planning',
      },
    ]);
  });

  it('write a section that says nothing yet', () => {
    expect(
      steps({ plan: PLAN.replace('Fewer calls.', '[What the client wants]'), offer: OFFER }),
    ).toMatchObject([
      { kind: 'write', title: 'Write “Goals” in the plan', line: 5, points: 4, brings: '+4 points' },
    ]);
  });

  it('take all that is open in one section for one step, and say what comes first', () => {
    const plan = PLAN.replace('- **Now:** $90\n', '');
    const [step, ...others] = steps({ plan, offer: OFFER });
    expect(others).toEqual([]);
    expect(step).toMatchObject({
      kind: 'fix',
      title: 'Complete “Costs” in the plan',
      detail: expect.stringMatching(/^“Costs” .+\(and 1 more\)$/) as string,
      points: 2,
    });
    expect(total({ plan: PLAN, offer: OFFER }) - total({ plan, offer: OFFER })).toBe(step?.points);
  });

  it('tell repeated sections apart', () => {
    const plan = PLAN.replace('- Cheap', '').replace(COSTS, '');
    expect(steps({ plan, offer: OFFER }).map(({ title, line, points }) => ({ title, line, points }))).toEqual(
      [
        { title: 'Write “Costs” in the plan', line: 1, points: 0 },
        { title: 'Complete “Strengths” in the plan', line: 11, points: 0 },
      ],
    );
  });

  it('put first what leads furthest to the next level where none reaches it', () => {
    const plan = `# Plan\n\n${GOALS}${COSTS.replace('- **Now:** $90\n', '')}`;
    const both = steps({ plan, offer: OFFER }).map(({ section, brings }) => `${section}: ${brings}`);
    expect(both).toEqual(['plan/options: towards 4/4 in Planning', 'plan/costs: towards 4/4 in Planning']);
  });

  it('leave out what brings nothing', () => {
    expect(steps({ plan: PLAN, offer: OFFER })).toEqual([]);
    expect(steps({ plan: `${PLAN}\n## Annex\n\nTBD\n`, offer: OFFER })).toEqual([]);
  });

  it('are the same each time', () => {
    const plan = PLAN.replace(COSTS, '');
    expect(steps({ plan })).toEqual(steps({ plan }));
  });
});
