import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Thresholds
  <!-- expect
  table:
    columns: [Metric, Warning, Critical, { name: Dashboard, optional: true }]
    rows: { min: 2 }
  -->
`);

describe('missing-table', () => {
  it('finds nothing where the table is there', () => {
    const document = `
      ## Thresholds

      | Metric | Warning | Critical |
      |---|---|---|
      | P95 latency | 5 s | 10 s |
      | Error rate | 2 % | 5 % |
    `;
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('reports a section that is written without its table', () => {
    const document = `
      # Plan

      ## Thresholds (draft)

      We watch the latency and act from about five seconds.
    `;
    expect(findings('missing-table', document, course)).toEqual([
      {
        at: '3:4',
        covers: 'Thresholds (draft)',
        severity: 'warning',
        check: 'table:0',
        message:
          '“Thresholds (draft)” has no table yet. Add one with the columns Metric, Warning and Critical, 2 or more rows.',
      },
    ]);
    expect(rulesThatFind(document, course)).toEqual(['missing-table']);
  });

  it('does not take a table about something else for it', () => {
    const document = `
      ## Thresholds

      | Vendor | Portal |
      |---|---|
      | Microsoft | portal.example |
    `;
    expect(findings('missing-table', document, course)).toHaveLength(1);
  });

  it('stays quiet where the table stands below a heading of its own, in a list or a quote', () => {
    const table = [
      '| Metric | Warning | Critical |',
      '|---|---|---|',
      '| Latency | 5 s | 9 s |',
      '| Errors | 1 | 2 |',
    ];
    const below = ['## Thresholds', '### Production', ...table].join('\n');
    const inList = ['## Thresholds', '- Production:', '', ...table.map((line) => `  ${line}`)].join('\n');
    const inQuote = ['## Thresholds', ...table.map((line) => `> ${line}`)].join('\n');
    for (const document of [below, inList, inQuote]) expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('stays quiet where one table has what two are asked for, and in a section that is not begun', () => {
    expect(findings('missing-table', '## Thresholds\n', course)).toEqual([]);
    expect(findings('missing-table', '## Thresholds\n\n[What you watch]\n', course)).toEqual([]);
  });

  it('asks for each of several tables, and takes each for the one it fits best', () => {
    const two = smallCourse(`
      # Plan
      ## Costs
      <!-- expect
      table:
        - { columns: [Component, Type, Cost] }
        - { columns: [Component, Volume, Cost] }
      -->
    `);
    const document = `
      ## Costs

      | Component | Volume | Cost |
      |---|---|---|
      | Logs | 10 GB | $4 |
    `;
    expect(findings('missing-table', document, two)).toMatchObject([
      {
        check: 'table:0',
        message:
          '“Costs” has no table yet. Add one with the columns Component, Type and Cost, 1 or more rows.',
      },
    ]);
  });
});
