/** Runs every rule over a document; one that throws does not silence the others. */
import type { Outline } from '../outline/types.ts';
import { rules as allRules } from './registry.ts';
import type { Finding, Report, Rule } from './types.ts';

export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

export interface RuleResults {
  /** In document order. */
  readonly findings: readonly Finding[];
  /** Rules that threw: faults of this program, never of the document. */
  readonly failures: readonly RuleFailure[];
}

export function runRules(outline: Outline, rules: readonly Rule[] = allRules): RuleResults {
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    const attempt = (check: () => readonly Report[]) => {
      try {
        findings.push(...check().map((report) => ({ rule: rule.id, severity: rule.severity, ...report })));
      } catch (error) {
        failures.push({ rule: rule.id, error });
      }
    };
    if (rule.scope === 'outline') attempt(() => rule.check(outline));
    else for (const matched of outline.matched) attempt(() => rule.check(matched));
  }
  const place = ({ section, span }: Finding) => section.offset + span.start;
  return { findings: findings.sort((a, b) => place(a) - place(b)), failures };
}
