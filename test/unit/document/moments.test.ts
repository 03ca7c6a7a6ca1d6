import { describe, expect, it } from 'vitest';
import { monthsFromFirst, readMoment, reversedStretch } from '../../../server/src/document/moments.ts';

describe('a moment', () => {
  it.each([
    ['3', 'week', 3, 3],
    ['3–4', 'week', 3, 4],
    ['Week 3', 'week', 3, 3],
    ['Weeks 5-12 (limited)', 'week', 5, 12],
    ['Week 1 to Week 4', 'week', 1, 4],
    ['W7', 'week', 7, 7],
    ['**Wk 3**', 'week', 3, 3],
    ['Week 6 (12 June 2026)', 'week', 6, 6],
    ['M12', 'month', 12, 12],
    ['Q3', 'quarter', 3, 3],
    ['Sprint 2', 'sprint', 2, 2],
    ['1 January 1970', 'date', 0, 0],
    ['January 2nd, 1970', 'date', 1, 1],
    ['1970-01-03 – 1970-01-05', 'date', 2, 4],
    ['Q1 1970', 'date', 0, 0],
    ['mid-February', 'yearless date', 32, 32],
    ['März', 'yearless date', 63, 63],
    ['Dez 1970', 'date', 334, 334],
    ["Feb '70", 'date', 18_293 + 18_263, 18_293 + 18_263],
  ])('is read from “%s”', (text, unit, first, last) => {
    expect(readMoment(text, 'week')).toMatchObject({ unit, first, last, open: false });
  });

  it.each(['17+', 'Week 17 onward', 'Week 17 on', 'Weeks 17+', 'from week 8', 'Week 3 and later'])(
    '“%s” has no end',
    (text) => {
      expect(readMoment(text, 'week')).toMatchObject({ unit: 'week', open: true });
    },
  );

  it.each(['2 weeks', '4–6 weeks', 'Launch', 'ongoing', '', '200 users', '2026-13-01', 'the 12-month total'])(
    'is none in “%s”',
    (text) => {
      expect(readMoment(text, 'week')).toBeUndefined();
    },
  );

  it.each([
    ['Q1 1970', 92],
    ['January 1970', 30],
    ['1970-01', 30],
    ['4 January 1970', 3],
    ['Week 3', 3],
  ])('“%s” may be as late as its end', (text, until) => {
    expect(readMoment(text, 'week')).toMatchObject({ until });
  });

  it('is no bare number where that says nothing', () => {
    expect(readMoment('3', undefined)).toBeUndefined();
  });
});

describe('months of the calendar', () => {
  it.each([
    [
      ['Nov', 'Dec', 'Jan'],
      [1, 2, 3],
    ],
    [
      ['Nov 2026', 'Dez 2026', "Jan '27"],
      [1, 2, 3],
    ],
    [
      ['Juni 2026', 'Mai 2027', 'Mai 2028'],
      [1, 12, 24],
    ],
    [
      ['March', 'Total', 'Month 5'],
      [1, undefined, undefined],
    ],
    [
      ['Oct 2026', 'Nov'],
      [1, undefined],
    ],
  ])('%s are numbered from the first', (labels, numbers) => {
    expect(monthsFromFirst(labels)).toEqual(numbers);
  });
});

describe('a stretch of time', () => {
  it.each(['Weeks 16–7', 'Phase 2 (Week 9 to 4)'])('ends before it begins in “%s”', (text) => {
    expect(reversedStretch(text)).toBeDefined();
  });

  it.each(['Weeks 7–16', 'Week 6', 'Phase 2–1', 'Weeks 4–4', '16–7 tokens'])(
    'is as it should be in “%s”',
    (text) => {
      expect(reversedStretch(text)).toBeUndefined();
    },
  );
});
