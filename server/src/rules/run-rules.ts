/** Runs rules; one that throws does not silence the others. */
import type { MatchedSection, Outline } from '../outline/types.ts';
import { capstoneRules, laterRules, rules as allRules } from './registry.ts';
import { stillValid, type CheckedOutline, type SectionResults } from './section-results.ts';
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

/** What one document shows by itself. */
export interface DocumentResults extends RuleResults {
  readonly bySection: SectionResults;
}

/** @param known what section rules are known to show of sections: they do not look at those again */
export function runRules(
  outline: Outline,
  rules: readonly DocumentRule[] = allRules,
  known: SectionResults = new Map(),
): DocumentResults {
  const sectionRules = rules.filter((rule) => rule.scope === 'section');
  const outlineRules = rules.filter((rule) => rule.scope === 'outline');
  const bySection = new Map(
    outline.matched
      .filter(isRead)
      .map((matched) => [matched, known.get(matched) ?? collect(sectionRules, matched)]),
  );
  const whole = collect(outlineRules, outline);
  const all = [whole, ...bySection.values()];
  const rank = new Map(rules.map(({ id }, i) => [id, i]));
  const byRule = all
    .flatMap(({ findings }) => findings)
    .sort((a, b) => (rank.get(a.rule) ?? 0) - (rank.get(b.rule) ?? 0));
  return {
    findings: inDocumentOrder(byRule),
    failures: all.flatMap(({ failures }) => failures),
    bySection,
  };
}

/** The same as `runRules`, but rules that look at a section alone do so only where it has changed. */
export function runRulesAgain(outline: Outline, before: CheckedOutline): DocumentResults {
  return runRules(outline, allRules, stillValid(outline, before));
}

/** Of a section that could not be read in full nothing is said but that. */
function isRead({ own }: MatchedSection): boolean {
  return own.every(({ content }) => content.unread.length === 0);
}

/** What some rules say of one thing, each for itself. */
function collect<Looked>(
  rules: readonly (Rule & { readonly check: (at: Looked) => readonly Report[] })[],
  at: Looked,
): RuleResults {
  const findings: Finding[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    guarded(rule.id, failures, () => {
      for (const report of rule.check(at)) findings.push(toFinding(rule, report));
    });
  }
  return { findings, failures };
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
