import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Scaling
  <!-- expect
  code: [json, jsonc, json5]
  json: { keys: [{ name: floor, any: [min_replicas] }] }
  -->
  ## Logs
  <!-- expect
  optional: true
  -->
`);

function scaling(json: string, language = 'json'): string {
  return ['# Plan', '', '## Scaling', '', `\`\`\`${language}`, json, '```', ''].join('\n');
}

describe('code-syntax', () => {
  it('finds nothing in JSON, with comments and commas too many or without', () => {
    expect(rulesThatFind(scaling('{ "min_replicas": 2 }'), course)).toEqual([]);
    expect(rulesThatFind(scaling('{\n  // two\n  "min_replicas": 2, # or more\n}', 'jsonc'), course)).toEqual(
      [],
    );
    expect(rulesThatFind(scaling('{\r\n  "min_replicas": 2\r\n}'), course)).toEqual([]);
  });

  it('reports what cannot be read, where it stands', () => {
    expect(
      findings('code-syntax', scaling('{\n  "min_replicas": 2\n  "max_replicas": 4\n}'), course),
    ).toEqual([
      {
        at: '8:3',
        covers: '"max_replicas"',
        severity: 'error',
        check: 'json:1',
        message: 'This JSON cannot be read. A comma is missing in front of "max_replicas".',
      },
    ]);
    expect(findings('code-syntax', scaling(''), course)).toMatchObject([
      { at: '5:1', covers: '```json\n\n```' },
    ]);
  });

  it('places it in lists and quotes as well', () => {
    const nested =
      '# Plan\n\n## Scaling\n\n- As in production:\n\n  ```json\n  { "min_replicas": two }\n  ```\n';
    expect(findings('code-syntax', nested, course)).toMatchObject([{ at: '8:21', covers: 'two' }]);
    const quoted = '# Plan\n\n## Scaling\n\n> ```json\n> {\n> "min_replicas": two\n> }\n> ```\n';
    expect(findings('code-syntax', quoted, course)).toMatchObject([{ at: '7:19', covers: 'two' }]);
  });

  it('reads fences without a language only where they open with a brace', () => {
    expect(findings('code-syntax', scaling('{ min: 2 }', ''), course)).toMatchObject([{ covers: 'min' }]);
    expect(findings('code-syntax', scaling('min: 2', ''), course)).toEqual([]);
  });

  it('stays quiet about other languages and other sections', () => {
    expect(findings('code-syntax', scaling('{ min_replicas: 2 }', 'json5'), course)).toEqual([]);
    const logs = `${scaling('{ "min_replicas": 2 }')}\n## Logs\n\n\`\`\`json\n{ "trace": "1", ... }\n\`\`\`\n`;
    expect(rulesThatFind(logs, course)).toEqual([]);
  });
});
