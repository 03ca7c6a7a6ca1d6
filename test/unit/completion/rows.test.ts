import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { completed, completions, labels } from './completions.ts';

const course = smallCourse(`
  # Plan
  ## Severities
  <!-- expect
  table:
    columns: [Level, Meaning]
    required: [SEV1, SEV2, { name: Budget, says: [money] }]
  -->
`);

const levels = (rest: string) => `
  # Plan
  ## Severities

  | Level | Meaning |
  |---|---|
  | SEV1 | All is down |
  ${rest}
`;

describe('a row of the table one is in', () => {
  it('is offered for each that is missing, then one to be written', () => {
    for (const [typed, trigger] of [
      ['|¦', '|'],
      ['| ¦', ' '],
    ] as const)
      expect(labels(levels(typed), course, { trigger })).toEqual(['SEV2', 'Budget', 'Level | Meaning']);
  });

  it('has a prompt for each cell, under the name of its column', () => {
    expect(completed('SEV2', levels('|¦'), course)).toContain(
      '| SEV1 | All is down |\n| SEV2 | «[Meaning]» |\n',
    );
    expect(completed('Level | Meaning', levels('| ¦'), course)).toContain('\n| «[Level]» | «[Meaning]» |\n');
  });

  it('is offered on the blank line below the table when asked for', () => {
    expect(labels(levels('¦'), course)).toContain('SEV2');
  });

  it('is offered in a table that has no row yet', () => {
    expect(labels('# Plan\n## Severities\n\n| Level | Meaning |\n|---|---|\n|¦', course)).toEqual([
      'SEV1',
      'SEV2',
      'Budget',
      'Level | Meaning',
    ]);
  });

  it('keeps the indentation of its line', () => {
    const nested = '# Plan\n\n- Costs:\n\n  | A | B |\n  |---|---|\n  |¦';
    expect(completed('A | B', nested, course)).toBe(
      '# Plan\n\n- Costs:\n\n  | A | B |\n  |---|---|\n  | «[A]» | «[B]» |',
    );
  });

  it('is not missing where the section says the same in other words', () => {
    const said = `${levels('|¦')}\n  The money is set aside.\n`;
    expect(labels(said, course)).toEqual(['SEV2', 'Level | Meaning']);
  });

  it('is only to be written in a table that the course does not know', () => {
    expect(labels('# Plan\n\n| A | B |\n|---|---|\n| 1 | 2 |\n|¦', course)).toEqual(['A | B']);
  });
});

describe('no row is offered', () => {
  const nowhere = (document: string) => expect(completions(document, course, { trigger: '|' })).toEqual([]);

  it('in the header, the line below it or a further cell', () => {
    nowhere('# Plan\n## Severities\n\n|¦');
    nowhere('# Plan\n## Severities\n\n|¦\n|---|---|\n| SEV1 | x |\n');
    nowhere('# Plan\n## Severities\n\n| Level | Meaning |\n|¦');
    nowhere(levels('| SEV2 |¦'));
    nowhere(levels('|¦ SEV2 | Slow |'));
  });

  it('where there is no table', () => {
    nowhere('# Plan\n\nEither this |¦');
    nowhere(`${levels('')}\n  A line of words.\n  |¦\n`);
  });

  it('in code', () => {
    nowhere('# Plan\n\n```\n| A | B |\n|---|---|\n|¦\n```\n');
  });
});
