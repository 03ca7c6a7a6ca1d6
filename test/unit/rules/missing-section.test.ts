import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, fixed, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan

  ## Goals
  <!-- expect
  aliases: [Aims]
  -->
  [What the client wants]

  ## Costs

  ### Compute
  <!-- expect
  table: { columns: [Component, Cost] }
  -->
  | Component | Cost |
  |---|---|
  | [Component] | $XXX |

  ### Storage
  [What is stored]

  ### Licences
  <!-- expect
  optional: true
  -->

  ## Risks
  <!-- expect
  items: { min: 2 }
  -->
  - [A risk]
`);

const complete = `
  # Plan

  ## Goals

  Fewer calls to the service desk.

  ## Costs

  ### Compute

  | Component | Cost |
  |---|---|
  | Gateway | $90 |

  ### Storage

  Ten gigabytes of logs.

  ## Risks

  - Rate limits
  - Cost overrun
`;

describe('missing-section', () => {
  it('finds nothing where every required section is there', () => {
    expect(rulesThatFind(complete, course)).toEqual([]);
  });

  it('reports a section at the one it should follow, and says what it holds', () => {
    const withoutCompute = complete.replace(/### Compute[^]*(?=### Storage)/, '');
    expect(findings('missing-section', withoutCompute, course)).toEqual([
      {
        at: '7:4',
        covers: 'Costs',
        severity: 'error',
        check: 'written',
        message: '“Compute” is missing here. It holds a table with Component and Cost.',
      },
    ]);
    const withoutRisks = complete.replace(/## Risks[^]*/, '');
    expect(findings('missing-section', withoutRisks, course)).toEqual([
      {
        at: '7:4',
        covers: 'Costs',
        severity: 'error',
        check: 'written',
        message: '“Risks” is missing after this section. It holds 2 or more list items.',
      },
    ]);
  });

  it('names the sections of a group once, and does not report each of them', () => {
    const withoutCosts = complete.replace(/## Costs[^]*(?=## Risks)/, '');
    expect(findings('missing-section', withoutCosts, course).map(({ message }) => message)).toEqual([
      '“Costs” is missing after this section. It holds “Compute” and “Storage”.',
    ]);
  });

  it('stands on the title, or the first line, where the first section is missing', () => {
    const withoutGoals = complete.replace(/## Goals[^]*(?=## Costs)/, '');
    expect(findings('missing-section', withoutGoals, course)).toEqual([
      {
        at: '1:3',
        covers: 'Plan',
        severity: 'error',
        check: 'written',
        message: '“Goals” is missing here. Insert it from the template and fill it in.',
      },
    ]);
    const untitled = `
      Some notes.
      They go on.
    `;
    const [first] = findings('missing-section', untitled, course);
    expect(first).toMatchObject({ at: '1:1', covers: 'Some notes.' });
    expect(findings('missing-section', '', course)).toHaveLength(3);
  });

  it('stays quiet where a heading is another wording, or the section stands elsewhere', () => {
    const reworded = complete
      .replace('## Goals', '## 1. AIMS (this year)')
      .replace('### Storage', '#### Storage:');
    expect(findings('missing-section', reworded, course)).toEqual([]);
    const [costs] = /## Costs[^]*(?=## Risks)/.exec(complete) ?? [''];
    const moved = `${complete.replace(costs, '')}\n  ${costs}`;
    expect(findings('missing-section', moved, course)).toEqual([]);
  });

  it('inserts the section from the template where it belongs', () => {
    const withoutCompute = complete.replace(/### Compute[^]*(?=### Storage)/, '');
    const { title, text } = fixed('missing-section', withoutCompute, course);
    expect(title).toBe('Insert “Compute”');
    expect(text).toContain(
      '## Costs\n\n### Compute\n\n| Component | Cost |\n|---|---|\n| [Component] | $XXX |\n\n### Storage\n',
    );
    expect(findings('missing-section', text, course)).toEqual([]);
  });

  it('inserts a group with its required sections', () => {
    const { text } = fixed('missing-section', complete.replace(/## Costs[^]*(?=## Risks)/, ''), course);
    expect(text.match(/^#+ .*$/gm)).toEqual([
      '# Plan',
      '## Goals',
      '## Costs',
      '### Compute',
      '### Storage',
      '## Risks',
    ]);
    expect(findings('missing-section', text, course)).toEqual([]);
  });

  it('speaks of a section with a slot in words', () => {
    const withSlots = smallCourse({
      facts: ['platform', 'procedure-name'],
      templates: [
        `
          # Plan
          ## Selected Platform: {platform}
          ## Procedures
          ### {procedure-name}
          <!-- expect
          repeat: { min: 2 }
          -->
        `,
      ],
    });
    expect(
      findings('missing-section', '# Plan\n## Procedures\n', withSlots).map(({ message }) => message),
    ).toEqual([
      '“Selected Platform: …” is missing here. Insert it from the template and fill it in.',
      '“Procedure name” is missing here. Insert it from the template and fill it in.',
    ]);
    expect(findings('missing-section', '# Plan\n## Selected Platform: Azure\n', withSlots)).toMatchObject([
      { message: '“Procedures” is missing after this section. It holds “Procedure name”.' },
    ]);
  });
});
