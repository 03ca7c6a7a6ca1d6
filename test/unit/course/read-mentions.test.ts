import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import type { Expectation } from '../../../server/src/course/types.ts';
import { smallCourse } from './small-course.ts';

/** The small course with other expectations of its section “Energy Use”. */
function compiled(yaml: string) {
  return compileCourse(smallCourse(['budget.md', 'words: { min: 10 }\nparagraphs: { max: 2 }', yaml]));
}

function expectations(yaml: string): readonly Expectation[] | undefined {
  const energy = compiled(yaml).course?.deliverables[0]?.root.children[0]?.children[0]?.children[0];
  return energy?.expectations;
}

function faults(yaml: string): string[] {
  return compiled(yaml).faults.map(({ line, key, message }) => `${line} ${key}: ${message}`);
}

describe('mentions', () => {
  test('are compiled, a bare name looked for as it stands', () => {
    expect(
      expectations(
        'mentions: [gas meter, { name: the sun, any: [solar, ": sun"], severity: info, when: [roof] }]',
      ),
    ).toEqual([
      {
        kind: 'mentions',
        concepts: [
          { name: 'gas meter', any: ['gas meter'], severity: 'warning', when: [] },
          { name: 'the sun', any: ['solar', ': sun'], severity: 'info', when: ['roof'] },
        ],
      },
    ]);
  });

  test.each([
    ['mentions: ["—"]', '31 mentions[0]: there is no word to look for in `—`'],
    ['mentions: [{ name: sun, any: ["#"] }]', '31 mentions[0].any[0]: there is no word to look for in `#`'],
    ['mentions: [{ name: sun, when: [":"] }]', '31 mentions[0].when[0]: there is no word to look for in `:`'],
    [
      'mentions: [{ name: sun, any: [one two three four five six seven] }]',
      '31 mentions[0].any[0]: `one two three four five six seven` has 7 words, which nobody writes in the same order; give 6 at most',
    ],
    [
      'mentions: [{ name: sun, severity: error }]',
      '31 mentions[0].severity: `mentions[0].severity` should be warning or info, not `error`',
    ],
    ['fields: [{ label: Sun, says: ["!"] }]', '31 fields[0].says[0]: there is no word to look for in `!`'],
    [
      'table: { columns: [A], required: [{ name: Sun, when: ["?"] }] }',
      '31 table.required[0].when[0]: there is no word to look for in `?`',
    ],
  ])('%s is a fault', (yaml, fault) => {
    expect(faults(yaml)).toEqual([fault]);
  });
});

describe('json', () => {
  test('is compiled', () => {
    expect(
      expectations(
        'json: { keys: [{ name: low, any: [min], min: 2 }, { name: high, any: [max], above: low, why: So. }] }',
      ),
    ).toEqual([
      {
        kind: 'json',
        keys: [
          {
            name: 'low',
            any: ['min'],
            unit: undefined,
            min: 2,
            above: undefined,
            kinds: [],
            least: 1,
            why: undefined,
          },
          {
            name: 'high',
            any: ['max'],
            unit: undefined,
            min: undefined,
            above: 'low',
            kinds: [],
            least: 1,
            why: 'So.',
          },
        ],
      },
    ]);
  });

  test.each([
    [
      'json: { keys: [{ name: high, any: [max], above: low }] }',
      '31 json.keys[0].above: no key before this one is called `low`; there are no keys before it',
    ],
    [
      'json: { keys: [{ name: heat, any: [heat], least: 2, kinds: [{ name: gas, any: [gas] }] }] }',
      '31 json.keys[0].least: there are only 1 `kinds` to choose 2 from',
    ],
    [
      'json: { keys: [{ name: heat, any: [] }] }',
      '31 json.keys[0].any: `json.keys[0].any` should be a list of keys (1 to 50)',
    ],
  ])('%s is a fault', (yaml, fault) => {
    expect(faults(yaml)).toEqual([fault]);
  });
});
