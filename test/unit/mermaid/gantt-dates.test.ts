import { describe, expect, it } from 'vitest';
import { dateReader } from '../../../server/src/mermaid/date-format.ts';
import { ganttProblems } from '../../../server/src/mermaid/gantt-dates.ts';

/** The problems of a gantt with these lines, each as "[text] message". */
function problems(...lines: readonly string[]): string[] {
  const text = ['gantt', ...lines, ''].join('\n');
  return ganttProblems(text).map(({ message, span }) => `[${text.slice(span.start, span.end)}] ${message}`);
}

describe('a gantt is fine', () => {
  it.each([
    [
      'with dates, durations and references',
      [
        'Pilot :a, 2026-05-04, 42d',
        'Next :b, after a, 2w',
        'Gate :milestone, after a b, 0d',
        'Last :until b',
      ],
    ],
    [
      'with tags in any order',
      ['Pilot :crit, done, a, 2026-05-04, 2026-06-12', 'Gate :milestone, crit, 2026-06-12, 0d'],
    ],
    ['in a format of its own', ['dateFormat DD.MM.YYYY', 'Pilot :04.05.2026, 12.06.2026']],
    ['with names of months', ['dateFormat D MMM YYYY', 'Pilot :4 May 2026, 12 Jun 2026']],
    ['with hours', ['dateFormat YYYY-MM-DD HH:mm', 'Cut-over :2026-05-04 22:00, 90m']],
    ['with a leap day', ['Pilot :2028-02-29, 1d']],
    ['in a format that only Day.js knows', ['dateFormat [Week] W', 'Pilot :Week 3, 1w']],
    ['with times of day alone', ['dateFormat HH:mm', 'Pilot :17:49, 2m']],
    ['with time stamps', ['dateFormat X', 'Pilot :1714800000, 3d']],
    [
      'with a start in a form of its own that says the same',
      ['Pilot :a, 2026-5-4, 42d', 'Next :4 May 2026, 2d', 'Third :2026-05, 3d'],
    ],
    [
      'with colons in settings',
      [
        'title Rollout: 2026-02-30',
        'section A: b, c',
        'todayMarker stroke:#f00, a',
        'axisFormat %H:%M',
        'click a href "https://a.b/c, d"',
        'excludes weekends, 2026-02-30',
      ],
    ],
    ['with a comment behind', ['Pilot :a, 2026-05-04, 3d # 2026-02-30, x']],
    ['with names that Mermaid gives', ['Pilot :2026-05-04, 3d', 'Next :after task1, 3d']],
  ])('%s', (_, lines) => {
    expect(problems(...lines)).toEqual([]);
  });

  it('and no gantt is none of ours', () => {
    expect(ganttProblems('flowchart LR\n  A :a, 2026-02-30, 3d')).toEqual([]);
  });
});

describe('a gantt is wrong', () => {
  it.each([
    ['2026-02-30', ['Pilot :a, 2026-02-30, 5d']],
    ['2026-13-01', ['Pilot :crit, 2026-13-01, 5d']],
    ['2026-06-31', ['Pilot :2026-05-04, 2026-06-31']],
    ['2027-02-29', ['Pilot :2027-02-29, 5d']],
    ['31.04.2026', ['dateFormat DD.MM.YYYY', 'Pilot :31.04.2026, 5d']],
  ])('with %s', (date, lines) => {
    expect(problems(...lines)).toEqual([`[${date}] There is no ${date} in the calendar.`]);
  });

  it('with a start in another form', () => {
    expect(problems('dateFormat YYYY-MM-DD', 'Pilot :a, 04/05/2026, 5d', 'Next :Week 3, 5d')).toEqual([
      '[04/05/2026] “04/05/2026” is no date in the form YYYY-MM-DD that this gantt uses.',
      '[Week 3] “Week 3” is no date in the form YYYY-MM-DD that this gantt uses.',
    ]);
  });

  it('with an end that is no date and no duration', () => {
    expect(problems('Pilot :a, 2026-05-04, 3 weeks', 'Next :2026-05-04, 2026-6-1')).toEqual([
      '[3 weeks] “3 weeks” is neither a date in the form YYYY-MM-DD nor a duration such as 3d or 2w, so the bar has no length.',
      '[2026-6-1] “2026-6-1” is neither a date in the form YYYY-MM-DD nor a duration such as 3d or 2w, so the bar has no length.',
    ]);
  });

  it('with an end before its start', () => {
    expect(problems('Pilot :a, 2026-05-04, 2026-04-04')).toEqual([
      '[2026-04-04] This bar ends on 2026-04-04, before it starts.',
    ]);
  });

  it('with a reference to nothing', () => {
    expect(problems('Pilot :a, 2026-05-04, 5d', 'Next :after pilot, 5d')).toEqual([
      "[after pilot] No task here has the id “pilot”, so this bar would be drawn at today's date.",
    ]);
  });
});

describe('a format of dates', () => {
  it('tells leading zeros', () => {
    const read = dateReader('YYYY-MM-DD');
    expect(read?.('2026-05-04')).toMatchObject({ isExact: true });
    expect(read?.('2026-5-4')).toMatchObject({ isExact: false });
    expect(read?.('2026-00-10')).toBe('impossible');
    expect(read?.('May 2026')).toBeUndefined();
  });

  it.each(['W', '[Week] W', 'HH:mm', 'YYYY-MM-MM', 'Do MMM YYYY', 'x', `YYYY${'-'.repeat(60)}`])(
    '“%s” is left alone',
    (format) => {
      expect(dateReader(format)).toBeUndefined();
    },
  );
});
