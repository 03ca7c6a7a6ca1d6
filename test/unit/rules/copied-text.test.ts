import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { together } from './together.ts';

const course = smallCourse({
  more: `
    synthesis:
      copied: { run: 4, words: 12, share: 0.5 }
  `,
  templates: [
    `
      # Plan
      ## Goals
      ## Risks
      <!-- expect
      fields: [Weather]
      -->
    `,
    `
      ---
      deliverable: offer
      exercise: "2"
      file: offer.md
      role: capstone
      ---
      # Offer
      ## Summary
      <!-- expect
      fields: [Weather]
      -->
    `,
  ],
});

const GOALS = 'We bake one hundred loaves of rye bread before six and sell them all by noon.';
const FIELD = 'Whenever rain keeps every guest away we give the bread to the shelter nearby and close.';
const plan = `# Plan\n## Our Goals\n${GOALS}\n## Risks\n- **Weather:** ${FIELD}\n`;
const find = (summary: string) => together({ plan, offer: `# Offer\n\n${summary}\n` }, course);

describe('copied-text', () => {
  it('marks what stands in an exercise, and says where', () => {
    expect(find(`## Summary\n\n${GOALS}\nThat is all.`)).toEqual([
      {
        path: 'offer.md',
        at: '5:1',
        covers: GOALS.slice(0, -1),
        message:
          '81 % of “Summary” repeats plan.md › Our Goals word for word. Say what it means for the reader of this document, in a few sentences of its own.',
        related: ['plan.md: Our Goals'],
      },
    ]);
  });

  it.each([
    ['in a list', `## Summary\n- ${GOALS.replace(' before', '\n- before')}`],
    [
      'with emphasis, case and line ends changed',
      `## Summary\r\n${GOALS.toUpperCase().replace('LOAVES', '**loaves**').replace(' OF ', '\r\nof ')}`,
    ],
    ['from a field of the exercise', `## Summary\n${FIELD}`],
    [
      'below a comment that says where it comes from',
      `## Summary\n<!-- capstone-from: plan/Goals -->\n${GOALS}`,
    ],
    ['in a section of its own making', `## Summary\nIn short.\n### Why\n${GOALS}`],
  ])('finds it %s', (_, summary) => {
    expect(find(summary)).toHaveLength(1);
  });

  it.each([
    ['a short section', '## Summary\nWe bake one hundred loaves of rye bread.'],
    [
      'a section mostly its own',
      `## Summary\nWhoever comes to our door early in the morning finds it open and smells what we have done all night. ${GOALS}`,
    ],
    [
      'other words for it',
      '## Summary\nBefore six we will have baked a hundred loaves, rye all of them, and by noon none is left to sell.',
    ],
    ['a table', `## Summary\n| What |\n|---|\n| ${GOALS} |`],
    ['code', `## Summary\n\`\`\`\n${GOALS}\n\`\`\``],
    ['a quotation', `## Summary\n> ${GOALS}`],
    ['a heading', `## Summary\n### ${GOALS}`],
    ['a placeholder', `## Summary\n[${GOALS}]`],
    ['a field that the course asks for', `## Summary\n- **Weather:** ${GOALS}`],
  ])('leaves alone %s', (_, summary) => {
    expect(find(summary)).toEqual([]);
  });

  it('leaves exercises alone that repeat each other', () => {
    expect(together({ plan: `${plan}\n## Goals\n${GOALS}\n` }, course)).toEqual([]);
  });

  it('asks for nothing where the course does not', () => {
    const silent = smallCourse({ templates: ['# Plan\n## Goals\n'] });
    expect(together({ plan }, silent)).toEqual([]);
  });
});
