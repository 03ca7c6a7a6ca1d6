import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { completed, completions, labels } from './completions.ts';

const course = smallCourse(`
  # Plan

  ## Costs

  ### Prices
  [What a request costs]

  ### Totals
  [What a year costs]

  ## Risks
  <!-- expect
  items: { min: 2 }
  -->
  - [A risk]

  ## Outlook
  <!-- expect
  optional: true
  -->
  [What comes next]

  ## {step}
  <!-- expect
  repeat: { min: 1, max: 2 }
  fields: [Owner, Day]
  -->
  - **Owner:** [Who]
  - **Day:** [When]
`);

const started = `
  # Plan

  ## Costs

  ### Prices
  Four cents.

  #¦
`;

describe('a section that is missing', () => {
  it('is offered where it belongs, before those of the sections around it', () => {
    expect(labels(started, course, { trigger: '#' })).toEqual(['Totals', 'Risks', 'Step', 'Outlook']);
  });

  it('brings its whole block, its prompts to be written over', () => {
    expect(completed('Totals', started, course)).toBe(
      '# Plan\n\n## Costs\n\n### Prices\nFour cents.\n\n### Totals\n\n«[What a year costs]»\n',
    );
  });

  it('stays offered when a blank follows', () => {
    expect(labels(started.replace('#¦', '### ¦'), course, { trigger: ' ' })).toEqual(['Totals']);
  });

  it('says what it is and what it holds', () => {
    const risks = completions(started, course).find(({ label }) => label === 'Risks');
    expect(risks).toMatchObject({ detail: 'missing section', about: 'It holds 2 or more list items.' });
  });

  it('is found by what is typed of its heading', () => {
    const typed = completions(started.replace('#¦', '### Tot¦'), course);
    expect(typed.map(({ label, filter }) => [label, filter])).toEqual([['Totals', '### Totals']]);
  });

  it('takes the level that the document gives its kind', () => {
    const deep = `
      # Plan

      ### Costs
      #### Prices
      Four cents.
      #### Totals
      Much.

      #¦
    `;
    expect(completed('Risks', deep, course)).toContain('\n\n### Risks\n\n- «[A risk]»\n');
  });

  it('is parted from the text around it', () => {
    const tight = '# Plan\n\n## Costs\n### Prices\nFour cents.\n#¦\n### Totals\nMuch.';
    expect(completed('Risks', tight, course)).toBe(
      '# Plan\n\n## Costs\n### Prices\nFour cents.\n\n## Risks\n\n- «[A risk]»\n\n### Totals\nMuch.',
    );
  });

  it('is offered on a blank line when asked for', () => {
    expect(labels('# Plan\n\n¦', course)).toEqual(['Costs', 'Risks', 'Step', 'Outlook']);
  });

  it('is offered again for a heading that was typed and holds nothing', () => {
    const typed = '# Plan\n\n## Costs¦\n';
    expect(completed('Costs', typed, course)).toContain('## Costs\n\n### Prices\n\n«[What a request costs]»');
  });
});

describe('a section that comes in numbers', () => {
  const two = (n: number) =>
    `# Plan\n\n${Array.from({ length: n }, (_, i) => `## Move ${i}\n- **Owner:** Ops\n- **Day:** Monday\n\n`).join('')}#¦`;

  it('may be added as long as there is room', () => {
    expect(completions(two(1), course).find(({ label }) => label === 'Step')?.detail).toBe('one more');
    expect(labels(two(2), course)).not.toContain('Step');
  });

  it('is added once', () => {
    expect(completed('Step', two(1), course)).toMatch(
      /Monday\n\n## «\[Step\]»\n\n- \*\*Owner:\*\* «\[Who\]»\n- \*\*Day:\*\* «\[When\]»$/,
    );
  });
});

describe('no section is offered', () => {
  const nowhere = (document: string, trigger?: string) =>
    expect(completions(document, course, { trigger }).filter(({ kind }) => kind === 'section')).toEqual([]);

  it('in code, in a comment, in front matter', () => {
    nowhere('# Plan\n\n```py\n#¦\n```\n', '#');
    nowhere('# Plan\n\n```py\nx = 1\n#¦', '#');
    nowhere('# Plan\n\n<!--\n#¦\n-->\n', '#');
    nowhere('---\nmarp: true\n#¦\n---\n# Plan\n', '#');
  });

  it('within a line: a colour, a number, an issue', () => {
    nowhere('# Plan\n\nSee #¦', '#');
    nowhere('# Plan\n\n[Costs](#¦', '#');
    nowhere('# Plan\n\n#¦ and more', '#');
  });

  it('in a sentence that the user asks in', () => {
    nowhere('# Plan\n\nThe cost¦');
  });

  it('behind other characters', () => {
    nowhere('# Plan\n\n-¦', '-');
    nowhere('# Plan\n\n|¦', '|');
    nowhere('# Plan\n\n- ¦', ' ');
    nowhere('# Plan\n\nCosts: ¦', ' ');
  });

  it('of a level above the one that was begun', () => {
    expect(labels(started.replace('#¦', '###¦'), course, { trigger: '#' })).toEqual(['Totals']);
  });
});

describe('in a deck', () => {
  const deck = smallCourse(`
    ---
    deliverable: deck
    exercise: "1.1"
    file: deck.md
    format: slides
    ---
    # Deck

    ## Why
    [Why]

    ## How
    [How]
  `);

  it('a slide comes with the break before it, unless that is there', () => {
    const slides = '---\nmarp: true\n---\n\n# Deck\n\n---\n\n## Why\n\nSo.\n\n';
    expect(completed('How', `${slides}#¦`, deck)).toBe(`${slides}---\n\n## How\n\n«[How]»`);
    expect(completed('How', `${slides}---\n\n#¦`, deck)).toBe(`${slides}---\n\n## How\n\n«[How]»`);
  });
});
