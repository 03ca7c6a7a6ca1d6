/** Whatever is wrong with a course: its faults say where, and what compiles can be worked with. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { checkDocument } from '../../../server/src/capstone/check-document.ts';
import { reportCapstone } from '../../../server/src/capstone/report.ts';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import { scaffoldDocument } from '../../../server/src/scaffold/scaffold.ts';
import { documents } from '../document/markdown-texts.ts';
import { fuzz, fuzzTime } from '../fuzz.ts';
import { anyCourse } from './mutated-courses.ts';

/** In milliseconds; the real course takes a fiftieth of it. */
const LONG = 5_000;

describe('a course with anything wrong in it', () => {
  test(
    'has faults that name file, line and key, at once',
    () => {
      fc.assert(
        fc.property(anyCourse, (files) => {
          const start = performance.now();
          const { course, faults } = compileCourse(files);
          expect(performance.now() - start).toBeLessThan(LONG);
          expect(course === undefined).toBe(faults.length > 0);
          for (const { file, line, column, key, message } of faults) {
            expect(['course.yaml', ...files.keys()]).toContain(file);
            const lines = (files.get(file) ?? '').split(/\r\n|\r|\n/u);
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeGreaterThan(0);
            expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
            expect(key).not.toBe('');
            expect(message.length).toBeLessThan(1000);
          }
        }),
        fuzz(15),
      );
    },
    fuzzTime,
  );

  test(
    'can be worked with where it compiles',
    () => {
      fc.assert(
        fc.property(anyCourse, fc.nat(documents.length - 1), (files, which) => {
          const { course } = compileCourse(files);
          fc.pre(course !== undefined);
          const text = (i: number) => documents[(which + i) % documents.length] ?? '';
          const checks = course.deliverables.map((deliverable, i) =>
            checkDocument(deliverable.file, text(i), deliverable),
          );
          const capstone = assembleCapstone(course, checks);
          expect([...capstone.failures, ...checks.flatMap(({ failures }) => failures)]).toEqual([]);
          reportCapstone('folder', capstone);
          for (const deliverable of course.deliverables)
            scaffoldDocument(deliverable, { course, documents: checks }, capstone.facts);
        }),
        fuzz(2),
      );
    },
    fuzzTime,
  );
});
