import { describe, expect, test } from 'vitest';
import { compileCourse } from '../../../server/src/course/compile-course.ts';
import { smallCourse } from './small-course.ts';

type Edit = readonly [file: string, from: string, to: string];

/** The faults of the small course with the edits made, as the build prints them. */
function faultsAfter(edits: readonly Edit[]): string[] {
  const { course, faults } = compileCourse(smallCourse(...edits));
  if (faults.length > 0) expect(course).toBeUndefined();
  return faults.map(({ file, line, column, key, message }) => `${file}:${line}:${column} ${key}: ${message}`);
}

function hasFaults(edits: readonly Edit[], ...expected: readonly string[]): void {
  expect(faultsAfter(edits)).toEqual(expected);
}

describe('what the schema refuses', () => {
  test.each<[what: string, edit: Edit, ...faults: string[]]>([
    [
      'an unknown key',
      ['budget.md', 'table:\n', 'tabel:\n'],
      'budget.md:39:1 tabel: `tabel` is not a key of `expect`; did you mean `table`?',
    ],
    [
      'an unknown key like no other',
      ['budget.md', 'items: { min: 2 } }', 'heat: { min: 2 } }'],
      'budget.md:19:54 fields[1].heat: `heat` is not a key of `fields[1]`; its keys are `label`, `aliases`, `optional`, `items`, `says` and `when`',
    ],
    [
      'an unknown key in letters of all the world',
      ['budget.md', 'items: { min: 2 } }', '"Maß %20 / ~1": 2 }'],
      'budget.md:19:54 fields[1].Maß %20 / ~1: `Maß %20 / ~1` is not a key of `fields[1]`; its keys are `label`, `aliases`, `optional`, `items`, `says` and `when`',
    ],
    [
      'a value of the wrong type',
      ['budget.md', 'optional: true\n', 'optional: maybe\n'],
      'budget.md:38:11 optional: `optional` should be true or false',
    ],
    [
      'a value outside its set',
      ['budget.md', 'kind: bullet', 'kind: bullets'],
      'budget.md:25:16 items.kind: `items.kind` should be ordered, bullet, checklist or any, not `bullets`',
    ],
    [
      'a number where text is meant',
      ['budget.md', 'columns: [Period', 'columns: [2026'],
      'budget.md:40:13 table.columns[0]: `table.columns[0]` should be a column\'s name, or { name, aliases, optional, repeat }; if text is meant, write it in quotes: "2026"',
    ],
    [
      'a missing key',
      ['budget.md', '{ name: Total, aliases: [Sum] }, {', '{ aliases: [Sum] }, {'],
      "budget.md:40:12 table.columns[1]: `table.columns[1]` lacks `name`; it should be a column's name, or { name, aliases, optional, repeat }",
    ],
    [
      'a key without a value',
      ['budget.md', 'criterion: money', 'criterion:'],
      'budget.md:9:11 criterion: `criterion` should be an id of lower-case letters, digits and hyphens, such as cost-model; nothing is written there',
    ],
    [
      'a number out of bounds',
      ['budget.md', 'min: 3', 'min: -3'],
      'budget.md:25:29 items.min: `items.min` should be a whole number from 0 to 100000',
    ],
    [
      'words instead of a mapping',
      ['budget.md', 'words: { min: 10 }\nparagraphs: { max: 2 }', 'just words'],
      'budget.md:31:1 expect: `expect` should be a mapping of what the section must hold',
    ],
    [
      'a fact read from nowhere',
      ['budget.md', 'row: Year 1, column: { name: Total, aliases: [Sum] }', 'line: Year 1'],
      'budget.md:44:3 facts.first-year: `facts.first-year` lacks `row` and `column`; it should be { field, aliases }, { row, column }, { among, cues, row, without }, { near, without, longest } or { weeks }',
      'budget.md:44:17 facts.first-year.line: `line` is not a key of `facts.first-year`; its keys are `row` and `column`',
    ],
    [
      'two shapes in one carry',
      ['plan.md', 'table: { from: budget/T', 'diagram: { from: budget }\ntable: { from: budget/T'],
      'plan.md:23:1 carry: `carry` should be exactly one of table, columns, transpose, gather, pairs, fields, diagram and gantt',
    ],
    [
      'a brace left open',
      ['plan.md', '"{Period}"', '"{Period"'],
      'plan.md:23:48 table.columns.When: `table.columns.When` should be text with the source\'s columns in braces, such as "{Strategy}"',
    ],
    [
      'an exercise that YAML reads as a number',
      ['plan.md', 'exercise: "2.1"', 'exercise: 2.1'],
      'plan.md:3:11 exercise: `exercise` should be text of one line; if text is meant, write it in quotes: "2.1"',
    ],
    [
      'a document in another folder',
      ['plan.md', 'file: plan.md', 'file: ../plan.md'],
      'plan.md:4:7 file: `file` should be the plain name of a Markdown file, such as cost-model.md',
    ],
    [
      'a document at an absolute path',
      ['plan.md', 'file: plan.md', 'file: /etc/plan.md'],
      'plan.md:4:7 file: `file` should be the plain name of a Markdown file, such as cost-model.md',
    ],
    [
      'a template in another folder',
      ['course.yaml', '[budget.md, plan.md]', '[budget.md, plan.md, ..\\secret.md]'],
      'course.yaml:3:33 templates[2]: `templates[2]` should be the plain name of a Markdown file, such as cost-model.md',
    ],
    [
      'a fact with a capital',
      ['course.yaml', 'oven: { title', 'Oven: { title'],
      'course.yaml:5:3 facts.Oven: the name `Oven` should be an id of lower-case letters, digits and hyphens, such as cost-model',
    ],
    [
      'a key of course.yaml',
      ['course.yaml', 'title: Opening', 'titel: Opening'],
      'course.yaml:1:1 course.yaml: `course.yaml` lacks `title`; it should be a mapping with id, title, templates, facts and rubric',
      'course.yaml:2:1 titel: `titel` is not a key of `course.yaml`; did you mean `title`?',
    ],
  ])('%s', (_what, edit, ...faults) => hasFaults([edit], ...faults));
});

describe('what YAML cannot be read', () => {
  test.each<[what: string, edit: Edit, ...faults: string[]]>([
    [
      'a bracket left open',
      ['budget.md', 'aliases: [Oven Types]', 'aliases: [Oven Types'],
      'budget.md:17:1 expect: YAML cannot be read from here: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
    [
      'a key twice',
      ['budget.md', 'aliases: [Sums]', 'optional: true'],
      'budget.md:38:1 expect: YAML cannot be read from here: Map keys must be unique',
    ],
    [
      'a tag',
      ['budget.md', 'aliases: [Sums]', 'aliases: !include sums.yaml'],
      'budget.md:37:10 expect: YAML cannot be read from here: Unresolved tag: !include',
    ],
    [
      'an anchor that is not there',
      ['budget.md', 'aliases: [Sums]', 'aliases: *sums'],
      'budget.md:36:12 expect: YAML cannot be read: Unresolved alias (the anchor must be set before the alias): sums',
    ],
  ])('%s', (_what, edit, ...faults) => hasFaults([edit], ...faults));
});

describe('names that nothing has', () => {
  test.each<[what: string, edit: Edit, ...faults: string[]]>([
    [
      'a criterion',
      ['budget.md', 'criterion: money', 'criterion: mony'],
      'budget.md:9:12 criterion: `mony` is no criterion of the rubric in course.yaml; did you mean `money`?',
    ],
    [
      'a fact that is read',
      ['budget.md', '  first-year: {', '  second-year: {'],
      'budget.md:44:3 facts.second-year: the fact `second-year` is not declared in course.yaml; the declared facts are `oven` and `first-year`',
    ],
    [
      'a fact in a text',
      ['budget.md', 'Say what {oven} costs', 'Say what {ofen} costs'],
      'budget.md:12:10 Bakery Budget: the fact `ofen` is not declared in course.yaml; did you mean `oven`?',
    ],
    [
      'a fact of another heading',
      ['budget.md', '| Year 2 | $X |', '| {oven-name} | $X |'],
      'budget.md:49:3 Totals: the fact `oven-name` is not declared in course.yaml; did you mean `oven`?',
    ],
    [
      'a fact that is carried',
      ['plan.md', 'fact: oven', 'fact: stove'],
      'plan.md:39:106 fields.fields[1].fact: the fact `stove` is not declared in course.yaml; the declared facts are `oven` and `first-year`',
    ],
    [
      'a deliverable',
      ['plan.md', 'from: [budget/Ovens, "budget', 'from: [buget/Ovens, "budget'],
      'plan.md:14:8 from[0]: `buget` is no deliverable of this course; did you mean `budget`?',
    ],
    [
      'a heading',
      ['plan.md', 'from: [budget/Ovens, "budget', 'from: [budget/Oven Kinds, "budget'],
      'plan.md:14:8 from[0]: `budget` has no heading `Oven Kinds`; its headings are `Ovens`, `{oven-name}`, `Energy Use` and `Totals`',
    ],
    [
      'evidence',
      ['course.yaml', 'budget/Totals, plan', 'budget/Totals, paln'],
      'course.yaml:19:37 rubric.criteria[0].evidence[0].sections[1]: `paln` is no deliverable of this course; did you mean `plan`?',
    ],
    [
      'a column of a source',
      [
        'budget.md',
        'columns: [Period, { name: Total, aliases: [Sum] }, { name: Shop, optional: true, repeat: { min: 1 } }]',
        'columns: [Week, Total]',
      ],
      'plan.md:23:48 table.columns.When: the source has no column `Period`; the columns are `Week` and `Total`',
    ],
    [
      'a table of a source',
      ['plan.md', 'table: { from: budget/Totals', 'table: { from: budget/Ovens'],
      'plan.md:23:47 table.columns.When: the source has no column `Period`; no table is expected there',
      'plan.md:23:65 table.columns.What: the source has no column `Total`; no table is expected there',
    ],
    [
      'a section to share a place with',
      ['plan.md', 'anyOrderWith: "Choice: {oven}"', 'anyOrderWith: Ovens'],
      'plan.md:34:15 anyOrderWith: no section before this one, on its level, is called `Ovens`; sections before it are `Choice: {oven}`',
    ],
    [
      'a section to share a place with, at the first',
      ['plan.md', 'diagram: true', 'anyOrderWith: Money'],
      'plan.md:17:15 anyOrderWith: no section before this one, on its level, is called `Money`; there are no sections before it',
    ],
    [
      'a template',
      ['course.yaml', '[budget.md, plan.md]', '[budget.md, plan.md, plane.md]'],
      "course.yaml:3:33 templates[2]: the course's folder has no `plane.md`; did you mean `plan.md`?",
    ],
  ])('%s', (_what, edit, ...faults) => hasFaults([edit], ...faults));

  test('a name that may mean two headings', () => {
    hasFaults(
      [
        ['budget.md', '## Totals', '### Energy Use\n\n## Totals'],
        ['course.yaml', 'budget/Totals, plan', 'budget/Energy Use, plan'],
      ],
      'course.yaml:19:22 rubric.criteria[0].evidence[0].sections[0]: `Energy Use` may be any of `budget/Ovens/{oven-name}/Energy Use` or `budget/Ovens/Energy Use`; write one of these',
    );
  });
});

describe('what cannot be meant', () => {
  test.each<[what: string, edit: Edit, ...faults: string[]]>([
    [
      'a maximum below its minimum',
      ['budget.md', 'max: 4', 'max: 1'],
      'budget.md:24:24 repeat.max: no number is from 2 to 1; make `max` 2 or more',
    ],
    [
      'a repeated section without a slot',
      ['budget.md', 'aliases: [Oven Types]', 'repeat: { min: 2 }'],
      'budget.md:16:1 repeat: only a section with a slot in its heading can be repeated; write one, such as `{platform}`',
    ],
    [
      'a choice among one thing',
      ['plan.md', 'among: "budget/{oven-name}"', 'among: budget/Ovens'],
      'plan.md:16:18 facts.oven.among: `Ovens` is not a repeated section; give it `repeat`, or name one that has it',
    ],
    [
      'an alias that a sibling has',
      ['budget.md', 'aliases: [Sums]', 'aliases: [Sums, 3. Ovens]'],
      'budget.md:37:17 aliases[1]: `Ovens` above goes by this name too; leave it to one of the two',
    ],
    [
      'an alias with a slot of its own',
      ['budget.md', 'aliases: [Sums]', 'aliases: ["Sums of {oven}"]'],
      'budget.md:37:11 aliases[0]: the heading has no slot `{oven}`; an alias can only hold the slot of its heading',
    ],
    [
      'an alias with a slot twice',
      ['plan.md', 'diagram: true', 'aliases: ["{oven} or {oven}"]'],
      'plan.md:17:11 aliases[0]: an alias holds one slot at most, not 2',
    ],
    [
      'a template twice',
      ['course.yaml', '[budget.md, plan.md]', '[budget.md, plan.md, plan.md]'],
      'course.yaml:3:33 templates[2]: `plan.md` is listed twice; leave one out',
    ],
    [
      'two templates of one deliverable',
      ['plan.md', 'deliverable: plan', 'deliverable: budget'],
      'plan.md:2:14 deliverable: `budget.md` is the template of `budget`; give this one its own id',
    ],
    [
      'two documents in one file',
      ['plan.md', 'file: plan.md', 'file: Costs.md'],
      'plan.md:4:7 file: `Costs.md` is already a name of `budget`; a file name means one document',
    ],
    [
      'levels that do not go down',
      ['course.yaml', '{ points: 1, share: 0, text', '{ points: 5, share: 0, text'],
      'course.yaml:15:21 rubric.criteria[0].levels[1].points: levels go from the highest down; make this less than 5, the points of the level above',
    ],
    [
      'a lowest level that takes evidence',
      ['course.yaml', 'share: 0, text', 'share: 0.2, text'],
      'course.yaml:15:31 rubric.criteria[0].levels[1].share: the lowest level takes no evidence, so that every capstone reaches it; make its share 0',
    ],
    [
      'a threshold beyond all points',
      ['course.yaml', 'distinction: 5', 'distinction: 6'],
      'course.yaml:9:16 rubric.distinction: 6 points cannot be reached; all criteria together give 5',
    ],
    [
      'a distinction below the certification',
      ['course.yaml', 'distinction: 5', 'distinction: 2'],
      'course.yaml:9:16 rubric.distinction: distinction takes no fewer points than certification (3)',
    ],
    [
      'an id twice',
      ['course.yaml', 'id: convincing', 'id: totals'],
      'course.yaml:20:15 rubric.criteria[0].evidence[1].id: the id `totals` is already taken in this list; give each its own',
    ],
    [
      'what two criteria leave to a person under one id',
      [
        'course.yaml',
        '          title: A bank would lend\n',
        `          title: A bank would lend
    - id: taste
      title: Taste
      levels: [{ points: 1, share: 0, text: None }]
      evidence: [{ id: convincing, title: It tastes }]
`,
      ],
      'course.yaml:25:24 rubric.criteria[1].evidence[0].id: a person judges `convincing` for `money` already; give each its own id',
    ],
    [
      'a red flag for a rule that there is not',
      ['course.yaml', '  criteria:', '  redFlags: [{ title: Gaps, rules: [placehodler] }]\n  criteria:'],
      'course.yaml:10:37 rubric.redFlags[0].rules[0]: `rubric.redFlags[0].rules[0]` should be the name of a rule, as `capstone explain` lists them, not `placehodler`',
    ],
    [
      'an intervention on nothing',
      ['course.yaml', '  criteria:', '  interventions: [{ title: Talk, advice: Now. }]\n  criteria:'],
      'course.yaml:10:19 rubric.interventions[0]: `rubric.interventions[0]` should be { title, advice, incomplete, pointsUpTo } with one of the two conditions at least',
    ],
  ])('%s', (_what, edit, ...faults) => hasFaults([edit], ...faults));
});

describe('headings and comments', () => {
  test.each<[what: string, edit: Edit, ...faults: string[]]>([
    [
      'two slots',
      ['plan.md', '## Money', '## {money} and {more}'],
      'plan.md:32:1 {money} and {more}: a heading holds one slot at most, not 2',
    ],
    [
      'a slot that is no name',
      ['plan.md', '## Money', '## Money {Oven Name}'],
      "plan.md:32:1 Money {Oven Name}: a slot is a fact's name in braces: lower-case letters, digits and hyphens, such as {platform}",
    ],
    [
      'no words',
      ['plan.md', '## Money', '## ???'],
      'plan.md:32:1 ???: a heading needs words: they are how its section is found',
    ],
    [
      'a heading twice',
      ['budget.md', '#### Energy Use', '#### Energy Use\n\n#### energy use'],
      'budget.md:31:1 energy use: `Energy Use` above goes by the same name; word one of them differently',
    ],
    [
      'a level skipped',
      ['budget.md', '#### Energy Use', '##### Energy Use'],
      'budget.md:29:1 Energy Use: this heading skips a level below `{oven-name}`; write it with `####`',
    ],
    [
      'a second title',
      ['plan.md', '## Money', '# Money'],
      'plan.md:32:1 Money: a template has one title; write this heading with `##`',
    ],
    [
      'no title',
      ['plan.md', '# Plan\n', '## Plan\n'],
      'plan.md:10:1 Plan: the first heading is the title: write it with one `#`',
    ],
    [
      'a comment above the title',
      ['plan.md', '# Plan\n', '<!-- expect\n-->\n# Plan\n'],
      'plan.md:10:1 expect: this `expect` comment stands above all headings; move it under the heading it is about',
    ],
    [
      'text above the title',
      ['plan.md', '# Plan\n', 'Hello\n\n# Plan\n'],
      'plan.md:10:1 plan.md: this text stands above the title, where no scaffold can write it; move it under a heading',
    ],
    [
      'a comment below text',
      ['plan.md', '## Money\n', '## Money\nHello\n\n'],
      'plan.md:35:1 expect: an `expect` comment stands right under its heading; move it above the text',
    ],
    [
      'two comments',
      ['plan.md', 'And that is all.', '<!-- expect\noptional: true\n-->'],
      'plan.md:30:1 expect: a heading has one `expect` comment; put both into one',
    ],
    [
      'a comment in a list',
      ['plan.md', 'And that is all.', '- item\n  <!-- carry\n  diagram: { from: budget }\n  -->'],
      'plan.md:31:3 carry: this `carry` comment stands inside a list or quote; start it at the beginning of a line',
    ],
    [
      'a comment without an end',
      ['plan.md', 'fact: oven }] } -->', 'fact: oven }] }'],
      'plan.md:39:1 carry: this comment never ends; close it with `-->`',
    ],
  ])('%s', (_what, edit, ...faults) => hasFaults([edit], ...faults));

  test('a template without front matter', () => {
    const files = smallCourse(['course.yaml', '[budget/Totals, plan]', '[budget/Totals]']).set(
      'plan.md',
      '# Plan\n',
    );
    expect(compileCourse(files).faults).toEqual([
      {
        file: 'plan.md',
        line: 1,
        column: 1,
        key: 'front matter',
        message:
          'a template starts with front matter: `deliverable`, `exercise` and `file` between two lines of `---`',
      },
    ]);
  });

  test('a template without headings', () => {
    const files = smallCourse();
    files.set('plan.md', '---\ndeliverable: plan\nexercise: "2.1"\nfile: plan.md\n---\n');
    expect(compileCourse(files).faults).toEqual([
      {
        file: 'plan.md',
        line: 1,
        column: 1,
        key: 'plan.md',
        message: 'a template has a title: write `# …` above its sections',
      },
    ]);
  });
});

test('a folder without course.yaml', () => {
  expect(compileCourse(new Map())).toEqual({
    course: undefined,
    faults: [
      {
        file: 'course.yaml',
        line: 1,
        column: 1,
        key: 'course.yaml',
        message: 'the course has no course.yaml; write one with its id, title, templates and rubric',
      },
    ],
  });
});

test('all faults at once, file by file and line by line', () => {
  hasFaults(
    [
      ['plan.md', 'diagram: true', 'diagrams: true'],
      ['budget.md', 'words: { min: 10 }', 'words: 10'],
      ['budget.md', 'criterion: money', 'criterion: mony'],
      ['course.yaml', 'id: bakery', 'id: The Bakery'],
    ],
    'course.yaml:1:5 id: `id` should be an id of lower-case letters, digits and hyphens, such as cost-model',
    // Whether `mony` is a criterion cannot be told while course.yaml is faulty.
    'budget.md:31:8 words: `words` should be { min, max }, or one of the two; if text is meant, write it in quotes: "10"',
    'plan.md:17:1 diagrams: `diagrams` is not a key of `expect`; did you mean `diagram`?',
  );
});

test('lines and columns do not depend on line ends', () => {
  const files = smallCourse(
    ['budget.md', 'table:\n', 'tabel:\n'],
    ['budget.md', 'what {oven} costs', 'what {ofen} costs'],
  );
  const places = (eol: string) => {
    const texts = [...files].map(([name, text]) => [name, text.replaceAll('\n', eol)] as const);
    return compileCourse(new Map(texts)).faults.map(({ line, column }) => [line, column]);
  };
  expect(places('\n')).toEqual([
    [12, 10],
    [39, 1],
  ]);
  expect(places('\r\n')).toEqual(places('\n'));
});
