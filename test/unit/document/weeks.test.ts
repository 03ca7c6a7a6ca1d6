import { describe, expect, it } from 'vitest';
import { readWeeks, weekReached } from '../../../server/src/document/weeks.ts';

describe('when a phase runs', () => {
  it.each([
    ['Phase 1: Pilot (Weeks 1–4)', { kind: 'range', first: 1, last: 4 }],
    ['Weeks 5-12', { kind: 'range', first: 5, last: 12 }],
    ['week 5 to week 12', { kind: 'range', first: 5, last: 12 }],
    ['Weeks 1–6 (6 weeks)', { kind: 'range', first: 1, last: 6 }],
    ['4 weeks', { kind: 'duration', weeks: 4 }],
    ['a 6-week pilot', { kind: 'duration', weeks: 6 }],
    ['4–6 weeks', { kind: 'duration', weeks: 6 }],
    ['Weeks 17+', { kind: 'from', first: 17 }],
    ['Week 13 onwards', { kind: 'from', first: 13 }],
    ['ongoing', { kind: 'ongoing' }],
    ['Phase 2: Limited Availability', undefined],
    ['200 users', undefined],
  ])('is read from “%s”', (text, weeks) => {
    expect(readWeeks(text)).toEqual(weeks);
  });
});

describe('the week of a milestone', () => {
  it.each([
    ['6', 6],
    ['Week 6', 6],
    ['W6', 6],
    ['Weeks 5–8', 8],
    ['5-8', 8],
    ['0', 0],
    ['Total', undefined],
    ['March 2026', undefined],
  ])('is read from “%s”', (text, week) => {
    expect(weekReached(text)).toBe(week);
  });
});
