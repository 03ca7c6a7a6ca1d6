import { describe, expect, it } from 'vitest';
import { readMarks } from '../../../server/src/capstone/read-marks.ts';
import { withMark } from '../../../server/src/capstone/edit-marks.ts';
import { noMarks } from '../../../server/src/rubric/own-marks.ts';
import { smallCourse } from '../small-course.ts';

const course = smallCourse({
  templates: ['# Plan\n## Goals\n'],
  rubric: `
    rubric:
      certification: 1
      distinction: 2
      criteria:
        - id: money
          title: Money
          levels: [{ points: 5, share: 1, text: Sound }, { points: 3, share: 0.5, text: So so }, { points: 1, share: 0, text: None }]
          evidence:
            - { id: goals, title: Goals, sections: [plan/Goals] }
            - { id: convincing, title: It convinces }
            - { id: fair, title: It is fair }
  `,
});

const problems = (text: string) =>
  readMarks(text, course).problems.map(({ line, message }) => `${line}: ${message}`);

describe('readMarks', () => {
  it('reads what the participants find', () => {
    const text = 'course: small\nmarks:\n  judged: [convincing]\n  points: { money: 3 }\n';
    expect(readMarks(text, course)).toEqual({
      value: { judged: new Set(['convincing']), points: new Map([['money', 3]]) },
      problems: [],
    });
  });

  it.each([
    '',
    'marks:\n',
    'marks:\n  judged:\n  points:\n',
    'rules: { secret: off }\n',
    'course: "broken\n',
  ])('finds no marks in %j', (text) => {
    expect(readMarks(text, course)).toEqual({ value: noMarks, problems: [] });
  });

  it('reads back what is written', () => {
    const one = withMark('', { kind: 'judged', evidence: 'fair', met: true });
    const two = withMark(one, { kind: 'points', criterion: 'money', points: 5 });
    expect(readMarks(two, course).value).toEqual({
      judged: new Set(['fair']),
      points: new Map([['money', 5]]),
    });
  });

  it('names each mark that makes no sense on its line, and takes the others', () => {
    const text = [
      'marks:',
      '  judged:',
      '    - convincng',
      '    - goals',
      '    - fair',
      '  points:',
      '    mony: 3',
      '    money: 4',
      '    cost: 1',
      '  total: 9',
      '',
    ].join('\n');
    expect(problems(text)).toEqual([
      '10: `marks` has no “total”. It holds `judged: [id of evidence]` and `points: { id of a criterion: 4 }`.',
      '3: There is no evidence “convincng” for a person to judge. Did you mean “convincing”?',
      '4: “goals” is found in the documents; nobody needs to judge it. A person judges convincing or fair.',
      '7: There is no criterion “mony”. Did you mean “money”?',
      '8: “4” is no mark for money. Write 5, 3 or 1.',
      '9: There is no criterion “cost”. Write money.',
    ]);
    expect(readMarks(text, course).value).toEqual({ judged: new Set(['fair']), points: new Map() });
  });

  it.each([
    [
      'marks: 5\n',
      '1: Below `marks:` write `judged: [id of evidence]` and `points: { id of a criterion: 4 }`.',
    ],
    ['marks: { judged: fair }\n', '1: Write `judged` as a list: `judged: [id of evidence]`.'],
    ['marks:\n  points: 5\n', '2: Write each criterion with its points on a line below `points:`.'],
    ['marks:\n  points: { money: }\n', '2: money has no mark. Write 5, 3 or 1.'],
    ['marks:\n  points: { money: 3.5 }\n', '2: “3.5” is no mark for money. Write 5, 3 or 1.'],
    ['marks:\n  points: { money: *a }\n', '2: “*a” is no mark for money. Write 5, 3 or 1.'],
  ])('says what marks look like where they do not: %j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});
