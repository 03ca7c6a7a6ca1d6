import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Pilot
  <!-- expect
  fields: [Success criteria]
  measurable: [{ field: Success criteria }]
  -->
  ## Goals
  <!-- expect
  table: { columns: [Metric, Target] }
  measurable: [{ column: Target }]
  -->
`);

function pilot(criterion: string): string {
  return `## Pilot\n\n**Success criteria:**\n\n- 80 % of drafts accepted\n- ${criterion}\n`;
}

describe('not-measurable', () => {
  it('reports an item that nobody could check, on the item', () => {
    expect(findings('not-measurable', pilot('Good **feedback** from users'), course)).toEqual([
      {
        at: '6:3',
        covers: 'Good **feedback** from users',
        severity: 'warning',
        check: 'measurable:1',
        message:
          '“Good feedback from users” cannot be measured yet. Say by which number, date or event you will know.',
      },
    ]);
  });

  it('takes a line apart where the course asks for several', () => {
    const several = smallCourse(`
      # Plan
      ## Pilot
      <!-- expect
      fields: [{ label: Success criteria, items: { min: 2 } }]
      measurable: [{ field: Success criteria }]
      -->
    `);
    const line = '## Pilot\n\n**Success criteria:** 1. under 4 s; 2. happy users; 3. 80 % accepted\n';
    expect(findings('not-measurable', line, several)).toMatchObject([
      { message: expect.stringMatching(/^“2. happy users” cannot be measured/) },
    ]);
    expect(findings('not-measurable', line, course)).toEqual([]);
  });

  it('reports the value of a field, and a cell', () => {
    const document = `
      ## Pilot

      **Success criteria:** happy users

      ## Goals

      | Metric | Target |
      |---|---|
      | Latency | Faster |
      | Errors | < 2 % |
    `;
    expect(findings('not-measurable', document, course)).toMatchObject([
      { covers: 'happy users', check: 'measurable:1' },
      { covers: 'Faster', check: 'measurable:1' },
    ]);
  });

  it.each([
    'Users are satisfied',
    'Improved productivity',
    'High quality of answers',
    'System performs well under load',
  ])('reports “%s”', (criterion) => {
    const found = findings('not-measurable', pilot(criterion), course);
    expect(found).toHaveLength(criterion.includes('under') ? 0 : 1);
  });

  it.each([
    'P95 latency under 4 s',
    'Zero SEV1 incidents',
    'No critical findings',
    'All branches live',
    'At least one team lead agrees',
    'Half of the drafts need no edit',
    'Signed off by the privacy officer',
    'Penetration test passed',
    'Error rate no worse than before',
    'Answers come faster than in search',
    'Approved by the steering committee in March',
    '`accepted / all > 0.8`',
    '[A number to reach]',
    'Ende Februar',
    'After the kick-off',
    'n/a',
  ])('stays quiet about “%s”', (criterion) => {
    expect(findings('not-measurable', pilot(criterion), course)).toEqual([]);
  });

  it('asks for an amount where one is wanted', () => {
    const savings = smallCourse(`
      # Plan
      ## Savings
      <!-- expect
      measurable: [{ items: true, by: amount, say: How much does it save? }]
      -->
    `);
    const document =
      '## Savings\n\n- GPT-4.1 mini for simple letters\n- Caching saves 20 %\n- Half the tokens\n';
    expect(findings('not-measurable', document, savings)).toEqual([
      {
        at: '3:3',
        covers: 'GPT-4.1 mini for simple letters',
        severity: 'warning',
        check: 'measurable:0',
        message: '“GPT-4.1 mini for simple letters” names no amount yet. How much does it save?',
      },
    ]);
  });

  describe('of items that stand as rows', () => {
    const uses = smallCourse(`
      # Plan
      ## Uses
      <!-- expect
      items: { min: 2 }
      measurable: [{ items: true, by: amount, say: "Add how often." }]
      -->
    `);
    const rows = (...cells: readonly string[]) =>
      `## Uses\n\n| # | Use | Volume |\n|---|---|---|\n${cells.map((cell, i) => `| ${i + 1} | Answer | ${cell} |`).join('\n')}\n`;

    it('reports the one row without an amount; its own number is none', () => {
      expect(
        findings('not-measurable', rows('300 a day', 'often', 'two or three a year'), uses),
      ).toMatchObject([{ at: '6:7', message: '“Answer | often” names no amount yet. Add how often.' }]);
    });

    it('is quiet where most rows name none: it stands elsewhere, or is missed as a whole', () => {
      expect(findings('not-measurable', rows('often', 'seldom', '9 a day'), uses)).toEqual([]);
    });
  });

  it.each(['twice a week', 'two or three times a year', 'none', 'free of charge'])(
    'takes “%s” for an amount',
    (price) => {
      const priced = smallCourse(`
        # Plan
        ## Price
        <!-- expect
        fields: [Price]
        measurable: [{ field: Price, by: amount }]
        -->
      `);
      expect(findings('not-measurable', `## Price\n\n- Price: ${price}\n`, priced)).toEqual([]);
    },
  );
});
