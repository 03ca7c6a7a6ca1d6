import { capstoneRules, laterRules, rules } from '../rules/registry.ts';
import { suppression } from '../rules/suppression.ts';
import type { Finding, Fix, FixContext, Rule } from '../rules/types.ts';
import { mendSuppression } from './mend-suppression.ts';

const rulesById = new Map<string, Rule>(
  [...rules, ...capstoneRules, ...laterRules].map((rule) => [rule.id, rule]),
);

/** Ways to mend a finding, the likeliest first. */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  if (finding.rule === suppression.id) return [mendSuppression(finding) ?? []].flat();
  const rule = rulesById.get(finding.rule);
  return [rule?.fix?.(finding, context) ?? [], rule?.otherFixes?.(finding, context) ?? []].flat();
}
