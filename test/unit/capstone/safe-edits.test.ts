import { describe, expect, it } from 'vitest';
import { safeEdits } from '../../../server/src/capstone/safe-edits.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse(`
  # Plan
  ## Risks
  <!-- expect
  table: { columns: [Risk, Impact] }
  values: [{ column: Impact, of: [Low, Medium, High] }]
  -->
  [The risks]
  ## Costs
  [The costs]
  ## Summary
  [The summary]
`);

function mended(document: string): string {
  const { findings, outline, text } = check(document, course);
  return applyEdits(text, safeEdits(findings, { course, outline, documents: [], facts: new Map() }));
}

function table(...impacts: readonly string[]): string {
  const rows = impacts.map((impact) => `| Outage | ${impact} |`);
  return ['| Risk | Impact |', '|---|---|', ...rows].join('\n');
}

function plan(risks: string, costs = '## Costs\n\nFew.'): string {
  return `# Plan\n\n## Risks\n\n${risks}\n\n${costs}\n\n## Summary\n\nAll is well.\n`;
}

describe('what is mended without a look', () => {
  it('is a value with one slip of the pen', () => {
    expect(mended(plan(table('Hihg', 'Meduim (twice)')))).toBe(plan(table('High', 'Medium (twice)')));
  });

  it.each(['Huge', 'Lo', 'Very low', 'Mild'])('is no value that may be meant: %s', (value) => {
    const text = plan(table(value, 'Low'));
    expect(mended(text)).toBe(text);
  });

  it('is a heading two levels off, with those below it', () => {
    expect(mended(plan(table('Low'), '#### Costs\n\nFew.\n\n##### By month\n\nFewer.'))).toBe(
      plan(table('Low'), '## Costs\n\nFew.\n\n### By month\n\nFewer.'),
    );
  });

  it('is no heading that would take in what follows', () => {
    const text = plan(table('Low'), '#### Costs\n\nFew.\n\n### Our own section\n\nOf the risks.');
    expect(mended(text)).toBe(text);
  });

  it('is no missing section, and no wrong order', () => {
    const text = '# Plan\n\n## Costs\n\nFew.\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| Outage | Low |\n';
    expect(mended(text)).toBe(text);
  });
});
