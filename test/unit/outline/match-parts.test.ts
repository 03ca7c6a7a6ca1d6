import { describe, expect, it } from 'vitest';
import { check, smallCourse } from '../small-course.ts';
import { matches, missing, outlineOf, ownedBy } from './outlines.ts';

const course = smallCourse({
  facts: ['phases'],
  templates: [
    `
      # Plan
      ## Stages
      ### Phase 1: Pilot
      ### Phase 2: Limited Availability
      <!-- expect
      aliases: [Limited Rollout]
      -->
      ### Phase 3: General Availability
      ## Roadmap
      ### Phase Timeline
      <!-- expect
      facts:
        phases: { weeks: plan/Stages }
      -->
      ### Key Milestones
    `,
  ],
});

const roadmap = `
  # Plan
  ## Roadmap
  ### 1. Phase 1: Pilot (weeks 1–6)
  Twenty people.
  #### Support
  By day.
  ### 2. Limited Rollout (weeks 7–16)
  The region.
  ### Key Milestones
`;

describe('a section whose parts stand as sections of their own', () => {
  it('is not missing: it is they', () => {
    const outline = outlineOf(roadmap, course);
    expect(matches(outline)).toContain('Phase Timeline ← 1. Phase 1: Pilot (weeks 1–6)');
    expect(missing(outline).filter((words) => words.includes('Timeline'))).toEqual([]);
    expect(ownedBy('Phase Timeline', outline)).toEqual(['Support', '2. Limited Rollout (weeks 7–16)']);
  });

  it('states what they state', () => {
    const { facts } = check(roadmap, course);
    expect(facts.map(({ name, due }) => [name, due?.part, due?.first])).toEqual([
      ['phases', 'Phase 1: Pilot', 1],
      ['phases', 'Phase 2: Limited Availability', 7],
    ]);
  });

  it('is missing where only one of them is there, or where they stand elsewhere', () => {
    const one = '# Plan\n## Roadmap\n### Phase 1: Pilot\nTwenty people.\n### Key Milestones\n';
    expect(missing(outlineOf(one, course))).toContain('Phase Timeline first in Roadmap');
    const stages =
      '# Plan\n## Stages\n### Phase 1: Pilot\n### Phase 2: Limited\n## Roadmap\n### Key Milestones\n';
    expect(missing(outlineOf(stages, course))).toContain('Phase Timeline first in Roadmap');
  });

  it('is not missing where one section of another wording dates several of them', () => {
    const dated =
      '# Plan\n## Roadmap\n### When you get it\n- Pilot: weeks 1–6\n- Limited rollout: weeks 7–16\n';
    expect(matches(outlineOf(dated, course))).toContain('Phase Timeline ← When you get it');
    const one = '# Plan\n## Roadmap\n### When you get it\n- Pilot: weeks 1–6\n- Holidays: weeks 7–16\n';
    expect(missing(outlineOf(one, course))).toContain('Phase Timeline first in Roadmap');
  });
});
