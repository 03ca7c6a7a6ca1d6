import { expect, it } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { linkTargets } from '../../../server/src/completion/link-targets.ts';
import { check, smallCourse } from '../small-course.ts';

const template = (id: string) => `
  ---
  deliverable: ${id}
  exercise: "1"
  file: ${id}.md
  ---
  # The ${id}
`;
const course = smallCourse({ templates: [template('plan'), template('model')] });

function offered(typed: string) {
  const plan = check(`# Plan\n\n## Costs & Gains\n\n${typed}`, course, 'plan');
  const model = check('# Model\n\n## Totals\n\n## Totals\n', course, 'model');
  const targets = linkTargets(plan, plan.text.length, assembleCapstone(course, [plan, model]));
  return targets.map(({ label, text, start, end }) => [label, plan.text.slice(start, end), text]);
}

it('offers the other documents and the headings of this one', () => {
  expect(offered('See [it](')).toEqual([
    ['model.md', '', 'model.md'],
    ['Plan', '', '#plan'],
    ['Costs & Gains', '', '#costs--gains'],
  ]);
});

it('offers the headings of the file before a number sign, those of the same words told apart', () => {
  expect(offered('See [it](./model.md#to')).toEqual([
    ['Model', '#to', '#model'],
    ['Totals', '#to', '#totals'],
    ['Totals', '#to', '#totals-1'],
  ]);
  expect(offered('See [it](#c').map(([label]) => label)).toEqual(['Plan', 'Costs & Gains']);
});

it('offers nothing in a file that is none of the documents, in a finished link, in prose', () => {
  expect(offered('See [it](notes.md#')).toEqual([]);
  expect(offered('See [it](model.md)')).toEqual([]);
  expect(offered('See it (')).toEqual([]);
});
