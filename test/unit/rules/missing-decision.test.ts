import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Phases
  ### Pilot
  <!-- expect
  fields: [{ label: Go/No-Go, aliases: [Gate] }]
  -->
  ### Rollout
  <!-- expect
  fields: [{ label: Go/No-Go, aliases: [Gate] }]
  -->
  ## Timeline
  <!-- expect
  table: { columns: [Week, Milestone] }
  rising:
    column: Week
    decisions: { from: plan/Phases, field: Go/No-Go, words: [Go/No-Go, Gate] }
  -->
`);

function plan(rows: readonly string[], pilot = 'Pilot (Weeks 1–6)', gate = 'End of week 6; all met'): string {
  return [
    '## Phases',
    `### ${pilot}`,
    `- **Go/No-Go decision point:** ${gate}`,
    '### Rollout (Weeks 7–16)',
    '- **Go/No-Go:** steering committee',
    '## Timeline',
    '| Week | Milestone |',
    '|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ]
    .map((line) => `    ${line}`)
    .join('\n');
}

describe('missing-decision', () => {
  it('reports each decision without a row, and where it is set', () => {
    expect(findings('missing-decision', plan(['1 | Start', '7 | Second phase', '16 | End']), course)).toEqual(
      [
        {
          at: '6:4',
          covers: 'Timeline',
          severity: 'warning',
          check: 'rising:1:decisions',
          message:
            'The decision at the end of “Pilot (Weeks 1–6)” (week 6) does not stand in this table. Add a row for it.',
        },
      ],
    );
  });

  it.each([
    [['6 | Report', '16 | Report']],
    [['Weeks 1–6 | Pilot', 'Weeks 7-16 | Rollout']],
    [['Week 5 | Go / no-go', 'W17 | Second gate']],
    [['3 | Go/No-Go one', '12 | Go/No-Go two']],
    [['June | Start', 'July | End']],
    [['[Week] | [What]']],
  ])('stays quiet where rows are %s', (rows) => {
    expect(findings('missing-decision', plan(rows), course)).toEqual([]);
  });

  it('takes a week of the phase for what it is', () => {
    const document = plan(['6 | End', '16 | End'], 'Pilot (Weeks 3–6)', 'In week 1 after the report');
    expect(findings('missing-decision', document, course)).toEqual([]);
  });

  it('knows nothing of phases without weeks', () => {
    const document = plan(['1 | Start', '16 | End'], 'Pilot', 'Steering committee');
    expect(findings('missing-decision', document, course)).toEqual([]);
  });
});
