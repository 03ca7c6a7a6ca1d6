import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Timeline
  <!-- expect
  table: { columns: [{ name: Week, aliases: [When] }, Milestone] }
  rising: { column: Week, covers: 12 }
  -->
`);

function timeline(...weeks: readonly string[]): string {
  const rows = weeks.map((week) => `| ${week} | Something |`);
  return ['## Timeline', '', '| Week | Milestone |', '|---|---|', ...rows]
    .map((line) => `    ${line}`)
    .join('\n');
}

describe('sequence-order', () => {
  it('reports the row that falls back, on its week', () => {
    expect(findings('sequence-order', timeline('1', '6', '**3**', '7', '16'), course)).toEqual([
      {
        at: '7:3',
        covers: '**3**',
        severity: 'warning',
        check: 'rising:1',
        message:
          '“3” stands below “6”, but comes before it. Put the rows in the order of time, or correct the number.',
      },
    ]);
  });

  it.each([
    [['Week 7', 'Week 6', 'Week 16']],
    [['Weeks 5-12', 'Weeks 1–4', 'Week 16']],
    [['W1', 'W8', 'W7', 'W14']],
    [['4 May 2026', '12 June 2026', '1 June 2026', '30 September 2026']],
    [['2026-05-04', '2026-04-01', '2026-09-01']],
    [['May', 'July', 'June']],
    [['4 May 2026', '24 August 2026', 'July 2026', '30 November 2026']],
  ])('finds it in %s', (weeks) => {
    expect(findings('sequence-order', timeline(...weeks), course)).toMatchObject([{ check: 'rising:1' }]);
  });

  it.each([
    [['0', '1', '3–4', '4', '6', '16', '20']],
    [['Week 1', 'Week 6 (12 June 2026)', 'Week 7', 'Week 16']],
    [['Weeks 1–6', 'Week 3', 'Week 6', 'Weeks 7-16']],
    [['Preparation', 'W1', 'W1', 'W12']],
    [['Week 1', 'Month 2', 'Week 12']],
    [['October', 'December', 'January', 'March']],
    [['4 weeks', '2 weeks', '6 weeks']],
    [['Weeks 1–6', 'Weeks 7–16', 'Weeks 1–20', 'Week 18']],
    [['4 May 2026', 'June 12, 2026', '2026-08-01']],
    [['[Week of kick-off]', '[Weeks of the pilot]']],
    [['Weeks 1-4', 'Weeks 5-12', 'Week 13+']],
    [['4 May 2026', '24 August 2026', 'Q3 2026', 'September 2026', '2026-12']],
  ])('stays quiet about %s', (weeks) => {
    expect(findings('sequence-order', timeline(...weeks), course)).toEqual([]);
  });

  it('reports rows that end too early, on the last', () => {
    expect(findings('sequence-order', timeline('Week 1', 'Week 4', 'Weeks 5–8'), course)).toEqual([
      {
        at: '7:3',
        covers: 'Weeks 5–8',
        severity: 'warning',
        check: 'rising:1:covers',
        message:
          'The last row, “Weeks 5–8”, is week 8; 12 weeks or more are usual. Add what comes after it, or say why it takes less.',
      },
    ]);
    expect(findings('sequence-order', timeline('2026-05-04', '2026-06-15'), course)).toMatchObject([
      { check: 'rising:1:covers' },
    ]);
  });

  it.each([
    [['Week 1', 'Week 8', 'Launch']],
    [['Week 1', 'Week 8 onward']],
    [['Week 8']],
    [['Month 1', 'Month 4']],
  ])('does not know how long %s takes', (weeks) => {
    expect(findings('sequence-order', timeline(...weeks), course)).toEqual([]);
  });
});
