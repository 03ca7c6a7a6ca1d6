import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import type { Course, SectionSpec } from '../../../server/src/course/types.ts';
import { smallCourse } from './small-course.ts';

/** A section that says nothing but what it is. */
function section(id: string, title: string, level: number, says: Partial<SectionSpec> = {}): SectionSpec {
  return {
    id,
    title,
    aliases: [],
    slot: undefined,
    level,
    optional: false,
    repeat: undefined,
    anyOrderWith: undefined,
    criterion: undefined,
    expectations: [],
    facts: [],
    from: [],
    body: [],
    children: [],
    ...says,
  };
}

const BUDGET_ROOT = section('budget', 'Bakery Budget', 1, {
  criterion: 'money',
  body: [{ kind: 'text', markdown: 'Say what {oven} costs.' }],
  children: [
    section('budget/ovens', 'Ovens', 2, {
      aliases: ['Oven Types'],
      criterion: 'money',
      expectations: [
        {
          kind: 'fields',
          fields: [
            { label: 'Supplier', aliases: [], optional: false, items: undefined, says: [], when: [] },
            {
              label: 'Price',
              aliases: ['Cost'],
              optional: true,
              items: { min: 2, max: undefined },
              says: [],
              when: [],
            },
          ],
        },
      ],
      children: [
        section('budget/ovens/oven-name', '{oven-name}', 3, {
          slot: 'oven-name',
          repeat: { min: 2, max: 4 },
          criterion: 'money',
          expectations: [{ kind: 'items', list: 'bullet', min: 3, max: undefined }],
          body: [{ kind: 'text', markdown: '- [A strength of {oven-name}]' }],
          children: [
            section('budget/ovens/oven-name/energy-use', 'Energy Use', 4, {
              criterion: 'money',
              expectations: [
                { kind: 'paragraphs', min: 1, max: 2 },
                { kind: 'words', min: 10, max: undefined },
              ],
            }),
          ],
        }),
      ],
    }),
    section('budget/totals', 'Totals', 2, {
      aliases: ['Sums'],
      optional: true,
      criterion: 'money',
      expectations: [
        {
          kind: 'table',
          columns: [
            { name: 'Period', aliases: [], optional: false, repeat: undefined },
            { name: 'Total', aliases: ['Sum'], optional: false, repeat: undefined },
            { name: 'Shop', aliases: [], optional: true, repeat: { min: 1, max: undefined } },
          ],
          rows: { min: 2, max: undefined },
          required: [
            { name: 'Year 1', aliases: ['Year one'], says: [], when: [] },
            { name: 'Year 2', aliases: [], says: [], when: [] },
          ],
        },
      ],
      facts: [
        {
          fact: 'first-year',
          kind: 'cell',
          row: { name: 'Year 1', aliases: [] },
          column: { name: 'Total', aliases: ['Sum'] },
        },
      ],
      body: [{ kind: 'text', markdown: '| Period | Total |\n|---|---|\n| Year 1 | $X |\n| Year 2 | $X |' }],
    }),
  ],
});

const PLAN_ROOT = section('plan', 'Plan', 1, {
  children: [
    section('plan/choice-oven', 'Choice: {oven}', 2, {
      slot: 'oven',
      expectations: [{ kind: 'code', languages: ['json', 'yaml'] }, { kind: 'diagram' }],
      facts: [
        {
          fact: 'oven',
          kind: 'among',
          section: 'budget/ovens/oven-name',
          cues: [],
          row: undefined,
          without: [],
        },
      ],
      from: ['budget/ovens', 'budget/ovens/oven-name'],
      body: [
        { kind: 'text', markdown: 'We chose {oven}.' },
        {
          kind: 'carry',
          carry: {
            kind: 'table',
            from: ['budget/totals'],
            columns: { When: '{Period}', What: '{oven}: {Total}' },
          },
          fallback: '| When | What |\n|---|---|\n| [When] | [What] |',
        },
        { kind: 'text', markdown: 'And that is all.' },
      ],
    }),
    section('plan/money', 'Money', 2, {
      anyOrderWith: 'plan/choice-oven',
      expectations: ['Item', 'Risk'].map((name) => ({
        kind: 'table',
        columns: [{ name, aliases: [], optional: false, repeat: undefined }],
        rows: { min: 1, max: undefined },
        required: [],
      })),
      body: [
        {
          kind: 'carry',
          carry: {
            kind: 'fields',
            from: ['budget/ovens', 'budget'],
            fields: [
              { label: 'Supplier', find: [], fact: undefined },
              { label: 'Oven', find: ['heat'], fact: 'oven' },
            ],
          },
          fallback: '',
        },
      ],
    }),
  ],
});

const COURSE: Course = {
  id: 'bakery',
  title: 'Opening a Bakery',
  deliverables: [
    {
      id: 'budget',
      exercise: '1.1',
      title: 'Bakery Budget',
      file: 'budget.md',
      alsoNamed: ['costs.md'],
      role: 'exercise',
      format: 'document',
      frontMatter: undefined,
      root: BUDGET_ROOT,
    },
    {
      id: 'plan',
      exercise: '2.1',
      title: 'Plan',
      file: 'plan.md',
      alsoNamed: [],
      role: 'capstone',
      format: 'slides',
      frontMatter: 'marp: true\n',
      root: PLAN_ROOT,
    },
  ],
  facts: {
    oven: { title: 'the oven', name: false },
    'first-year': { title: "the first year's cost", name: false },
  },
  agree: [],
  synthesis: { copied: undefined, tailored: [] },
  rubric: {
    certification: 3,
    distinction: 5,
    needs: [],
    criteria: [
      {
        id: 'money',
        title: 'Money',
        levels: [
          { points: 5, share: 0.9, text: 'Sound' },
          { points: 1, share: 0, text: 'None' },
        ],
        evidence: [
          { id: 'totals', title: 'The year is added up', sections: ['budget/totals', 'plan'] },
          { id: 'convincing', title: 'A bank would lend', sections: [] },
        ],
      },
    ],
    redFlags: [],
    interventions: [],
  },
};

test('compiles a course', () => {
  const { course, faults } = compileCourse(smallCourse());
  expect(faults).toEqual([]);
  expect(course).toStrictEqual(COURSE);
});

test('the compiled course is plain JSON', () => {
  const { course } = compileCourse(smallCourse());
  expect(JSON.parse(JSON.stringify(course))).toEqual(course);
});

test('line ends and a byte order mark make no difference', () => {
  const files = [...smallCourse()].map(
    ([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`] as const,
  );
  expect(compileCourse(new Map(files))).toEqual({ course: expect.anything(), faults: [] });
  const { course } = compileCourse(new Map(files));
  expect(course).toEqual(COURSE);
});

test('red flags and interventions name sections of the course', () => {
  const keys = [
    '  redFlags: [{ title: Gaps, rules: [placeholder], sections: [budget/Totals] }]',
    '  interventions:',
    '    - { title: Talk, advice: Now., pointsUpTo: 2 }',
    '    - { title: Call, advice: Soon., incomplete: { of: [plan, budget/Totals] } }',
  ];
  const { course, faults } = compileCourse(
    smallCourse(['course.yaml', '  criteria:', `${keys.join('\n')}\n  criteria:`]),
  );
  expect(faults).toEqual([]);
  expect(course?.rubric.redFlags).toEqual([
    { title: 'Gaps', rules: ['placeholder'], sections: ['budget/totals'] },
  ]);
  expect(course?.rubric.interventions).toEqual([
    { title: 'Talk', advice: 'Now.', incomplete: undefined, pointsUpTo: 2 },
    {
      title: 'Call',
      advice: 'Soon.',
      incomplete: { of: ['plan', 'budget/totals'], min: 1, max: 2 },
      pointsUpTo: undefined,
    },
  ]);
});

describe('carry', () => {
  test.each([
    ['columns: { from: budget/Totals }', { kind: 'columns', from: ['budget/totals'], without: [] }],
    [
      'transpose: { from: [budget/Totals], row: Year 1, headers: [Period, Year 1, Notes], fill: "[why]" }',
      {
        kind: 'transpose',
        from: ['budget/totals'],
        row: { name: 'Year 1', aliases: [] },
        headers: ['Period', 'Year 1', 'Notes'],
        fill: '[why]',
      },
    ],
    [
      'gather: { headers: [A, B, C], rows: [{ name: Heat, from: budget/Ovens }] }',
      { kind: 'gather', headers: ['A', 'B', 'C'], rows: [{ name: 'Heat', from: 'budget/ovens' }], max: 4 },
    ],
    [
      'pairs: { from: budget, headers: [Risk, Mitigation] }',
      { kind: 'pairs', from: ['budget'], headers: ['Risk', 'Mitigation'] },
    ],
    ['diagram: { from: budget/Ovens }', { kind: 'diagram', from: ['budget/ovens'] }],
    [
      'gantt: { from: [budget/Ovens, budget/Totals], title: "Rollout of {oven}" }',
      { kind: 'gantt', from: ['budget/ovens', 'budget/totals'], title: 'Rollout of {oven}' },
    ],
  ])('%s', (yaml, carry) => {
    const files = smallCourse(['plan.md', 'And that is all.', `<!-- carry\n${yaml}\n-->\n[Fallback]`]);
    const { course, faults } = compileCourse(files);
    expect(faults).toEqual([]);
    expect(course?.deliverables[1]?.root.children[0]?.body.at(-1)).toEqual({
      kind: 'carry',
      carry,
      fallback: '[Fallback]',
    });
  });
});

describe('references', () => {
  test.each([
    ['plan/Money', 'plan/money'],
    ['plan/money', 'plan/money'],
    ['budget/Ovens/{oven-name}', 'budget/ovens/oven-name'],
    ['budget/{oven-name}/Energy Use', 'budget/ovens/oven-name/energy-use'],
    ['budget/Energy Use', 'budget/ovens/oven-name/energy-use'],
    ['budget', 'budget'],
  ])('%s', (reference, id) => {
    const files = smallCourse(['course.yaml', '[budget/Totals, plan]', `["${reference}"]`]);
    const { course, faults } = compileCourse(files);
    expect(faults).toEqual([]);
    expect(course?.rubric.criteria[0]?.evidence[0]?.sections).toEqual([id]);
  });

  test('a slash may belong to the heading', () => {
    const files = smallCourse(
      ['plan.md', '## Money', '## Go/No-Go'],
      ['course.yaml', '[budget/Totals, plan]', '[plan/Go/No-Go]'],
    );
    expect(compileCourse(files).course?.rubric.criteria[0]?.evidence[0]?.sections).toEqual(['plan/go-no-go']);
  });

  test('a whole path wins over a longer one that ends alike', () => {
    const files = smallCourse(
      ['budget.md', '#### Energy Use', '#### Totals'],
      ['course.yaml', 'title: The year', 'title: One year'],
    );
    expect(compileCourse(files).course?.rubric.criteria[0]?.evidence[0]?.sections).toEqual([
      'budget/totals',
      'plan',
    ]);
  });
});

test('comments in fences and lines are text', () => {
  const body = '```html\n<!-- expect\nno: yaml\n-->\n# no heading\n```\n\nA <!-- carry --> inside.';
  const files = smallCourse(['plan.md', 'And that is all.', body]);
  const { course, faults } = compileCourse(files);
  expect(faults).toEqual([]);
  expect(course?.deliverables[1]?.root.children[0]?.body.at(-1)).toEqual({ kind: 'text', markdown: body });
});
