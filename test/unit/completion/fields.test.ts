import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { completed, completions, labels } from './completions.ts';

const course = smallCourse(`
  # Plan
  ## Team
  <!-- expect
  fields:
    - { label: Lead, aliases: [Head] }
    - { label: Mentor, optional: true }
    - { label: Steps, items: { min: 2 } }
    - { label: Deputy, when: [holiday] }
  -->
`);

const team = (lines: string) => `# Plan\n## Team\n\n${lines}`;

describe('the label of a field', () => {
  it('is offered where the section lacks it, those it must have first', () => {
    expect(labels(team('- **Budget:** 12\n-¦'), course, { trigger: '-' })).toEqual([
      'Lead',
      'Steps',
      'Mentor',
    ]);
    expect(labels(team('- ¦'), course, { trigger: ' ' })).toEqual(['Lead', 'Steps', 'Mentor']);
    expect(labels(team('- **Head:** Ada\n- **¦'), course, { trigger: '*' })).toEqual(['Steps', 'Mentor']);
  });

  it('takes the place of what was begun', () => {
    for (const begun of ['-¦', '- ¦', '- **¦', '- **Le¦', '*¦', '¦'])
      expect(completed('Lead', team(begun), course)).toBe(team('- **Lead:** «[Lead]»'));
    expect(completed('Lead', team('**¦'), course)).toBe(team('**Lead:** «[Lead]»'));
  });

  it('follows the form of the fields that are there', () => {
    expect(completed('Lead', team('**Budget:** 12\n\n¦'), course)).toBe(
      team('**Budget:** 12\n\n**Lead:** «[Lead]»'),
    );
  });

  it('brings the list it needs', () => {
    expect(completed('Steps', team('-¦'), course)).toBe(
      team('- **Steps:**\n  - «[Steps 1]»\n  - «[Steps 2]»'),
    );
    expect(completed('Steps', team('**¦'), course)).toBe(team('**Steps:**\n\n- «[Steps 1]»\n- «[Steps 2]»'));
  });

  it('is asked for where the document says so', () => {
    expect(labels(team('In the holidays, all is shared.\n\n-¦'), course)).toContain('Deputy');
  });

  it('is known below a line that the dash would make a heading of', () => {
    expect(labels(team('**Budget:** 12\n-¦'), course, { trigger: '-' })).toEqual(['Lead', 'Steps', 'Mentor']);
  });
});

describe('no label is offered', () => {
  const nowhere = (document: string, trigger?: string) =>
    expect(completions(document, course, { trigger }).filter(({ kind }) => kind === 'field')).toEqual([]);

  it('in a line that says something already', () => {
    nowhere(team('Ready-¦'), '-');
    nowhere(team('This is **¦'), '*');
    nowhere(team('-¦ Ada'), '-');
    nowhere(team('- **Lead:** Ada, **¦'), '*');
  });

  it('where nothing is lacking, or nothing known', () => {
    nowhere('# Plan\n\n-¦', '-');
    nowhere(team('- **Lead:** Ada\n- **Mentor:** Alan\n- **Steps:**\n  - One\n  - Two\n-¦'), '-');
  });

  it('in a list within a list, a break or front matter', () => {
    nowhere(team('- **Steps:**\n  -¦'), '-');
    nowhere(team('--¦'), '-');
    nowhere('-¦\n', '-');
  });
});
