import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Pilot
  <!-- expect
  duration: { weeks: { min: 2, max: 12 }, fields: [Duration, Timeline], ask: Is that realistic? }
  -->
`);

describe('duration', () => {
  it('asks about a length in the heading', () => {
    const document = `
      # Plan

      ## Pilot (Weeks 1–26)

      Twelve people.
    `;
    expect(findings('duration', document, course)).toEqual([
      {
        at: '3:4',
        covers: 'Pilot (Weeks 1–26)',
        severity: 'warning',
        check: 'duration:0',
        message: '“Pilot (Weeks 1–26)” takes 26 weeks. Is that realistic?',
      },
    ]);
  });

  it('asks about a length in a field', () => {
    const document = `
      ## Pilot

      - **Timeline:** 1 week in May
    `;
    expect(findings('duration', document, course)).toMatchObject([
      { at: '3:17', covers: '1 week in May', message: '“Pilot” takes 1 week. Is that realistic?' },
    ]);
  });

  it.each([
    '3 days',
    '5 working days',
    'one week',
    '4 months',
    '16–20 weeks',
    'Week 5 to Week 30',
    'half a year',
  ])('asks about %s', (length) => {
    expect(findings('duration', `## Pilot\n\n**Duration:** ${length}\n`, course)).toHaveLength(1);
  });

  it.each([
    '4-6 weeks',
    'two weeks',
    '10 working days',
    '10 days',
    '2 months',
    'three months',
    '90 days',
    '10–14 weeks',
    'Weeks 5-12',
    'Week 13 onward',
    'until everybody agrees',
    '[How long]',
    '6 weeks, with an extension of 2 weeks at most',
  ])('stays quiet about %s', (length) => {
    expect(findings('duration', `## Pilot\n\n**Duration:** ${length}\n`, course)).toEqual([]);
  });

  it('stays quiet in a section that is not begun', () => {
    expect(findings('duration', '## Pilot (Week 1)\n', course)).toEqual([]);
  });
});
