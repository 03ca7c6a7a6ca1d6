import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Scaling
  <!-- expect
  code: [json, yaml]
  -->
`);

/** A section with a fence of this language. */
function documentWith(language: string): string {
  return ['## Scaling', '', `\`\`\`${language}`, '{ "min_replicas": 2 }', '```'].join('\n');
}

describe('missing-code', () => {
  it('finds nothing where the block names a language that will do', () => {
    expect(rulesThatFind(documentWith('json'), course)).toEqual([]);
    expect(rulesThatFind(documentWith('YAML'), course)).toEqual([]);
  });

  it('reports a section without it', () => {
    const document = `
      # Plan

      ## Scaling

      At least two replicas.
    `;
    expect(findings('missing-code', document, course)).toEqual([
      {
        at: '3:4',
        covers: 'Scaling',
        severity: 'warning',
        check: 'code:0',
        message: '“Scaling” has no JSON block yet. Add one between ```json and ```.',
      },
    ]);
    expect(findings('missing-code', documentWith('mermaid'), course)).toHaveLength(1);
  });

  it('stays quiet where the fence names no language, or stands in a list or below a heading', () => {
    expect(rulesThatFind(documentWith(''), course)).toEqual([]);
    const inList = documentWith('json')
      .replace('## Scaling\n', '## Scaling\n\n- As in production:\n')
      .replace(/^(?=[`{])/gm, '  ');
    expect(rulesThatFind(inList, course)).toEqual([]);
    const below = documentWith('json').replace('## Scaling\n', '## Scaling\n\n### Production\n');
    expect(rulesThatFind(below, course)).toEqual([]);
  });
});
