/** How severe the user wants the findings of a rule to be. */
import type { Severity } from '../report.ts';
import type { Finding } from '../rules/types.ts';

/** `off`: its findings are not shown. */
export type RuleLevel = Severity | 'off';

export type RuleLevels = ReadonlyMap<string, RuleLevel>;

export const ruleLevels: readonly RuleLevel[] = ['error', 'warning', 'info', 'hint', 'off'];

export function toRuleLevel(value: unknown): RuleLevel | undefined {
  return ruleLevels.find((level) => level === value);
}

/** The findings as the user wants to see them. */
export function withLevels(findings: readonly Finding[], levels: RuleLevels): readonly Finding[] {
  if (levels.size === 0) return findings;
  return findings.flatMap((finding) => {
    const severity = levels.get(finding.rule) ?? finding.severity;
    return severity === 'off' ? [] : { ...finding, severity };
  });
}
