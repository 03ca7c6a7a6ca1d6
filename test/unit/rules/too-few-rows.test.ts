import { describe, expect, it } from 'vitest';
import { smallCourse } from '../small-course.ts';
import { findings, rulesThatFind } from './findings.ts';

const course = smallCourse(`
  # Plan
  ## Risks
  <!-- expect
  table: { columns: [Risk, Mitigation], rows: { min: 3, max: 4 }, required: [Rate limits] }
  -->
`);

/** A table of these risks. */
function documentWith(...risks: string[]): string {
  const rows = risks.map((risk) => `| ${risk} | Done |`);
  return ['# Plan', '', '## Risks', '', '| Risk | Mitigation |', '|---|---|', ...rows].join('\n');
}

describe('too-few-rows', () => {
  it('finds nothing where there are enough, or more than usual', () => {
    expect(rulesThatFind(documentWith('Rate limits', 'Drift', 'Cost'), course)).toEqual([]);
    expect(rulesThatFind(documentWith('Rate limits', 'Drift', 'Cost', 'Outage', 'Leak'), course)).toEqual([]);
  });

  it('reports too few on the table’s header', () => {
    const place = { at: '5:1', covers: '| Risk | Mitigation |', severity: 'warning', check: 'table:0' };
    expect(findings('too-few-rows', documentWith('Rate limits', 'Drift'), course)).toEqual([
      { ...place, message: 'This table has 2 rows; a complete one has 3 to 4.' },
    ]);
    expect(findings('too-few-rows', documentWith('Rate limits'), course)).toEqual([
      { ...place, message: 'This table has 1 row; a complete one has 3 to 4.' },
    ]);
  });

  it('stays quiet where the rows that missing-row names would be enough', () => {
    expect(rulesThatFind(documentWith('Drift', 'Cost'), course)).toEqual(['missing-row']);
  });

  it('reports both where they would not', () => {
    expect(rulesThatFind(documentWith('Drift'), course)).toEqual(['missing-row', 'too-few-rows']);
  });
});
