import { describe, expect, it } from 'vitest';
import { judge } from '../../../server/src/rubric/verdict.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse({
  templates: [
    `
      ---
      deliverable: final-plan
      exercise: "1"
      file: final-plan.md
      ---
      # Plan
      ## Goals
      ## Costs
      ### Compute
      ### Storage
      ## Risks
      ## Notes
      <!-- expect
      optional: true
      -->
    `,
  ],
  rubric: `
    rubric:
      certification: 3
      distinction: 5
      needs: [{ deliverable: final-plan, share: 0.5 }]
      criteria:
        - id: quality
          title: Quality
          levels: [{ points: 5, share: 1, text: All of it }, { points: 0, share: 0, text: Nothing yet }]
          evidence: [{ id: convincing, title: It convinces }]
  `,
});

const halfWritten = `
  # Plan
  ## Goals
  Fewer calls.
  ## Costs
  ### Compute
  $90 a month.
  ### Storage
  [What is stored]
  ## Risks
`;

function verdict(points: number, plan = halfWritten): [string, string] {
  const { certification, verdict: words } = judge(
    course,
    points,
    new Map([['final-plan', check(plan, course)]]),
  );
  return [certification, words];
}

describe('judge', () => {
  it('says how many points are left to certification', () => {
    expect(verdict(0)).toEqual(['below', '3 more points to certification']);
    expect(verdict(2)).toEqual(['below', '1 more point to certification']);
  });

  it('tells certified from distinguished', () => {
    expect(verdict(3)).toEqual(['pass', 'certification reached']);
    expect(verdict(4)).toEqual(['pass', 'certification reached']);
    expect(verdict(5)).toEqual(['distinction', 'distinction']);
  });

  it('takes a document that certification rests on, however many points there are', () => {
    const less = halfWritten.replace('Fewer calls.', '[What the client wants]');
    expect(verdict(5, less)).toEqual(['below', 'final plan first: 1 of 4 sections written']);
    expect(verdict(2, less)).toEqual(['below', '1 more point to certification']);
    const { certification, verdict: words } = judge(course, 5, new Map());
    expect([certification, words]).toEqual(['below', 'final plan first: 0 of 4 sections written']);
  });
});
