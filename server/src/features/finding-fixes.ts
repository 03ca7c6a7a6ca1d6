import { mendSuppression } from '../capstone/mend-suppression.ts';
import { rules } from '../rules/registry.ts';
import { suppression } from '../rules/suppression.ts';
import type { Finding, Fix, FixContext } from '../rules/types.ts';
import type { CheckedDocument } from '../workspace.ts';

const rulesById = new Map(rules.map((rule) => [rule.id, rule]));

/** Ways to mend a finding, the likeliest first. */
export function fixesOf(finding: Finding, document: CheckedDocument): readonly Fix[] {
  if (finding.rule === suppression.id) return [mendSuppression(finding) ?? []].flat();
  const rule = rulesById.get(finding.rule);
  const fix = rule?.fix?.(finding, fixContext(document));
  return fix ? [fix, ...(rule?.otherFixes?.(finding, fixContext(document)) ?? [])] : [];
}

export function fixContext({ check, capstone }: CheckedDocument): FixContext {
  return { course: capstone.capstone.course, outline: check.outline, facts: capstone.capstone.facts };
}
