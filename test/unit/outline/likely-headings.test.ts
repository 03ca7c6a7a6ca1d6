import { describe, expect, it } from 'vitest';
import { likelyHeading } from '../../../server/src/outline/likely-headings.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse(`
  # Plan
  ## Overview
  [What it is]
  ## Total Cost Summary
  [The sum]
  ## Year 1 Costs and Savings
  [The year]
  ## Rollback Procedure
  [The way back]
`);

/** For each missing section the heading that looks like it. */
function likely(...headings: readonly string[]): Record<string, string | undefined> {
  const sections = ['Overview', ...headings].map((heading) => `## ${heading}\n\nWords.\n`);
  const { outline } = check(['# Plan\n', ...sections].join('\n'), course);
  return Object.fromEntries(
    outline.missing.map((missing) => [
      missing.spec.title,
      likelyHeading(missing, outline)?.content.heading?.title,
    ]),
  );
}

describe('a heading that looks like a missing section', () => {
  it.each([
    ['Cost Summary', 'Total Cost Summary'],
    ['2. Summary of Every Total Cost', 'Total Cost Summary'],
    ['Rollbakc Precodure', 'Rollback Procedure'],
  ])('%s: %s', (heading, wanted) => {
    expect(likely(heading)[wanted]).toBe(heading);
  });

  it.each([
    'Cost Optimization',
    'Executive Summary',
    'Year 2 Costs and Savings',
    'Rollback Plan',
    'Overview of Costs',
  ])('is not %s', (heading) => {
    expect(Object.values(likely(heading)).filter((found) => found !== undefined)).toEqual([]);
  });

  it('is none of two that are as near', () => {
    expect(likely('Cost Summary', 'Total Summary')['Total Cost Summary']).toBeUndefined();
  });
});
