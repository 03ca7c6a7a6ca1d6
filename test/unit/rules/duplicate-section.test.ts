import { describe, expect, it } from 'vitest';
import { check, smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Platforms
  ### {platform}
  <!-- expect
  repeat: { min: 2 }
  -->
  #### Costs
  ## Risks
`);

const platforms = `
  # Plan

  ## Platforms

  ### AWS Bedrock

  #### Costs

  $90 a month.

  ### Azure OpenAI

  #### Costs

  $80 a month.
`;

const risks = `
  ## Risks

  Rate limits.
`;

describe('duplicate-section', () => {
  it('finds nothing where each section stands once, and one that repeats stands several times', () => {
    expect(rulesThatFind(platforms + risks, course)).toEqual([]);
  });

  it('reports the second of two, and names the first', () => {
    const document =
      platforms + risks + risks.replace('Rate limits', 'Cost overrun').replace('## Risks', '## 4. risks');
    expect(findings('duplicate-section', document, course)).toEqual([
      {
        at: '21:4',
        covers: '4. risks',
        severity: 'warning',
        check: 'written',
        message: '“4. risks” stands twice. Merge it into the first one.',
      },
    ]);
    const [finding] = check(document, course).findings;
    const first = finding?.related?.[0];
    expect(first?.message).toBe('The first one is here.');
    expect(first?.section.content.text).toContain('Rate limits.');
  });

  it.each(['continued', 'cont.', 'cont’d', '2/2', '2 of 3', 'Part 2', '2'])(
    'takes “(%s)” for the rest of the first one',
    (remark) => {
      const document = platforms + risks + risks.replace('## Risks', `## Risks (${remark})`);
      expect(findings('duplicate-section', document, course)).toEqual([]);
      const { outline } = check(document, course);
      expect(outline.matched.find(({ spec }) => spec.title === 'Risks')?.own).toHaveLength(2);
    },
  );

  it('stays quiet about headings that only resemble each other, and about like headings in different sections', () => {
    const document = `${platforms}${risks}
  ### Costs

  What a failure costs.

  ## Risk appetite

  Low.
`;
    expect(findings('duplicate-section', document, course)).toEqual([]);
  });
});
