import { describe, expect, it } from 'vitest';
import type { OutlineRule, SectionRule } from '../../../server/src/rules/types.ts';
import { WRITTEN } from '../../../server/src/rules/reading/expectations.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { runRules } from '../../../server/src/rules/run-rules.ts';
import { check, smallCourse } from '../small-course.ts';

const course = smallCourse(`
  # Plan
  ## Goals
  ## Risks
`);
const { outline } = check('# Plan\n## Goals\nFewer calls.\n## Risks\nRate limits.\n', course);

/** Finds every section it is asked about. */
const everything: SectionRule = {
  id: 'everything',
  scope: 'section',
  severity: 'info',
  check: ({ section, spec }) => [
    { message: spec.title, section, span: { start: 0, end: 1 }, spec, check: WRITTEN },
  ],
};

/** Finds what `everything` finds, and cannot cope with one section. */
const throwsOnce: SectionRule = {
  ...everything,
  id: 'throws-once',
  check: (matched) => {
    if (matched.spec.title === 'Goals') throw new Error('a fault of ours');
    return everything.check(matched);
  },
};

const throwsAlways: OutlineRule = {
  id: 'throws-always',
  scope: 'outline',
  severity: 'error',
  check: () => {
    throw new Error('another fault of ours');
  },
};

describe('runRules', () => {
  it('gives what the rules find in document order, each with the rule’s name and severity', () => {
    const { findings, failures } = runRules(outline, [everything]);
    expect(findings.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ['everything', 'info', 'Plan'],
      ['everything', 'info', 'Goals'],
      ['everything', 'info', 'Risks'],
    ]);
    expect(failures).toEqual([]);
  });

  it('lets a rule know better how severe a finding is', () => {
    const better: SectionRule = {
      ...everything,
      check: (matched) => everything.check(matched).map((report) => ({ ...report, severity: 'error' })),
    };
    expect(runRules(outline, [better]).findings.map(({ severity }) => severity)).toEqual([
      'error',
      'error',
      'error',
    ]);
  });

  it('keeps what the others find where a rule throws, and what it finds elsewhere', () => {
    const { findings, failures } = runRules(outline, [throwsAlways, throwsOnce, everything]);
    expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'throws-once: Plan',
      'everything: Plan',
      'everything: Goals',
      'throws-once: Risks',
      'everything: Risks',
    ]);
    expect(failures).toEqual([
      { rule: 'throws-always', error: new Error('another fault of ours') },
      { rule: 'throws-once', error: new Error('a fault of ours') },
    ]);
  });
});

describe('the registry', () => {
  it('names each rule once', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
