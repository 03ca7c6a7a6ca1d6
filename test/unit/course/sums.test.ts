import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import type { Expectation } from '../../../server/src/course/types.ts';
import { smallCourse } from './small-course.ts';

const TABLE = 'rows: { min: 2 }\n  required: [{ name: Year 1, aliases: [Year one] }, Year 2]\n';

/** The small course with the YAML added to the comment of its section of totals. */
function compiledWith(yaml: string) {
  return compileCourse(smallCourse(['budget.md', TABLE, `${TABLE}${yaml}\n`]));
}

const row = { name: 'Total', aliases: [] };
const range = {
  kind: 'range',
  min: 1,
  unit: undefined,
  ask: undefined,
  beside: [],
  not: [],
  unless: [],
  except: [],
} as const;

describe('what is expected of numbers', () => {
  test.each<[yaml: string, expectation: Expectation]>([
    [
      'sum: [{ total: Total, of: [Shop] }]',
      { kind: 'sum', sum: { of: 'columns', total: 'Total', parts: ['Shop'] } },
    ],
    ['sum: [{ row: Total, columns: [Shop] }]', { kind: 'sum', sum: { of: 'rows', row, columns: ['Shop'] } }],
    [
      'sum: [{ row: { name: Total, aliases: [All] }, columns: [Shop], periods: [{ name: Month, count: 12 }] }]',
      {
        kind: 'sum',
        sum: {
          of: 'periods',
          row: { name: 'Total', aliases: ['All'] },
          columns: ['Shop'],
          periods: [{ name: 'Month', aliases: [], count: 12 }],
        },
      },
    ],
    [
      'sum: [{ column: Total, equals: 100 }]',
      { kind: 'sum', sum: { of: 'shares', column: 'Total', row: undefined } },
    ],
    [
      'weighted: { weights: Total, scores: Shop, row: Total }',
      { kind: 'weighted', weights: 'Total', scores: 'Shop', row },
    ],
    [
      'range: [{ column: Total, min: 1, max: 10 }]',
      { ...range, place: { in: 'column', name: 'Total' }, max: 10, severity: 'error' },
    ],
    [
      'range: [{ column: Total, min: 1, unit: "%", ask: "Why {value}?", except: [Total] }]',
      {
        ...range,
        place: { in: 'column', name: 'Total' },
        max: undefined,
        unit: '%',
        ask: 'Why {value}?',
        severity: 'warning',
        except: [row],
      },
    ],
    [
      'best: { fact: first-year, in: budget/Ovens, row: Total }',
      { kind: 'best', fact: 'first-year', section: 'budget/ovens', row },
    ],
  ])('%s', (yaml, expectation) => {
    const { course, faults } = compiledWith(yaml);
    expect(faults).toEqual([]);
    expect(course?.deliverables[0]?.root.children[1]?.expectations.slice(1)).toEqual([expectation]);
  });
});

describe('what names nothing, or holds for nothing', () => {
  test.each<[yaml: string, ...faults: string[]]>([
    [
      'sum: [{ total: Totals, of: [Shop, Shops] }]',
      'sum[0].total: no table of this section has a column `Totals`; did you mean `Total`?',
      'sum[0].of[1]: no table of this section has a column `Shops`; did you mean `Shop`?',
    ],
    [
      'sum: [{ row: Total, columns: [Shops] }]',
      'sum[0].columns[0]: no table of this section has a column `Shops`; did you mean `Shop`?',
    ],
    [
      'sum: [{ total: Total }]',
      'sum[0]: `sum[0]` lacks `of`; it should be { total: a column, of: the columns it is the sum of }',
    ],
    [
      'sum: [{ column: Total, equals: 20 }]',
      'sum[0].equals: `sum[0].equals` should be 100, what shares in percent add up to; if text is meant, write it in quotes: "20"',
    ],
    [
      'sum: [{ row: Total, columns: [Shop], periods: [{ name: Month, count: 1 }] }]',
      'sum[0].periods[0].count: `sum[0].periods[0].count` should be a whole number from 2 to 60',
    ],
    [
      'weighted: { weights: Weight, scores: Shop, row: Total }',
      'weighted.weights: no table of this section has a column `Weight`; columns here are `Period`, `Total` and `Shop`',
    ],
    ['range: [{ column: Total }]', 'range[0]: a range needs `min`, `max` or both'],
    [
      'range: [{ column: Total, min: 3, max: 1 }]',
      'range[0].max: no number is from 3 to 1; make `max` 3 or more',
    ],
    ['range: [{ min: 3 }]', 'range[0]: a range is about a `column`, a `field` or `items`; name one of them'],
    [
      'range: [{ column: Total, field: Price, min: 3 }]',
      'range[0]: a range is about a `column`, a `field` or `items`; name one of them',
    ],
    [
      'best: { fact: oven, in: budget/Ovens, row: Total }',
      'best.fact: the section does not state the fact `oven`; its facts are `first-year`',
    ],
  ])('%s', (yaml, ...faults) => {
    expect(compiledWith(yaml).faults.map(({ key, message }) => `${key}: ${message}`)).toEqual(faults);
  });
});
