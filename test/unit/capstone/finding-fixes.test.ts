import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../server/src/capstone/check-document.ts';
import { fixesOf } from '../../../server/src/capstone/finding-fixes.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { course } from '../module-6/module-6.ts';

/** Enough for every section of a document and everything in it. */
const MOST_FIXES = 120;

/** The document with the first fix of its first finding that has one applied, over and over; and how often that was. */
function mendAll(file: string, text: string, deliverable: (typeof course.deliverables)[number]) {
  let mended = text;
  for (let count = 0; count < MOST_FIXES; count++) {
    const { outline, findings, text: current } = checkDocument(file, mended, deliverable);
    const context = { course, outline, documents: [], facts: new Map<string, string>() };
    const [fix] = findings.flatMap((finding) => fixesOf(finding, context).slice(0, 1));
    if (!fix) return { mended, count };
    mended = applyEdits(current, fix.edits);
  }
  return { mended, count: MOST_FIXES };
}

describe('fix after fix', () => {
  it.each(course.deliverables)(
    'makes of a bare heading the whole of $id, and comes to an end',
    (deliverable) => {
      const { mended, count } = mendAll(deliverable.file, `# ${deliverable.root.title}\n`, deliverable);
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(MOST_FIXES);
      const { findings, outline } = checkDocument(deliverable.file, mended, deliverable);
      expect(outline.missing).toEqual([]);
      expect(findings.filter(({ rule }) => rule === 'missing-section' || rule === 'section-order')).toEqual(
        [],
      );
    },
  );
});
