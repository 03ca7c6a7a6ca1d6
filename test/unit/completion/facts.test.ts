import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { completed, completions, labels } from './completions.ts';

const course = smallCourse({
  facts: ['client', 'cost', 'scope'],
  templates: [
    `
      ---
      deliverable: model
      exercise: "1.1"
      file: model.md
      ---
      # Model
      ## Totals
      <!-- expect
      facts:
        cost: { row: { name: Year 1 }, column: { name: Total } }
        client: { field: Client }
        scope: { field: Scope }
      -->
    `,
    `
      ---
      deliverable: proposal
      exercise: "1.2"
      file: proposal.md
      ---
      # Proposal
      ## Summary
    `,
  ],
});

const model = `
  # Model
  ## Totals
  - **Client:** Alder | Sons
  - **Scope:** ${'all that can be said of it and then some more '.repeat(3)}

  | Period | Total |
  |---|---|
  | Year 1 | $412,000 |
`;
const inProposal = { as: 'proposal', beside: { model } };

describe('a fact that another document states', () => {
  it('is offered by its name, with the place it comes from', () => {
    const offered = completions('# Proposal\n## Summary\n\nIt costs ¦', course, inProposal);
    expect(offered.map(({ label, detail }) => [label, detail])).toEqual([
      ['client → Alder | Sons', 'model.md › Totals'],
      ['cost → $412,000', 'model.md › Totals'],
    ]);
  });

  it('takes the place of the word that was begun', () => {
    const asked = '# Proposal\n## Summary\n\nIt costs co¦ a year';
    expect(completed('cost → $412,000', asked, course, inProposal)).toMatch(/It costs \$412,000 a year$/);
  });

  it('is found by a currency sign, and the sign stands once', () => {
    const typed = '# Proposal\n## Summary\n\nIt costs $¦';
    expect(labels(typed, course, { ...inProposal, trigger: '$' })).toEqual(['cost → $412,000']);
    expect(completed('cost → $412,000', typed, course, inProposal)).toMatch(/It costs \$412,000$/);
  });

  it('keeps a cell whole', () => {
    const cell = '# Proposal\n## Summary\n\n| A | B |\n|---|---|\n| For | ¦ |';
    expect(completed('client → Alder | Sons', cell, course, inProposal)).toMatch(
      /\| For \| Alder \\\| Sons \|$/,
    );
  });
});

describe('no fact is offered', () => {
  it('unasked', () => {
    for (const trigger of ['#', '-', '*', '|', ':', ' '])
      expect(
        completions(`# Proposal\n## Summary\n\n${trigger}¦`, course, { ...inProposal, trigger }),
      ).toEqual([]);
  });

  it('in a heading, unless it names something', () => {
    expect(labels('# Proposal\n\n## Sum¦', course, inProposal)).not.toContain('cost → $412,000');
    expect(labels('# Proposal\n\n## For: ¦', course, inProposal)).toContain('client → Alder | Sons');
  });

  it('that the document states itself', () => {
    expect(labels(model.replace('Alder', '¦'), course, { as: 'model' })).toEqual([]);
  });

  it('in code', () => {
    expect(completions('# Proposal\n\n```sh\necho $¦\n```', course, { ...inProposal, trigger: '$' })).toEqual(
      [],
    );
    expect(completions('# Proposal\n\nRun `echo $¦`', course, { ...inProposal, trigger: '$' })).toEqual([]);
  });
});
