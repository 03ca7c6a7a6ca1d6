import { describe, expect, it } from 'vitest';
import { renameHeading } from '../../../server/src/scaffold/rename-heading.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse({
  facts: ['platform'],
  templates: [
    `
      # Plan
      ## Cost Analysis
      <!-- expect
      aliases: [Costs, Cost Breakdown]
      -->
      [The costs]
      ## Selected Platform: {platform}
      <!-- expect
      aliases: ["Chosen Platform: {platform}"]
      -->
      [Why]
    `,
  ],
});

/** The heading as the course has it; undefined where nothing is offered. */
function renamed(heading: string): string | undefined {
  const { outline } = check(`# Plan\n\n## ${heading}\n\nWords.\n`, course);
  const [matched] = outline.root.children;
  if (!matched) throw new Error('the heading is not known');
  return renameHeading(matched.section, matched.spec, matched.slotValue)?.title;
}

describe('a heading in the words of the course', () => {
  it.each([
    ['Costs', 'Cost Analysis'],
    ['3. Costs', '3. Cost Analysis'],
    ['3.1 cost breakdown (24 months)', '3.1 Cost Analysis (24 months)'],
    ['Costs: the first year', 'Cost Analysis: the first year'],
    ['Meridian Bank: Costs', 'Meridian Bank: Cost Analysis'],
    ['Costs {#money}', 'Cost Analysis {#money}'],
    ['Cost Anlysis', 'Cost Analysis'],
    ['Chosen Platform: Acme Cloud', 'Selected Platform: Acme Cloud'],
  ])('%s → %s', (heading, wanted) => {
    expect(renamed(heading)).toBe(wanted);
  });

  it.each(['Cost Analysis', '3. Cost Analysis (24 months)', '**Costs**', 'Selected Platform: Acme Cloud'])(
    'nothing for %s',
    (heading) => {
      expect(renamed(heading)).toBeUndefined();
    },
  );
});
