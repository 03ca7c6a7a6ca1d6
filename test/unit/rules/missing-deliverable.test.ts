import { describe, expect, it } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { missingDeliverable } from '../../../server/src/rules/missing-deliverable.ts';
import { check, deliverableOf, smallCourse } from '../small-course.ts';

const course = smallCourse({
  templates: [
    `
      ---
      deliverable: cost-model
      exercise: "1.3"
      file: cost-model.md
      ---
      # Cost Model
    `,
    `
      ---
      deliverable: proposal
      exercise: "2.3"
      file: proposal.md
      ---
      # Proposal
    `,
  ],
});

describe('missing-deliverable', () => {
  it('is an error that says which file to create', () => {
    expect(missingDeliverable.severity).toBe('error');
    expect(missingDeliverable.message(deliverableOf(course, 'proposal'))).toBe(
      '“Proposal” (exercise 2.3) is not there yet. Create proposal.md from its template.',
    );
  });

  it('concerns each document that a capstone does not have, in course order', () => {
    const missingFrom = (...ids: string[]) =>
      assembleCapstone(
        course,
        ids.map((id) => check('Some text.', course, id)),
      ).missing.map(({ id }) => id);
    expect(missingFrom()).toEqual(['cost-model', 'proposal']);
    expect(missingFrom('cost-model')).toEqual(['proposal']);
    expect(missingFrom('proposal', 'cost-model')).toEqual([]);
  });
});
