import { describe, expect, it } from 'vitest';
import { closestDeliverable, followsTemplate } from '../../../server/src/capstone/follows-template.ts';
import { parseDocument } from '../../../server/src/document/parse.ts';
import { deliverableOf, smallCourse } from '../small-course.ts';

const course = smallCourse({
  facts: ['procedure', 'title'],
  templates: [
    `
      ---
      deliverable: runbook
      exercise: "1"
      file: runbook.md
      ---
      # Runbook
      ## Procedures
      ### {procedure}
      <!-- expect
      repeat: { min: 2 }
      -->
      ## Contacts
      ## Vendors
      ## Glossary
    `,
    `
      ---
      deliverable: deck
      exercise: "2"
      file: deck.md
      format: slides
      ---
      # Deck
      ## {title}
      ## Summary
    `,
  ],
});

/** A document with these headings below its title. */
function headed(...titles: string[]): string {
  return ['# A document', ...titles.map((title) => `## ${title}`)].join('\n\n');
}

describe('followsTemplate', () => {
  it('takes half of the headings that the course words', () => {
    const runbook = deliverableOf(course, 'runbook');
    expect(followsTemplate(headed('Contacts', 'Procedures'), runbook)).toBe(true);
    expect(followsTemplate(headed('Contacts'), runbook)).toBe(false);
  });

  it('counts no heading that goes by any words', () => {
    const oneOfFour = `${headed('Procedures')}\n\n### Scaling up\n`;
    expect(followsTemplate(oneOfFour, deliverableOf(course, 'runbook'))).toBe(false);
  });
});

describe('closestDeliverable', () => {
  const closest = (text: string) => closestDeliverable(parseDocument(text), course)?.id;

  it('is the one whose headings a document has most of', () => {
    expect(closest(headed('Contacts', 'Costs'))).toBe('runbook');
    expect(closest(headed('Welcome', 'Summary'))).toBe('deck');
  });

  it('is no deck because a document has a first heading', () => {
    expect(closest(headed('Costs'))).toBe('runbook');
  });
});
