import { describe, expect, it } from 'vitest';
import { assembleCapstone, type Capstone } from '../../../server/src/capstone/assemble.ts';
import { toRuleLevel, type RuleLevel } from '../../../server/src/capstone/rule-levels.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse({
  templates: ['# Plan\n\n## Goals\n\n## Risks\n'],
  rubric: `
    rubric:
      certification: 1
      distinction: 2
      criteria:
        - id: quality
          title: Quality
          levels: [{ points: 2, share: 1, text: All of it }, { points: 0, share: 0, text: Nothing yet }]
          evidence: [{ id: goals, title: The goals are set, sections: [plan/Goals] }]
  `,
});

function assembled(goals: string, levels: Record<string, RuleLevel> = {}): Capstone {
  const checked = check(`# Plan\n\n## Goals\n\n${goals}\n\n## Risks\n\nNone we know of.\n`, course);
  return assembleCapstone(course, [checked], new Map(), new Map(Object.entries(levels)));
}

const shown = ({ checks }: Capstone) =>
  checks.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${severity} ${rule}`));

describe('severities', () => {
  it('are those of the rules where nothing else is said', () => {
    expect(shown(assembled('Fewer calls to our desk, TODO'))).toEqual(['warning placeholder']);
  });

  it.each(['error', 'info', 'hint'] as const)('can be %s', (level) => {
    expect(shown(assembled('Fewer calls to our desk, TODO', { placeholder: level }))).toEqual([
      `${level} placeholder`,
    ]);
  });

  it('can be off', () => {
    expect(shown(assembled('Fewer calls to our desk, TODO', { placeholder: 'off' }))).toEqual([]);
  });

  it('hold for what is wrong with comments too', () => {
    const idle = 'Fewer calls. <!-- capstone-disable-line secret -->';
    expect(shown(assembled(idle))).toEqual(['info suppression']);
    expect(shown(assembled(idle, { suppression: 'off' }))).toEqual([]);
  });

  it.each(['error', 'off'])('are known by name: %s', (level) => {
    expect(toRuleLevel(level)).toBe(level);
  });

  it.each(['warn', 'Error', '', undefined, 2, null])('are not %s', (level) => {
    expect(toRuleLevel(level)).toBeUndefined();
  });
});

describe('the estimate', () => {
  it('is the same, whatever is shown', () => {
    const plain = assembled('Fewer calls to our desk, TODO').assessment;
    expect(plain.total).toBe(0);
    for (const capstone of [
      assembled('Fewer calls to our desk, TODO', { placeholder: 'off' }),
      assembled('Fewer calls to our desk, TODO', { placeholder: 'info' }),
      assembled('Fewer calls to our desk, TODO <!-- capstone-disable-line placeholder -->'),
    ]) {
      expect(capstone.assessment.criteria.map(({ points }) => points)).toEqual([0]);
      expect(capstone.assessment.criteria[0]?.evidence[0]).toMatchObject({ met: false, share: 0 });
    }
  });

  it('loses nothing by a comment that silences nothing, or by a severity that was raised', () => {
    expect(assembled('Fewer calls. <!-- capstone-disable-line no-such-rule -->').assessment.total).toBe(2);
    expect(
      assembled('Fewer calls. <!-- capstone-disable-line secret -->', { suppression: 'error' }).assessment
        .total,
    ).toBe(2);
  });
});
