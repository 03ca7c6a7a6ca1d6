/** What a next step promises is what the estimate gives once it is done. */
import { describe, expect, it } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from '../../../server/src/capstone/check-document.ts';
import { course, endOfTree, sampleChecks } from './module-6.ts';

const finished = sampleChecks('meridian-bank');
const { total: MOST } = assembleCapstone(course, finished).assessment;

/** The first step of a capstone, and what the finished one has more than it. */
function stepAndLack(documents: readonly DocumentCheck[]) {
  const { nextSteps, assessment } = assembleCapstone(course, documents);
  return { steps: nextSteps, lack: MOST - assessment.total };
}

it('there is none where nothing is open', () => {
  expect(stepAndLack(finished)).toEqual({ steps: [], lack: 0 });
});

describe.each(finished.map((check) => [check.path, check] as const))('%s', (_, check) => {
  it('promises what a missing document brings', () => {
    const { steps, lack } = stepAndLack(finished.filter((other) => other !== check));
    expect(steps).toEqual([expect.objectContaining({ deliverable: check.deliverable.id, points: lack })]);
    expect(lack).toBeGreaterThan(0);
  });

  const sections = check.outline.matched.filter(
    ({ parent, spec }) => parent && !spec.optional && !spec.repeat,
  );
  it.each(sections.map((matched) => [matched.section.content.heading?.title, matched] as const))(
    'promises what “%s” brings once it is there again',
    (_title, matched) => {
      const text = check.text.slice(0, matched.section.offset) + check.text.slice(endOfTree(matched, check));
      const without = checkDocument(check.path, text, check.deliverable);
      const { steps, lack } = stepAndLack(finished.map((other) => (other === check ? without : other)));
      expect(steps[0]?.points ?? 0).toBe(lack);
      if (lack > 0) expect(steps[0]).toMatchObject({ kind: 'insert', section: matched.spec.id });
    },
  );
});

it('a half-way capstone begins with what is not there', () => {
  const { nextSteps } = assembleCapstone(course, sampleChecks('northwind-clinics'));
  expect(nextSteps.map(({ kind, title, brings }) => `${kind}: ${title} · ${brings}`)).toEqual([
    'scaffold: Write the Enterprise AI Architecture Proposal · +5 points',
    'scaffold: Write the Executive Presentation · +1 point in Enterprise Proposal Quality',
    'fix: Complete “Identified Opportunities” in the cost model · towards 5/5 in Cost & Operations',
  ]);
});
