import { expect, it } from 'vitest';
import { renameWithLinks } from '../../../server/src/capstone/rename-with-links.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
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

/** Both documents after the heading of the plan's section at `index` got another title. */
function renamed(index: number, title: string, plan: string, model = '# Model\n') {
  const checks = [check(plan, course, 'plan'), check(model, course, 'model')] as const;
  const section = checks[0].outline.document.sections[index];
  if (!section) throw new Error('there is no such section');
  const edits = new Map(
    renameWithLinks(section, title, checks[0], checks).map((all) => [all.check, all.edits]),
  );
  return checks.map((each) => applyEdits(each.text, edits.get(each) ?? []));
}

it('renames the heading, and the links to it in every document', () => {
  const plan =
    '# Plan\n\n## Costs\n\nAs in [here](#costs), [there](plan.md#Costs "Costs") and [*that*][c].\n\n[c]: <#costs>\n';
  const model = '# Model\n\nSee [costs](./plan.md#costs) and ![a picture](plan.md#costs).\n';
  expect(renamed(2, 'What It Costs', plan, model)).toEqual([
    '# Plan\n\n## What It Costs\n\nAs in [here](#what-it-costs), [there](plan.md#what-it-costs "Costs") and [*that*][c].\n\n[c]: <#what-it-costs>\n',
    '# Model\n\nSee [costs](./plan.md#what-it-costs) and ![a picture](plan.md#costs).\n',
  ]);
});

it('renumbers what led to a heading of the same words', () => {
  const plan = '# Plan\n\n## Costs\n\n## Costs\n\n[first](#costs), [second](#costs-1)\n';
  expect(renamed(2, 'Prices', plan)[0]).toBe(
    '# Plan\n\n## Prices\n\n## Costs\n\n[first](#prices), [second](#costs)\n',
  );
});

it('leaves other links as they are', () => {
  const plan =
    '# Plan\n\n## Costs\n\n[model](model.md#costs), [web](https://a.b/plan.md#costs), `[code](#costs)`, [all](plan.md)\n';
  expect(renamed(2, 'Prices', plan)[0]).toBe(plan.replace('## Costs', '## Prices'));
});

it('gives words to a heading that has none', () => {
  expect(renamed(2, 'Costs', '# Plan\n\n##\n\nFour.\n')[0]).toBe('# Plan\n\n## Costs\n\nFour.\n');
});
