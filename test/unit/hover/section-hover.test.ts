import { describe, expect, it } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { hoverAt } from '../../../server/src/hover/hover-at.ts';
import { check, smallCourse } from '../small-course.ts';
import { text } from '../text.ts';

const course = smallCourse({
  templates: [
    `
      ---
      deliverable: model
      exercise: "1.3"
      file: model.md
      ---
      # Cost Model
      ## Totals
      ## Savings
    `,
    `
      ---
      deliverable: proposal
      exercise: "2.3"
      file: proposal.md
      ---
      # Proposal
      <!-- expect
      criterion: quality
      -->

      ## Cost
      <!-- expect
      from: [model/Totals, model/Savings, model]
      fields: [Year 1, Return]
      items: { min: 2 }
      -->

      ## Plan

      ### Phases
      ### Team
      <!-- expect
      items: { min: 1 }
      -->
      ### {step}
      <!-- expect
      repeat: { min: 2 }
      fields: [Owner, Day]
      -->
      ## Annex
    `,
  ],
  rubric: `
    rubric:
      certification: 1
      distinction: 2
      criteria:
        - id: quality
          title: Quality of *all*
          levels: [{ points: 2, share: 1, text: All }, { points: 0, share: 0, text: None }]
          evidence:
            - { id: cost, title: The cost is explained, sections: [proposal/Cost] }
            - { id: all, title: Nothing is missing, sections: [proposal] }
            - { id: plan, title: There is a plan, sections: [proposal/Plan] }
  `,
});

/** The hover at the first place of some words in the proposal. */
function hover(words: string, proposal: string, model?: string) {
  const plain = text(proposal);
  const checked = check(plain, course, 'proposal');
  const others = model === undefined ? [] : [check(model, course, 'model')];
  const capstone = assembleCapstone(course, [checked, ...others]);
  const shown = capstone.checks.find(({ path }) => path === checked.path) ?? checked;
  return hoverAt(plain.indexOf(words), {
    check: shown,
    capstone,
    linkTo: (path, line) => `file:///course/${path}#L${line}`,
  });
}

const proposal = `
  # Proposal

  ## Cost

  - **Year 1:** $4
  - The rest is free.

  ## Plan

  ### Phases

  Two of them.
`;

describe('on a heading', () => {
  it('says what the section holds, what is there, what it counts for and what feeds it', () => {
    const model = '# Cost Model\n\n## Totals: [sic]\n\nFour.\n';
    expect(hover('Cost\n', proposal, model)?.markdown).toBe(
      [
        '**This section holds** · 1 of 2 done',
        '',
        '- [x] 2 or more list items',
        '- [ ] the fields Year 1 and Return',
        '',
        'Counts for **Quality of \\*all\\***: “The cost is explained” and “Nothing is missing”',
        '',
        'Fed by [1.3 Model › Totals: \\[sic\\]](file:///course/model.md#L3), 1.3 Model › Savings *(not there yet)* and [1.3 Model](file:///course/model.md#L1)',
      ].join('\n'),
    );
  });

  it('names the exercise that is to be written first', () => {
    expect(hover('Cost\n', proposal)?.markdown).toContain('Fed by 1.3 Model › Totals *(not there yet)*');
  });

  it('covers the heading alone', () => {
    const found = hover('Cost\n', proposal);
    expect(text(proposal).slice(found?.start, found?.end)).toBe('## Cost');
  });

  it('takes a group as done where all that it groups is complete', () => {
    expect(hover('Plan', proposal)?.markdown).toMatch(
      /holds\*\* · 1 of 3 done\n\n- \[x\] “Phases”\n- \[ \] “Team”\n- \[ \] “Step” \(2 or more of them\)\n\nCounts/,
    );
  });

  it('takes nothing as done in a section that is not started', () => {
    expect(hover('Annex', `${proposal}\n  ## Annex\n\n  [Anything]\n`)?.markdown).toMatch(
      /^\*\*This section holds\*\* · 0 of 1 done\n\n- \[ \] something in your own words\n/,
    );
  });
});

describe('there is no hover', () => {
  it('on what stands under a heading, and on its findings', () => {
    expect(hover('Year 1', proposal)).toBeUndefined();
    expect(hover('Two of', proposal)).toBeUndefined();
  });

  it('on a heading that the course does not know', () => {
    expect(hover('Weather', `${proposal}\n  ## Weather\n\n  Fine.\n`)).toBeUndefined();
  });

  it('on a heading within code', () => {
    expect(hover('Cost\n', '\n  # Proposal\n\n  ```\n  ## Cost\n  ```\n')).toBeUndefined();
  });
});
