/** Runs rules; one that throws does not silence the others. */
import type { Outline } from '../outline/types.ts';
import { capstoneRules, laterRules, rules as allRules } from './registry.ts';
import type {
  CapstoneRule,
  CapstoneView,
  DocumentRule,
  DocumentView,
  Finding,
  LaterRule,
  Report,
  Rule,
  Surroundings,
} from './types.ts';

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

/** What one document shows by itself. Of a section that could not be read in full nothing is said but that. */
export function runRules(outline: Outline, rules: readonly DocumentRule[] = allRules): RuleResults {
  const read = outline.matched.filter(({ own }) => own.every(({ content }) => content.unread.length === 0));
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    const attempt = (check: () => readonly Report[]) =>
      guarded(rule.id, failures, () => {
        for (const report of check()) findings.push(toFinding(rule, report));
      });
    if (rule.scope === 'outline') attempt(() => rule.check(outline));
    else for (const matched of read) attempt(() => rule.check(matched));
  }
  return { findings: inDocumentOrder(findings), failures };
}

export interface CapstoneRuleResults {
  readonly findings: ReadonlyMap<DocumentView, readonly Finding[]>;
  readonly failures: readonly RuleFailure[];
}

/** What the documents of a capstone show together. */
export function runCapstoneRules(
  capstone: CapstoneView,
  rules: readonly CapstoneRule[] = capstoneRules,
): CapstoneRuleResults {
  const findings = new Map<DocumentView, Finding[]>();
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    guarded(rule.id, failures, () => {
      for (const { document, report } of rule.check(capstone)) {
        findings.set(document, [...(findings.get(document) ?? []), toFinding(rule, report)]);
      }
    });
  }
  return { findings, failures };
}

/** What one document shows among the files around it. */
export async function runLaterRules(
  outline: Outline,
  surroundings: Surroundings,
  rules: readonly LaterRule[] = laterRules,
): Promise<RuleResults> {
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    try {
      const reports = await rule.check(outline, surroundings);
      findings.push(...reports.map((report) => toFinding(rule, report)));
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { findings: inDocumentOrder(findings), failures };
}

export function inDocumentOrder(findings: readonly Finding[]): Finding[] {
  const place = ({ section, span }: Finding) => section.offset + span.start;
  return findings.toSorted((a, b) => place(a) - place(b));
}

function toFinding({ id, severity }: Rule, report: Report): Finding {
  return { rule: id, severity, ...report };
}

function guarded(rule: string, failures: RuleFailure[], check: () => void): void {
  try {
    check();
  } catch (error) {
    failures.push({ rule, error });
  }
}
