import { describe, expect, it } from 'vitest';
import { readGantt } from '../../../server/src/document/gantt.ts';
import { parseDocument } from '../../../server/src/document/parse.ts';

/** Section, label, days from the first start, days it takes, and the source of each task. */
function tasks(...lines: string[]): [string, string, number, number, string][] {
  const text = ['```mermaid', 'gantt', ...lines, '```', ''].join('\n');
  const [preamble] = parseDocument(text).sections;
  const code = preamble?.content.blocks.find((block) => block.kind === 'code');
  if (!code) throw new Error('there is no code');
  const found = readGantt(code, text);
  const origin = found[0]?.start ?? 0;
  return found.map(({ section, label, start, end, span }) => [
    section,
    label,
    start - origin,
    end - start,
    text.slice(span.start, span.end),
  ]);
}

describe('readGantt', () => {
  it('reads sections and tasks by date, length and what they follow', () => {
    expect(
      tasks(
        '  title Rollout: all of it',
        '  dateFormat YYYY-MM-DD',
        '  section Build',
        '  Oven :a, 2026-03-02, 2026-03-16',
        '  Bake :crit, b, after a, 1w',
        '  Eat: 3d',
        '  %% Sleep: c, 2026-01-01, 1d',
        '  section Run',
        '  Open :active, 2026-03-09, 10d',
      ),
    ).toEqual([
      ['Build', 'Oven', 0, 14, 'Oven :a, 2026-03-02, 2026-03-16'],
      ['Build', 'Bake', 14, 7, 'Bake :crit, b, after a, 1w'],
      ['Build', 'Eat', 21, 3, 'Eat: 3d'],
      ['Run', 'Open', 7, 10, 'Open :active, 2026-03-09, 10d'],
    ]);
  });

  it.each([
    ['another date format', '  dateFormat DD.MM.YYYY', '  Oven :a, 02.03.2026, 1w'],
    ['days left out', '  excludes weekends', '  Oven :a, 2026-03-02, 10d'],
    ['a length that is no number of days', '  Oven :a, 2026-03-02, 3M'],
    ['a task that follows nothing known', '  Oven :a, after nobody, 1w'],
    ['no start at all', '  Oven :1w'],
  ])('reads nothing where there is %s', (_, ...lines) => {
    expect(tasks(...lines)).toEqual([]);
  });
});
