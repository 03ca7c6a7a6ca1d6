/** Findings as a participant sees them. */
import type { DocumentCheck } from '../../../server/src/capstone/check-document.ts';
import type { Course } from '../../../server/src/course/types.ts';
import type { Severity } from '../../../server/src/report.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import type { Finding } from '../../../server/src/rules/types.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { check } from '../small-course.ts';

export interface SeenFinding {
  /** Line and column of its first character, counted from 1. */
  readonly at: string;
  /** The text that is underlined. */
  readonly covers: string;
  readonly severity: Severity;
  readonly check: string;
  readonly message: string;
}

/** What one rule finds in a document. */
export function findings(rule: string, document: string, course: Course): SeenFinding[] {
  const checked = check(document, course);
  return checked.findings.filter((finding) => finding.rule === rule).map((finding) => seen(finding, checked));
}

/** The rules that find something in a document, in document order. */
export function rulesThatFind(document: string, course: Course): string[] {
  return check(document, course).findings.map(({ rule }) => rule);
}

/** The document after the fix of the rule's first finding. */
export function fixed(rule: string, document: string, course: Course): { title: string; text: string } {
  const { findings: found, outline, text, facts } = check(document, course);
  const first = found.find((finding) => finding.rule === rule);
  const values = new Map(facts.map(({ name, value }) => [name, value]));
  const fix =
    first &&
    rules.find(({ id }) => id === rule)?.fix?.(first, { course, outline, documents: [], facts: values });
  if (!fix) throw new Error(`${rule} offers no fix here`);
  return { title: fix.title, text: applyEdits(text, fix.edits) };
}

export function seen(finding: Finding, { text, lines }: DocumentCheck): SeenFinding {
  const start = finding.section.offset + finding.span.start;
  const { line, character } = lines.position(start);
  return {
    at: `${line + 1}:${character + 1}`,
    covers: text.slice(start, finding.section.offset + finding.span.end),
    severity: finding.severity,
    check: finding.check,
    message: finding.message,
  };
}
