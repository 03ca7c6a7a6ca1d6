import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { together } from './together.ts';

const course = smallCourse({
  facts: ['client', 'trade'],
  more: `
    synthesis:
      tailored: [{ section: offer/Summary, facts: [client, trade] }]
  `,
  templates: [
    `
      # Plan
      <!-- expect
      facts:
        client: { field: Client }
        trade: { field: Trade }
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
      <!-- expect
      facts:
        client: { field: Client }
      -->
      ## Summary
      ## Costs
    `,
  ],
});

const plan =
  '# Plan\n- **Client:** The Meridian Bakery Ltd, in Ohio\n- **Trade:** Baking and selling bread\n';
const find = (offer: string, first = plan) => together({ plan: first, offer }, course);

describe('generic-content', () => {
  it('asks for one sentence that names whom it is for', () => {
    expect(
      find('# Offer for Meridian\n- **Client:** Meridian\n\n## 1. Summary\nWe offer you a fine solution.\n'),
    ).toEqual([
      {
        path: 'offer.md',
        at: '4:4',
        covers: '1. Summary',
        message:
          'No sentence of this document names the client or the trade: it could be for anybody. Open with the client’s own situation, by name.',
        related: [],
      },
    ]);
  });

  it.each([
    ['in a heading', '## Summary\nFine.\n### Meridian Bakery\nFine.'],
    ['in a table', '## Summary\nFine.\n\n| Client |\n|---|\n| Meridian Bakery |'],
    ['in a quotation', '## Summary\nFine.\n\n> Meridian'],
    ['in a comment', '## Summary\nFine.\n\n<!-- Meridian Bakery -->'],
    ['in what is left of the template', '## Summary\nFine.\n\n[What Meridian Bakery needs]'],
    ['one word of many', '## Summary\nWe sell solutions.'],
  ])('does not count a name %s', (_, text) => {
    expect(find(`# Offer\n${text}\n`)).toHaveLength(1);
  });

  it.each([
    ['the name', '## Summary\nMeridian bakes.'],
    ['another form of it', '## Summary\nMeridian’s guests wait.'],
    ['a list item of another section', '## Summary\nFine.\n## Costs\n- What MERIDIAN pays'],
    ['what it does', '## Summary\nWhoever sells bread knows, and selling is hard.'],
  ])('is content with %s', (_, text) => {
    expect(find(`# Offer\n${text}\n`)).toEqual([]);
  });

  it('waits until somebody says who the client is', () => {
    const offer = '# Offer\n## Summary\nWe offer you a fine solution.\n';
    expect(find(offer, '# Plan\n- **Client:** [Name]\n')).toEqual([]);
    expect(together({ offer }, course)).toEqual([]);
  });

  it('waits until the section is written', () => {
    expect(find('# Offer\n## Summary\n[Open with the client]\n## Costs\nFine.\n')).toEqual([]);
    expect(find('# Offer\n## Costs\nFine.\n')).toEqual([]);
  });
});
