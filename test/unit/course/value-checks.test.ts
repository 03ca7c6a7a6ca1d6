import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import type { Expectation } from '../../../server/src/course/types.ts';
import { smallCourse } from './small-course.ts';

const TABLE = 'rows: { min: 2 }\n  required: [{ name: Year 1, aliases: [Year one] }, Year 2]\n';

/** What the small course's section of totals expects of values when the YAML is added to its comment. */
function expectedWith(yaml: string): readonly Expectation[] {
  const { course, faults } = compileCourse(smallCourse(['budget.md', TABLE, `${TABLE}${yaml}\n`]));
  expect(faults).toEqual([]);
  return course?.deliverables[0]?.root.children[1]?.expectations.slice(1) ?? [];
}

function faultsWith(yaml: string): string[] {
  const { faults } = compileCourse(smallCourse(['budget.md', TABLE, `${TABLE}${yaml}\n`]));
  return faults.map(({ key, message }) => `${key}: ${message}`);
}

describe('what is expected of values', () => {
  test.each<[yaml: string, expectation: Expectation]>([
    [
      'values: [{ column: Period, of: [Spring, { name: Autumn, aliases: [Fall] }] }]',
      {
        kind: 'values',
        place: { in: 'column', name: 'Period' },
        members: [
          { name: 'Spring', aliases: [] },
          { name: 'Autumn', aliases: ['Fall'] },
        ],
      },
    ],
    [
      'thresholds: { first: Total, last: Shop, low: [Quality] }',
      { kind: 'thresholds', first: 'Total', last: 'Shop', high: [], low: ['Quality'] },
    ],
    [
      'rising: { column: Period, unit: month, covers: 12, decisions: { from: budget/Ovens, field: Gate, words: [gate] } }',
      {
        kind: 'rising',
        column: 'Period',
        unit: 'month',
        covers: 12,
        decisions: { from: 'budget/ovens', field: 'Gate', words: ['gate'] },
      },
    ],
    [
      'rising: { column: Period }',
      { kind: 'rising', column: 'Period', unit: 'week', covers: undefined, decisions: undefined },
    ],
    [
      'trend: { along: Period, columns: [Total], leap: 10, while: budget/Ovens }',
      { kind: 'trend', along: 'Period', columns: ['Total'], leap: 10, while: 'budget/ovens' },
    ],
    [
      'duration: { weeks: { min: 2, max: 12 }, ask: Really? }',
      { kind: 'duration', minWeeks: 2, maxWeeks: 12, fields: [], ask: 'Really?' },
    ],
    [
      'measurable: [{ column: Total }]',
      { kind: 'measurable', place: { in: 'column', name: 'Total' }, by: 'anything', say: undefined },
    ],
    [
      'measurable: [{ items: true, by: amount, say: How much? }]',
      { kind: 'measurable', place: { in: 'items', name: '' }, by: 'amount', say: 'How much?' },
    ],
  ])('%s', (yaml, expectation) => {
    expect(expectedWith(yaml)).toEqual([expectation]);
  });
});

describe('what names nothing', () => {
  const noTotals = 'no table of this section has a column `Totals`; did you mean `Total`?';
  test.each<[yaml: string, ...faults: string[]]>([
    ['values: [{ column: Totals, of: [A] }]', `values[0].column: ${noTotals}`],
    [
      'values: [{ field: Price, of: [A] }]',
      'values[0].field: the section has no field `Price`; there are no fields here',
    ],
    ['thresholds: { first: Period, last: Totals }', `thresholds.last: ${noTotals}`],
    ['rising: { column: Totals }', `rising.column: ${noTotals}`],
    ['trend: { along: Period, columns: [Totals] }', `trend.columns[0]: ${noTotals}`],
    ['measurable: [{ column: Totals }]', `measurable[0].column: ${noTotals}`],
    [
      'trend: { along: Period, columns: [Total], while: budget/Stoves }',
      'trend.while: `budget` has no heading `Stoves`; its headings are `Ovens`, `{oven-name}`, `Energy Use` and `Totals`',
    ],
    ['values: [{ of: [A] }]', 'values[0]: `values[0]` should be { column, of } or { field, of }'],
    [
      'duration: { weeks: { min: 12, max: 2 }, ask: Really? }',
      'duration.weeks.max: no number is from 12 to 2; make `max` 12 or more',
    ],
  ])('%s', (yaml, ...faults) => {
    expect(faultsWith(yaml)).toEqual(faults);
  });
});
