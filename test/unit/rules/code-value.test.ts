import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Scaling
  <!-- expect
  code: [json]
  json:
    keys:
      - { name: minimum, any: [min_replicas, min], min: 2, why: One alone may fail. }
      - { name: maximum, any: [max_replicas, max], above: minimum }
      - name: triggers
        any: [metrics, triggers]
        kinds:
          - { name: requests, any: [request, rps] }
          - { name: tokens, any: [token] }
          - { name: processor load, any: [cpu, memory] }
        least: 2
      - { name: scale-down delay, any: [scale_down_delay, scale_down_cooldown, cooldown], unit: seconds, min: 60 }
  -->
`);

function scaling(...blocks: readonly string[]): string {
  const fences = blocks.map((json) => ['```json', json, '```', ''].join('\n'));
  return ['# Plan', '', '## Scaling', '', ...fences].join('\n');
}

const complete = {
  min_replicas: 2,
  max_replicas: 20,
  metrics: [{ name: 'requests_per_second' }, { name: 'tokens_per_minute' }],
  scale_down_delay_seconds: 300,
};

const withChange = (change: Record<string, unknown>) => scaling(JSON.stringify({ ...complete, ...change }));
const quiet = (...blocks: readonly string[]) => expect(rulesThatFind(scaling(...blocks), course)).toEqual([]);

describe('code-value', () => {
  it('finds nothing in a complete configuration', () => {
    quiet(JSON.stringify(complete));
  });

  it('reports what is not set, on the heading', () => {
    expect(findings('code-value', scaling('{ "service": "x" }'), course)).toEqual(
      [
        ['minimum', '“Scaling” sets no minimum yet, such as `min_replicas`. One alone may fail.'],
        ['maximum', '“Scaling” sets no maximum yet, such as `max_replicas`.'],
        ['triggers', '“Scaling” sets no triggers yet, such as `metrics`.'],
        ['scale-down delay', '“Scaling” sets no scale-down delay yet, such as `scale_down_delay`.'],
      ].map(([name, message]) => ({
        at: '3:4',
        covers: 'Scaling',
        severity: 'warning',
        check: `json:1:${name}`,
        message,
      })),
    );
  });

  it('reports too small a number, on the number', () => {
    expect(findings('code-value', withChange({ min_replicas: 1 }), course)).toEqual([
      {
        at: '6:17',
        covers: '1',
        severity: 'warning',
        check: 'json:1:minimum',
        message: '`min_replicas` is 1, but the minimum should be 2 or more. One alone may fail.',
      },
    ]);
    expect(findings('code-value', withChange({ scale_down_delay_seconds: '30s' }), course)).toMatchObject([
      {
        covers: '"30s"',
        message:
          '`scale_down_delay_seconds` is “30s”, but the scale-down delay should be 60 seconds or more.',
      },
    ]);
  });

  it('reports a maximum below the minimum as an error, and not one that equals it', () => {
    expect(findings('code-value', withChange({ min_replicas: 4, max_replicas: 3 }), course)).toMatchObject([
      {
        covers: '3',
        severity: 'error',
        message: '`max_replicas` is 3, below `min_replicas` with 4. Raise the one or lower the other.',
      },
    ]);
    expect(findings('code-value', withChange({ min_replicas: 4, max_replicas: 4 }), course)).toEqual([]);
  });

  it('reports triggers of one kind', () => {
    const metrics = [{ name: 'cpu_utilization' }, { name: 'memory' }];
    expect(findings('code-value', withChange({ metrics }), course)).toMatchObject([
      {
        covers: 'Scaling',
        message: '“Scaling” has 1 kind of triggers: processor load. A complete configuration has 2 or more.',
      },
    ]);
  });

  it('reads keys in any notation, nested or parted into blocks', () => {
    quiet(
      '{ "minReplicas": 2, "max-replicas": 9, "triggers": ["rps", "tokens"], "scaleDownDelaySeconds": 300 }',
    );
    quiet(
      '[{ "app": { "replicas": { "min": 2, "max": 9 }, "metrics": { "requests": 5, "tokens": 9 }, "cooldown": { "scale_down": 300 } } }]',
    );
    quiet(
      '{ "min": "2", "max": "9 tasks" }',
      '{ "request_target": 5, "token_target": 9, "cooldown_period": "PT5M" }',
    );
    quiet(
      '{ "minReplicaCount": 2, "maxReplicaCount": 9, "triggers": [{ "type": "rps" }, { "type": "something else" }], "cool_down": 90 }',
    );
  });

  it('reads times in what they are counted in', () => {
    for (const delay of ['"5m"', '"90 sec"', '"PT2M"', '"00:05:00"', '60', '60000.5', '"${DELAY}"']) {
      quiet(
        JSON.stringify({ ...complete, scale_down_delay_seconds: undefined, delay: 0 }).replace(
          '"delay":0',
          `"scale_down_delay": ${delay}`,
        ),
      );
    }
    quiet(JSON.stringify({ ...complete, scale_down_delay_seconds: undefined, scale_down_delay_minutes: 5 }));
    quiet(JSON.stringify({ ...complete, scale_down_delay_seconds: undefined, scale_down_delay_ms: 300_000 }));
    quiet(
      JSON.stringify({ ...complete, scale_down_delay_seconds: undefined, x: 0 }, undefined, 1).replace(
        '"x": 0',
        '"scale_down_delay": 5 // minutes',
      ),
    );
    expect(
      findings(
        'code-value',
        withChange({ scale_down_delay_seconds: undefined, scale_down_delay_ms: 300 }),
        course,
      ),
    ).toHaveLength(1);
  });

  it('is content with one of several that is large enough', () => {
    quiet(
      JSON.stringify({ production: complete, staging: { ...complete, min_replicas: 1, max_replicas: 1 } }),
    );
  });

  it('says nothing where nothing can be read', () => {
    expect(findings('code-value', scaling('{ "min_replicas": 1 '), course)).toEqual([]);
    expect(findings('code-value', '# Plan\n\n## Scaling\n\nTwo at least.\n', course)).toEqual([]);
    expect(
      findings('code-value', withChange({ min_replicas: '${MIN}', max_replicas: '<max>' }), course),
    ).toEqual([]);
  });
});
