import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import { smallCourse } from './small-course.ts';

const RUBRIC = 'rubric:\n  certification';
const FACTS = 'facts:\n  first-year: { row: Year 1, column: { name: Total, aliases: [Sum] } }';

/** The small course with further keys of course.yaml and another way to read its fact. */
function compiled(keys: string, facts = FACTS) {
  const { course, faults } = compileCourse(
    smallCourse(['course.yaml', RUBRIC, `${keys}\n${RUBRIC}`], ['budget.md', FACTS, facts]),
  );
  return {
    course,
    faults: faults.map(({ file, key, message }) => `${file} ${key}: ${message}`),
    readings: course?.deliverables[0]?.root.children.at(-1)?.facts,
  };
}

describe('facts that agree', () => {
  test('are compiled with what they are compared by', () => {
    const { course, faults } = compiled(
      'agree:\n  - { fact: oven, as: name, known: [[Miele, Miele Pro], [Rational]] }\n' +
        '  - { fact: first-year, as: amount, rounded: [plan, budget/Totals] }',
    );
    expect(faults).toEqual([]);
    expect(course?.agree).toEqual([
      { fact: 'oven', as: 'name', known: [['Miele', 'Miele Pro'], ['Rational']], impliedBy: [], rounded: [] },
      { fact: 'first-year', as: 'amount', known: [], impliedBy: [], rounded: ['plan', 'budget/totals'] },
    ]);
  });

  test.each([
    ['{ fact: stove, as: name }', 'agree[0].fact: the fact `stove` is not declared in course.yaml; '],
    ['{ fact: oven, as: text }', 'agree[0].as: `agree[0].as` should be name, amount or weeks, not `text`'],
    [
      '{ fact: oven, as: weeks, known: [[Miele]] }',
      'agree[0].known: only what is compared as a name has known ones',
    ],
    [
      '{ fact: oven, as: name, impliedBy: [first-year] }',
      'agree[0].impliedBy: only a fact with known names can be told by another one',
    ],
    [
      '{ fact: oven, as: name, known: [[Miele]], impliedBy: [stove] }',
      'agree[0].impliedBy[0]: the fact `stove` is not declared in course.yaml; ',
    ],
    [
      '{ fact: oven, as: name, rounded: [plan] }',
      'agree[0].rounded: only what is compared as an amount can be rounded',
    ],
    [
      '{ fact: oven, as: name, known: [[]] }',
      'agree[0].known[0]: `agree[0].known[0]` should be a list of the wordings',
    ],
    [
      '{ fact: first-year, as: amount, rounded: [plam] }',
      'agree[0].rounded[0]: `plam` is no deliverable of this course; ',
    ],
  ])('are refused: %s', (entry, fault) => {
    expect(compiled(`agree: [${entry}]`).faults).toEqual([expect.stringContaining(`course.yaml ${fault}`)]);
  });

  test('are listed once', () => {
    const { faults } = compiled('agree: [{ fact: oven, as: name }, { fact: oven, as: name }]');
    expect(faults).toEqual(['course.yaml agree[1].fact: `oven` is listed twice; leave one out']);
  });
});

describe('synthesis', () => {
  test('is compiled', () => {
    const { course } = compiled(
      'synthesis:\n  copied: { run: 8, words: 60, share: 0.5 }\n  tailored: [{ section: plan/Money, facts: [oven] }]',
    );
    expect(course?.synthesis).toEqual({
      copied: { run: 8, words: 60, share: 0.5 },
      tailored: [{ section: 'plan/money', facts: ['oven'] }],
    });
  });

  test.each([
    [
      'copied: { run: 1, words: 60, share: 0.5 }',
      'synthesis.copied.run: `synthesis.copied.run` should be a whole number from 3 to 50',
    ],
    [
      'tailored: [{ section: plan/Moon, facts: [oven] }]',
      'synthesis.tailored[0].section: `plan` has no heading `Moon`; ',
    ],
    [
      'tailored: [{ section: plan, facts: [stove] }]',
      'synthesis.tailored[0].facts[0]: the fact `stove` is not declared',
    ],
  ])('is refused: %s', (keys, fault) => {
    expect(compiled(`synthesis:\n  ${keys}`).faults).toEqual([
      expect.stringContaining(`course.yaml ${fault}`),
    ]);
  });
});

describe('readings of a fact', () => {
  test('may be several, the best first', () => {
    const { readings, faults } = compiled(
      '',
      'facts:\n  first-year: [{ field: Year 1 }, { near: [cost year 1], without: [month], longest: 4 }, { weeks: budget/Ovens }, ' +
        '{ among: "budget/{oven-name}", cues: [choose], row: Oven, without: [not] }]',
    );
    expect(faults).toEqual([]);
    const fact = 'first-year';
    expect(readings).toEqual([
      { fact, kind: 'field', label: 'Year 1', aliases: [] },
      { fact, kind: 'near', words: ['cost year 1'], without: ['month'], longest: 4 },
      { fact, kind: 'weeks', parts: [{ name: '{oven-name}', aliases: [] }] },
      {
        fact,
        kind: 'among',
        section: 'budget/ovens/oven-name',
        cues: ['choose'],
        row: { name: 'Oven', aliases: [] },
        without: ['not'],
      },
    ]);
  });

  test.each([
    ['{ weeks: budget/Totals }', 'facts.first-year.weeks: `Totals` has no sections below it'],
    ['{ weeks: budget/Moon }', 'facts.first-year.weeks: `budget` has no heading `Moon`; '],
    [
      '[{ field: Year 1 }, { weeks: budget/Totals }]',
      'facts.first-year[1].weeks: `Totals` has no sections below it',
    ],
    ['{ near: [] }', 'facts.first-year.near: `facts.first-year.near` should be a list of words to look for'],
  ])('are refused: %s', (reading, fault) => {
    expect(compiled('', `facts:\n  first-year: ${reading}`).faults).toEqual([
      expect.stringContaining(`budget.md ${fault}`),
    ]);
  });
});
