import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkDocument, type DocumentCheck } from '../../../server/src/capstone/check-document.ts';
import { embeddedCourses } from '../../../server/src/courses.ts';
import { anyEdit, anyText, applyEdit } from '../document/markdown-texts.ts';
import { fuzz, fuzzTime } from '../fuzz.ts';

/** All that is shown of a check, with absolute places. */
function shown({ findings, facts, failures }: DocumentCheck): unknown {
  const placed = findings.map(({ rule, severity, message, section, span, check, spec }) => {
    return { rule, severity, message, at: section.offset + span.start, span, check, spec: spec.id };
  });
  return { placed, facts: facts.map(({ name, value, section }) => [name, value, section.offset]), failures };
}

const deliverables = embeddedCourses.flatMap((course) => course.deliverables);

it(
  'a document checked again shows what a first look at it would, whatever the edits',
  () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(...deliverables),
        fc.array(anyEdit, { minLength: 1, maxLength: 6 }),
        (text, deliverable, edits) => {
          let check = checkDocument('a.md', text, deliverable);
          for (const edit of edits) {
            const edited = applyEdit(check.text, edit);
            check = checkDocument('a.md', edited, deliverable, check);
            expect(shown(check)).toEqual(shown(checkDocument('a.md', edited, deliverable)));
          }
        },
      ),
      fuzz(60),
    );
  },
  fuzzTime,
);
