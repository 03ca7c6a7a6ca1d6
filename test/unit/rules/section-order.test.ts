import { describe, expect, it } from 'vitest';
import { check, smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Goals
  ## Application
  ## Data
  <!-- expect
  anyOrderWith: Application
  -->
  ## Costs
  ### Compute
  ### Storage
  ## Risks
`);

/** A document of these sections, each with a sentence. */
function documentWith(...headings: string[]): string {
  return ['# Plan', ...headings].map((heading) => `${heading}\n\nA sentence.\n`).join('\n');
}

describe('section-order', () => {
  it('finds nothing where the sections follow the template', () => {
    const document = documentWith(
      '## Goals',
      '## Application',
      '## Data',
      '## Costs',
      '### Compute',
      '### Storage',
      '## Risks',
    );
    expect(rulesThatFind(document, course)).toEqual([]);
  });

  it('reports the one section that has to move, and says where to', () => {
    const document = documentWith(
      '## Risks',
      '## Goals',
      '## Application',
      '## Data',
      '## Costs',
      '### Compute',
      '### Storage',
    );
    expect(findings('section-order', document, course)).toEqual([
      {
        at: '5:4',
        covers: 'Risks',
        severity: 'warning',
        check: 'order',
        message: '“Risks” is out of place. Move it after “Costs”.',
      },
    ]);
    const [finding] = check(document, course).findings;
    expect(finding?.related).toMatchObject([{ message: 'It belongs behind this heading.' }]);
    expect(finding?.related?.[0]?.section.content.heading?.title).toBe('Costs');
  });

  it('names the parent where a section should come first', () => {
    const document = documentWith(
      '## Application',
      '## Data',
      '## Goals',
      '## Costs',
      '### Compute',
      '### Storage',
      '## Risks',
    );
    expect(findings('section-order', document, course)).toMatchObject([
      { covers: 'Goals', message: '“Goals” is out of place. Move it first in “Plan”.' },
    ]);
  });

  it('reports a section that stands in another one', () => {
    const document = documentWith(
      '## Goals',
      '## Application',
      '### Storage',
      '## Data',
      '## Costs',
      '### Compute',
      '## Risks',
    );
    expect(findings('section-order', document, course)).toEqual([
      {
        at: '13:5',
        covers: 'Storage',
        severity: 'warning',
        check: 'order',
        message: '“Storage” is out of place. Move it after “Compute”.',
      },
    ]);
    expect(rulesThatFind(document, course)).toEqual(['section-order']);
  });

  it('stays quiet where two sections may stand either way, and where sections of the participant’s own stand between', () => {
    const document = documentWith(
      '## Goals',
      '## Data',
      '## Glossary',
      '## Application',
      '## Costs',
      '### Compute',
      '### Notes',
      '### Storage',
      '## Risks',
    );
    expect(findings('section-order', document, course)).toEqual([]);
  });

  it('stays quiet about what is missing', () => {
    expect(findings('section-order', documentWith('## Application', '## Risks'), course)).toEqual([]);
  });
});
