import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { completed, completions, labels } from './completions.ts';

const course = smallCourse(`
  # Plan
  ## Risks
  <!-- expect
  table: { columns: [Risk, { name: Likelihood, aliases: [Probability] }, Impact] }
  fields: [Approach, { label: Owner }]
  values:
    - { column: Likelihood, of: [{ name: Low, aliases: [L] }, Medium, High] }
    - { field: Approach, of: [Phased, Big bang] }
  -->
  ## Severities
  <!-- expect
  table: { columns: [{ name: Level, aliases: [Severity] }, Meaning], required: [SEV1, SEV2] }
  -->
  ## Alerts
  <!-- expect
  table: { columns: [Severity, Channel] }
  -->
`);

const row = (cells: string) => `
  # Plan
  ## Risks

  | Risk | Probability | Impact |
  |---|---|---|
  ${cells}
`;
const field = (line: string) => `# Plan\n## Risks\n\n${line}\n- **Owner:** Ops\n`;

describe('a cell of a column with a known set', () => {
  it('is offered the values, in their order', () => {
    expect(labels(row('| Limits |¦'), course, { trigger: '|' })).toEqual(['Low', 'Medium', 'High']);
    expect(labels(row('| Limits | ¦ | |'), course, { trigger: ' ' })).toEqual(['Low', 'Medium', 'High']);
  });

  it('takes a value with one blank before it', () => {
    expect(completed('High', row('| Limits |¦'), course)).toContain('| Limits | High\n');
    expect(completed('High', row('| Limits | ¦ | Bad |'), course)).toContain('| Limits | High | Bad |');
  });

  it('loses the prompt that stood there', () => {
    expect(completed('Low', row('| Limits | ¦[Low, medium or high] | x |'), course)).toContain(
      '| Limits | Low | x |',
    );
    expect(completed('Low', row('| Limits | [Low, med¦ium or high] | x |'), course)).toContain(
      '| Limits | Low | x |',
    );
  });

  it('keeps the remark behind the value', () => {
    expect(completed('High', row('| Limits | Me¦dium (as in May) | x |'), course)).toContain(
      '| Limits | High (as in May) | x |',
    );
  });

  it('counts an escaped pipe as a character', () => {
    expect(labels(row(String.raw`| Limits \| quotas | ¦`), course)).toEqual(['Low', 'Medium', 'High']);
  });

  it('may be called as the rows of another table are', () => {
    const alerts = '# Plan\n## Alerts\n\n| Severity | Channel |\n|---|---|\n| ¦ | Pager |';
    expect(labels(alerts, course)).toEqual(['SEV1', 'SEV2']);
  });

  it('that begins a row is offered the rows that are missing', () => {
    const levels = '# Plan\n## Severities\n\n| Level | Meaning |\n|---|---|\n| SEV1 | x |\n| ¦ | y |';
    expect(labels(levels, course)).toEqual(['SEV2']);
  });
});

describe('a field with a known set', () => {
  it('is offered the values behind its label', () => {
    expect(labels(field('- Approach:¦'), course, { trigger: ':' })).toEqual(['Phased', 'Big bang']);
    expect(labels(field('- **Approach:** ¦'), course, { trigger: ' ' })).toEqual(['Phased', 'Big bang']);
    expect(labels('# Plan\n## Risks\n\n**Approach**: ¦', course)).toContain('Big bang');
  });

  it('takes a value with one blank before it', () => {
    expect(completed('Phased', field('- Approach:¦'), course)).toContain('\n- Approach: Phased\n');
    expect(completed('Phased', field('- **Approach:** ¦'), course)).toContain('\n- **Approach:** Phased\n');
    expect(completed('Phased', field('- **Approach:** ¦[Which]'), course)).toContain('** Phased\n');
  });
});

describe('a field that names one of several things', () => {
  const platforms = smallCourse({
    facts: ['platform'],
    templates: [
      `
        ---
        deliverable: comparison
        exercise: "1.1"
        file: comparison.md
        ---
        # Comparison
        ## {platform-name}
        <!-- expect
        repeat: { min: 2 }
        -->
        ## Choice
        <!-- expect
        facts: { platform: { among: "comparison/{platform-name}", cues: [choose] } }
        -->
      `,
      `
        ---
        deliverable: design
        exercise: "1.2"
        file: design.md
        ---
        # Design
        <!-- expect
        facts: { platform: { field: Platform } }
        -->
      `,
    ],
  });

  it('is offered those that another document compares', () => {
    const beside = {
      comparison: '# Comparison\n## Alpha\nGood.\n## Beta\nBetter.\n## Choice\nWe choose Beta.\n',
    };
    const offered = labels('# Design\n\n- **Platform:** ¦', platforms, {
      as: 'design',
      beside,
      trigger: ' ',
    });
    expect(offered).toEqual(['Alpha', 'Beta']);
  });
});

describe('no value is offered', () => {
  const nowhere = (document: string, trigger?: string) =>
    expect(completions(document, course, { trigger }).filter(({ kind }) => kind === 'value')).toEqual([]);

  it('for a column or field without a set', () => {
    nowhere(row('| Limits | Low | ¦'), ' ');
    nowhere(field('- **Impact:** ¦'), ' ');
    nowhere('# Plan\n## Risks\n\n- **Owner:** ¦', ' ');
  });

  it('while a value is being written', () => {
    nowhere(row('| Limits | High, ¦'), ' ');
    nowhere(field('- **Approach:** Phased, since ¦'), ' ');
    nowhere(field('- **Approach:** Phased:¦'), ':');
  });

  it('in the header of a table and in prose', () => {
    nowhere('# Plan\n## Risks\n\n| Risk | ¦ |\n|---|---|\n| x | y |', ' ');
    nowhere('# Plan\n## Risks\n\nOur approach: ¦', ' ');
    nowhere('# Plan\n## Risks\n\nThe approach is either:¦', ':');
  });

  it('in a section that the course says nothing of', () => {
    nowhere('# Plan\n\n- **Approach:** ¦', ' ');
  });
});
