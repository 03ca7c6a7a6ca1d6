import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Costs
`);

const plan = (costs: string) => `
  # Plan
  ## Costs
  ${costs}
`;

describe('unread-text', () => {
  it('finds nothing where all characters are some, however rare', () => {
    expect(rulesThatFind(plan('Für 90 € im Monat: 😀, ẞ, \u0000 and \uD800.'), course)).toEqual([]);
  });

  it('reports characters that could not be read, once', () => {
    expect(findings('unread-text', plan('F\uFFFDr M\uFFFDller, $90 a month.'), course)).toEqual([
      {
        at: '3:2',
        covers: '\uFFFDr M\uFFFDller, $90 a month.',
        severity: 'warning',
        check: 'text',
        message:
          'There are characters here that cannot be read and show as “\uFFFD”. Save the file as UTF-8 (“Save with Encoding”), or write them anew.',
      },
    ]);
  });

  it('reports the first paragraph that is beyond the parser, once', () => {
    const brackets = '['.repeat(20_000);
    const found = findings('unread-text', plan(`${brackets}\n\n  ${brackets}`), course);
    expect(found).toMatchObject([{ at: '3:1', check: 'written', severity: 'warning' }]);
  });
});
