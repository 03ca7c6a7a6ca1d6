/** A participant's own course is compiled as it is found: nothing in it may hang, crash or reach beyond its folder. */
import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import { smallCourse } from './small-course.ts';

const FEW_SECONDS = 5000;

function inComment(yaml: string): Map<string, string> {
  return smallCourse(['budget.md', 'aliases: [Sums]', yaml]);
}

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const below = `*a${level}`;
    return `&a${level + 1} [${Array.from({ length: 9 }, () => below).join(', ')}]`;
  });
  return `aliases: [&a0 lol, ${levels.join(', ')}]`;
}

describe('courses from strangers', () => {
  test.each<[what: string, files: Map<string, string>]>([
    ['a billion laughs', inComment(bomb())],
    ['nesting too deep', inComment(`aliases: ${'['.repeat(15_000)}`)],
    ['a mapping nested too deep', inComment(`aliases: ${'{a: '.repeat(8000)}`)],
    ['thousands of keys', inComment(Array.from({ length: 5000 }, (_, index) => `k${index}: 1`).join('\n'))],
    ['thousands of references', inComment(`from: [${'budget/Nowhere at All, '.repeat(1500)}]`)],
    ['a comment of a megabyte', inComment(`aliases: [${'Sum, '.repeat(200_000)}]`)],
    ['a megabyte of course.yaml', smallCourse().set('course.yaml', 'a: b\n'.repeat(200_000))],
    ['a thousand headings', smallCourse().set('plan.md', '# Plan\n'.repeat(1000))],
    ['null bytes', inComment('aliases: ["a\0b"]')],
    ['nothing but null bytes', smallCourse().set('course.yaml', '\0'.repeat(1000))],
    ['a JavaScript tag', inComment('aliases: !!js/function "() => process.exit()"')],
    ['half a character as a key', inComment('"\\uD800": true')],
    ['half a character as a fact', smallCourse(['course.yaml', 'oven: {', '"\\uDC00": {'])],
    ['half a character as a value', inComment('aliases: ["\\uD800"]')],
    ['half a character in a key that is fine otherwise', inComment('facts: { "a\uD800": { field: x } }')],
    ['a heading without words', smallCourse(['budget.md', '## Totals', '##'])],
    ['a prototype', inComment('__proto__: { optional: true }')],
    ['a prototype as a fact', inComment('facts: { __proto__: { field: x } }')],
    ['a merge key', inComment('<<: { optional: true }')],
    ['a key that is a list', inComment('? [a]\n: b')],
    ['another document', inComment('optional: true\n---\noptional: false')],
    ['a scalar', smallCourse().set('course.yaml', '42')],
    ['a list', smallCourse().set('course.yaml', '- a\n- b')],
    ['nothing', smallCourse().set('course.yaml', '').set('plan.md', '').set('budget.md', '')],
  ])(
    '%s',
    (_what, files) => {
      const { course, faults } = compileCourse(files);
      expect(course).toBeUndefined();
      expect(faults.length).toBeGreaterThan(0);
      for (const { line, column, key, message } of faults) {
        expect(key).not.toBe('');
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(message.length).toBeLessThan(1000);
      }
    },
    FEW_SECONDS,
  );

  test('names of built-in properties are names like any other', () => {
    const files = smallCourse(
      [
        'course.yaml',
        'oven: { title: the oven }',
        'oven: { title: the oven }\n  constructor: { title: the builder }',
      ],
      ['plan.md', 'We chose {oven}.', 'We chose {constructor}.'],
    );
    const { course } = compileCourse(files);
    expect(Object.keys(course?.facts ?? {})).toEqual(['oven', 'constructor', 'first-year']);

    const { faults } = compileCourse(smallCourse(['plan.md', 'We chose {oven}.', 'We chose {constructor}.']));
    expect(faults.map(({ key, line }) => [key, line])).toEqual([['Choice: {oven}', 20]]);
  });

  test('a course with more faults than anyone will read ends early', () => {
    const keys = Array.from({ length: 1000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(compileCourse(inComment(keys)).faults).toHaveLength(200);
  });

  test('files that course.yaml does not name are left alone', () => {
    const files = smallCourse().set('notes.md', '<!-- expect nonsense').set('../../etc/passwd', 'root');
    expect(compileCourse(files).faults).toEqual([]);
  });
});
