/** Counts how many of the checks that a section of the course stands for hold in a document. */
import { isGroup } from '../course/section-specs.ts';
import type { SectionSpec } from '../course/types.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { checksOf } from '../rules/reading/expectations.ts';
import type { Finding } from '../rules/types.ts';

export interface Tally {
  readonly passed: number;
  readonly total: number;
}

/** What of a document counts. */
export interface Checked {
  readonly outline: Outline;
  readonly findings: readonly Finding[];
}

const none: Tally = { passed: 0, total: 0 };

/** The checks of one section and all below it; undefined `checked` stands for a document that is not there. */
export function tallySpec(spec: SectionSpec, checked: Checked | undefined): Tally {
  const matches = checked?.outline.bySpec.get(spec.id) ?? [];
  if (!checked || matches.length === 0) return { passed: 0, total: checksBelow(spec) };
  return matches.map((matched) => tallyMatched(matched, checked.findings)).reduce(add, none);
}

/** The findings that keep a section, or one below it, from counting in full. */
export function openFindings(matched: MatchedSection, findings: readonly Finding[]): Finding[] {
  const below = matched.children.flatMap((child) => openFindings(child, findings));
  return [...failing(matched, findings), ...below];
}

/** The checks of one place where a section stands, and of all below it. */
export function tallyMatched(matched: MatchedSection, findings: readonly Finding[]): Tally {
  const { spec } = matched;
  const failed = new Set(failing(matched, findings).map(({ check }) => check));
  const checks = new Set([...checksOf(spec), ...failed]);
  const untouched = !isGroup(spec) && !isWritten(matched);
  const own = { passed: untouched ? 0 : checks.size - failed.size, total: checks.size };
  const below = spec.children.map((child) => {
    const found = matched.children.filter((candidate) => candidate.spec === child);
    if (found.length === 0) return { passed: 0, total: child.optional ? 0 : checksBelow(child) };
    return found.map((candidate) => tallyMatched(candidate, findings)).reduce(add, none);
  });
  return [own, ...below].reduce(add);
}

/** Hints and information cost nothing. */
function failing(matched: MatchedSection, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ spec, section, severity }) =>
      spec === matched.spec &&
      (severity === 'error' || severity === 'warning') &&
      matched.own.includes(section),
  );
}

function checksBelow(spec: SectionSpec): number {
  const once = spec.children
    .filter((child) => !child.optional)
    .reduce((sum, child) => sum + checksBelow(child), checksOf(spec).length);
  return once * (spec.repeat?.min ?? 1);
}

function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, total: a.total + b.total };
}
