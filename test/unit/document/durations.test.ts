import { describe, expect, it } from 'vitest';
import { readDuration } from '../../../server/src/document/durations.ts';

describe('a duration in weeks', () => {
  it.each([
    ['Phase 1: Pilot (Weeks 1–6)', 6, 6],
    ['Weeks 1–6 (6 weeks)', 6, 6],
    ['Pilot (6 weeks)', 6, 6],
    ['Pilot (Week 1)', 1, 1],
    ['a 2-week pilot', 2, 2],
    ['4-6 weeks', 4, 6],
    ['six to eight weeks', 6, 8],
    ['6 weeks, with an extension of 2 weeks', 2, 6],
    ['10 working days', 2, 2],
    ['two months', 8, 9],
    ['a quarter', 12, 13.5],
    ['Months 1–3', 12, 13.5],
    ['half a year', 25, 26.5],
  ])('is read from “%s”', (text, least, most) => {
    expect(readDuration(text)).toMatchObject({ least, most });
  });

  it.each(['Week 13 onward', 'Weeks 17+', 'starts in week 3', '200 users', 'ongoing', ''])(
    'is none in “%s”',
    (text) => {
      expect(readDuration(text)).toBeUndefined();
    },
  );
});
