/** A small course without faults; tests of faults put one into it. */

const COURSE = `id: bakery
title: Opening a Bakery
templates: [budget.md, plan.md]
facts:
  oven: { title: the oven }
  first-year: { title: the first year's cost }
rubric:
  certification: 3
  distinction: 5
  criteria:
    - id: money
      title: Money
      levels:
        - { points: 5, share: 0.9, text: Sound }
        - { points: 1, share: 0, text: None }
      evidence:
        - id: totals
          title: The year is added up
          sections: [budget/Totals, plan]
        - id: convincing
          title: A bank would lend
`;

const BUDGET = `---
deliverable: budget
exercise: "1.1"
file: budget.md
alsoNamed: [costs.md]
---
# Bakery Budget
<!-- expect
criterion: money
-->
<!-- a remark for whoever edits this template -->
Say what {oven} costs.

## Ovens
<!-- expect
aliases: [Oven Types]
fields:
  - Supplier
  - { label: Price, aliases: [Cost], optional: true, items: { min: 2 } }
-->

### {oven-name}
<!-- expect
repeat: { min: 2, max: 4 }
items: { kind: bullet, min: 3 }
-->
- [A strength of {oven-name}]

#### Energy Use
<!-- expect
words: { min: 10 }
paragraphs: { max: 2 }
-->

## Totals
<!-- expect
aliases: [Sums]
optional: true
table:
  columns: [Period, { name: Total, aliases: [Sum] }, { name: Shop, optional: true, repeat: { min: 1 } }]
  rows: { min: 2 }
  required: [{ name: Year 1, aliases: [Year one] }, Year 2]
facts:
  first-year: { row: Year 1, column: { name: Total, aliases: [Sum] } }
-->
| Period | Total |
|---|---|
| Year 1 | $X |
| Year 2 | $X |
`;

const PLAN = `---
deliverable: plan
exercise: "2.1"
file: plan.md
role: capstone
format: slides
frontMatter: |
  marp: true
---
# Plan

## Choice: {oven}
<!-- expect
from: [budget/Ovens, "budget/{oven-name}"]
facts:
  oven: { among: "budget/{oven-name}" }
diagram: true
code: [JSON, yaml]
-->
We chose {oven}.

<!-- carry
table: { from: budget/Totals, columns: { When: "{Period}", What: "{oven}: {Total}" } }
-->
| When | What |
|---|---|
| [When] | [What] |

<!-- what follows is no fallback -->
And that is all.

## Money
<!-- expect
anyOrderWith: "Choice: {oven}"
table:
  - columns: [Item]
  - columns: [Risk]
-->
<!-- carry fields: { from: [budget/Ovens, budget], fields: [Supplier, { label: Oven, find: [heat], fact: oven }] } -->
`;

/** The texts of the course's files. Each edit replaces a text, which must be there once, by another. */
export function smallCourse(
  ...edits: readonly (readonly [file: string, from: string, to: string])[]
): Map<string, string> {
  const files = new Map([
    ['course.yaml', COURSE],
    ['budget.md', BUDGET],
    ['plan.md', PLAN],
  ]);
  for (const [file, from, to] of edits) {
    const parts = (files.get(file) ?? '').split(from);
    if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${from}`);
    files.set(file, parts.join(to));
  }
  return files;
}
