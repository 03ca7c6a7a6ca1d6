import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, fixed } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Metrics
  <!-- expect
  table: { columns: [Metric, { name: Warning, aliases: [Warn] }, Critical] }
  thresholds: { first: Warning, last: Critical, high: [Latency, Error], low: [Quality] }
  -->
`);

function metrics(...rows: readonly string[]): string {
  return [
    '## Metrics',
    '',
    '| Metric | Warn | Critical |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ]
    .map((line) => `    ${line}`)
    .join('\n');
}

describe('threshold-order', () => {
  it('reports a critical limit that is reached first, on its cell', () => {
    expect(findings('threshold-order', metrics('P95 latency | > 10 s | > 5 s'), course)).toEqual([
      {
        at: '5:26',
        covers: '> 5 s',
        severity: 'error',
        check: 'thresholds:1',
        message:
          '“Critical” (> 5 s) is reached before “Warning” (> 10 s). Swap the two, or set “Warning” so that it comes below “Critical”.',
      },
    ]);
  });

  it('knows the other way round', () => {
    expect(findings('threshold-order', metrics('Score | < 0.5 | < 0.7'), course)).toMatchObject([
      {
        covers: '< 0.7',
        severity: 'error',
        message:
          '“Critical” (< 0.7) is reached before “Warning” (< 0.5). Swap the two, or set “Warning” so that it comes above “Critical”.',
      },
    ]);
  });

  it('is less sure without signs, and goes by the row', () => {
    expect(
      findings('threshold-order', metrics('Latency | 10 s | 5 s', 'Quality | 0.5 | 0.7'), course),
    ).toMatchObject([
      { covers: '5 s', severity: 'warning' },
      { covers: '0.7', severity: 'warning' },
    ]);
    expect(findings('threshold-order', metrics('Free seats | 10 | 5'), course)).toEqual([]);
  });

  it('knows the same limit in another unit, and one that holds for longer', () => {
    expect(findings('threshold-order', metrics('Latency | > 6 s | > 6,000 ms'), course)).toMatchObject([
      { covers: '> 6,000 ms' },
    ]);
    expect(
      findings('threshold-order', metrics('Latency | > 6 s for 2 min | > 6 s for 10 min'), course),
    ).toEqual([]);
  });

  it('reports two limits that are the same', () => {
    expect(findings('threshold-order', metrics('Error rate | > 5 % | >5%'), course)).toMatchObject([
      {
        covers: '>5%',
        severity: 'warning',
        message: '“Warning” and “Critical” are both “>5%”. Let the first come early enough to act.',
      },
    ]);
  });

  it.each([
    'Latency | > 5 s | > 10 s',
    'Latency | > 800 ms | > 2 s',
    'Latency | over 90 seconds | over 2 min',
    'Latency | > 6 s for 10 min | > 10 s for 5 min',
    'Latency | 5–10 s | > 10 s',
    'Error rate | > 5 % for 5 min | > 5 % for 30 min',
    'Tokens | 80% | 95%',
    'Tokens | > 80 % of quota | > 95 % of quota',
    'Cost | > $500/day | > $800/day',
    'Cost | **$1,200** | $1.5K',
    'Quality score | < 0.7 | < 0.5',
    'Quality score | drops below 0.8 | drops below 0.7',
    'Uptime | < 99.9% | < 99.5%',
    'Cost | > 120 % of plan | > $800',
    'Queue | > 500 messages | > 20 minutes old',
    'Queue | > 500 | < 100',
    'Errors | Several in a row | All requests',
    'Errors | - | > 5 %',
    'Errors | > 2 % or > 50 an hour | > 1 %',
    'Errors | [Percent] | [Higher percent]',
    'Errors | > 2 % |',
    'Quality | 5 % drop | 10 % drop',
    'Quality drop | 5 % | 10 %',
    'Errors, quality of answers | 10 | 5',
    'Latency | \\\\> 5 s | \\\\> 10 s',
  ])('stays quiet about %s', (row) => {
    expect(findings('threshold-order', metrics(row), course)).toEqual([]);
  });

  it('swaps the two', () => {
    const { title, text } = fixed('threshold-order', metrics('Latency | **> 10 s** | > 5 s (page)'), course);
    expect(title).toBe('Swap “> 10 s” and “> 5 s (page)”');
    expect(text).toContain('| Latency | > 5 s (page) | **> 10 s** |');
  });

  it('has no fix for two that are the same', () => {
    expect(() => fixed('threshold-order', metrics('Latency | > 5 s | > 5 s'), course)).toThrow('no fix');
  });
});
