import DOMPurify from 'dompurify';
import mermaid from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ganttChart } from '../../../../server/src/scaffold/carry/gantt-chart.ts';

/** Mermaid cleans text with a library that needs a DOM, even to parse; there is nothing to clean here. */
beforeAll(() => {
  Object.assign(DOMPurify, { addHook() {}, removeHook() {}, removeAllHooks() {}, sanitize: String });
});

describe('a gantt chart', () => {
  it('counts weeks from a Monday that opens a year, whatever the day it is made on', () => {
    const chart = ganttChart('Rollout', [{ label: 'Pilot', first: 1, last: 4 }], [{ label: 'Go', week: 4 }]);
    expect(chart).toBe(
      [
        '```mermaid',
        'gantt',
        '  title Rollout',
        '  dateFormat YYYY-MM-DD',
        '  axisFormat Week %W',
        '  tickInterval 1week',
        '  weekday monday',
        '  todayMarker off',
        '  section Phases',
        '  Pilot :phase1, 2024-01-01, 28d',
        '  section Milestones',
        '  Go :milestone, mark1, 2024-01-26, 0d',
        '```',
      ].join('\n'),
    );
  });

  it('has no milestones without any', () => {
    expect(ganttChart('Rollout', [{ label: 'Pilot', first: 1, last: 4 }], [])).not.toContain('Milestones');
  });

  it('has fewer ticks the longer it runs', () => {
    const charts = [8, 20, 40].map((last) => ganttChart('', [{ label: 'Pilot', first: 1, last }], []));
    expect(charts.map((chart) => /tickInterval (\d)week/.exec(chart)?.[1])).toEqual(['1', '2', '4']);
  });

  it.each([
    'Pilot: one clinic; "letters" only #1',
    'section two opens',
    'Title work',
    'Click here {now} %% later <b>x</b>',
    '2024-01-05 is a Friday',
    'excludes weekends',
    '`code` and ~~no~~ & more, (weeks)',
    'end',
    '—',
    ': ; #',
    'A label so long that no bar of any chart on any screen could ever hold the whole of it without a break',
  ])('is valid Mermaid whatever it is called: %s', async (label) => {
    const chart = ganttChart(label, [{ label, first: 0, last: 4 }], [{ label, week: 3 }]);
    const source = chart.split('\n').slice(1, -1).join('\n');
    await expect(mermaid.parse(source)).resolves.toMatchObject({ diagramType: 'gantt' });
  });
});
