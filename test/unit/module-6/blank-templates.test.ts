import { describe, expect, it } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from '../../../server/src/capstone/check-document.ts';
import { isGroup, specsBelow } from '../../../server/src/course/section-specs.ts';
import type { Deliverable } from '../../../server/src/course/types.ts';
import { blankDocument } from '../../../server/src/scaffold/blank-document.ts';
import { course } from './module-6.ts';

function checkBlank(deliverable: Deliverable): DocumentCheck {
  const text = blankDocument(deliverable, { values: new Map(), declared: course.facts });
  return checkDocument(deliverable.file, text, deliverable);
}

describe.each(course.deliverables.map((deliverable) => [deliverable.id, deliverable] as const))(
  'the blank %s',
  (_, deliverable) => {
    const { findings, failures, outline } = checkBlank(deliverable);

    it('has every section and is found wanting for its placeholders alone', () => {
      expect(failures).toEqual([]);
      expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['placeholder']);
    });

    it('has a placeholder in every required section that holds something itself', () => {
      const leaves = outline.matched.filter(({ spec }) => !isGroup(spec) && !spec.optional);
      const filled = leaves.filter(({ own }) => !findings.some(({ section }) => own.includes(section)));
      expect(filled.map(({ spec }) => spec.id)).toEqual([]);
    });

    it('holds each section that the course asks for', () => {
      const absent = specsBelow(deliverable.root).filter(({ id }) => !outline.bySpec.has(id));
      expect(absent.map(({ id }) => id)).toEqual([]);
    });
  },
);

describe('a capstone of blank templates', () => {
  it('gets the fewest points there are', () => {
    const { assessment } = assembleCapstone(course, course.deliverables.map(checkBlank));
    expect(assessment.total).toBe(4);
    expect(assessment.certification).toBe('below');
  });
});
