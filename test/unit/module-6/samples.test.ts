import { describe, expect, it } from 'vitest';
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import { course, sampleChecks, shown } from './module-6.ts';

describe('Meridian Bank, a finished submission', () => {
  const checks = sampleChecks('meridian-bank');
  const capstone = assembleCapstone(course, checks);

  it('has every document', () => {
    expect(capstone.missing).toEqual([]);
  });

  it.each(checks.map((check) => [check.path, check] as const))('has nothing to mend in %s', (_, check) => {
    expect(check.failures).toEqual([]);
    expect(check.findings.map((finding) => shown(finding, check))).toEqual([]);
  });

  it('is distinguished', () => {
    expect(capstone.assessment.total).toBeGreaterThanOrEqual(18);
    expect(capstone.assessment.certification).toBe('distinction');
  });
});

describe('Northwind Clinics, half-way', () => {
  const checks = sampleChecks('northwind-clinics');

  it('has exactly the faults it was given', () => {
    const found = checks.flatMap((check) =>
      check.findings.map(({ rule, severity, section, message }) => [
        check.path,
        rule,
        severity,
        section.content.heading?.title,
        message,
      ]),
    );
    expect(found).toEqual([
      [
        'cost-model.md',
        'too-few-items',
        'warning',
        'Identified Opportunities',
        '“Identified Opportunities” has 2 of 3 to 5 list items.',
      ],
      [
        'deployment-strategy.md',
        'placeholder',
        'warning',
        'Risk Mitigation',
        '“TBD” is still a placeholder. Replace it with your own words.',
      ],
      [
        'operations-runbook.md',
        'missing-field',
        'warning',
        'Replaying Dead-lettered Letters',
        '“Replaying Dead-lettered Letters” does not say “Verification” yet. Add “**Verification:**” and its value.',
      ],
      [
        'operations-runbook.md',
        'empty-cell',
        'warning',
        'Vendor Support',
        'The “SLA” cell of this row is empty. Fill it, or write a dash and why.',
      ],
    ]);
  });

  it('lacks the capstone’s own documents', () => {
    expect(assembleCapstone(course, checks).missing.map(({ role }) => role)).toEqual([
      'capstone',
      'capstone',
    ]);
  });
});
