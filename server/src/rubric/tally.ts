/** Counts how many of the checks that a section of the course stands for hold in a document. */
import { isGroup, specsBelow, type SpecPlace } from '../course/section-specs.ts';
import type { SectionSpec } from '../course/types.ts';
import { remembered, rememberedPair } from '../document/remembered.ts';
import { groupBy } from '../group-by.ts';
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

/** One piece of work, for a tally that takes it for done. */
export type Work =
  /** A section that is there: nothing in it is open any more; what stands below it is as it is. */
  | { readonly kind: 'mend'; readonly section: MatchedSection }
  /** A section that is nowhere, or not below `parent`: it is there, with all below it, and nothing in it is open. */
  | { readonly kind: 'add'; readonly spec: SectionSpec; readonly parent: MatchedSection | undefined };

const none: Tally = { passed: 0, total: 0 };

/** The checks of one section and all below it; undefined `checked` stands for a document that is not there. */
export function tallySpec(spec: SectionSpec, checked: Checked | undefined, done?: Work): Tally {
  const matches = checked?.outline.bySpec.get(spec.id) ?? [];
  if (!checked || matches.length === 0) {
    const isAdded = done?.kind === 'add' && (done.spec === spec || specsBelow(done.spec).includes(spec));
    return absent(spec, isAdded);
  }
  return matches.map((matched) => tallyMatched(matched, checked.findings, done)).reduce(add, none);
}

/** The checks of several sections together. */
export function tallySpecs(
  places: readonly SpecPlace[],
  submissions: ReadonlyMap<string, Checked>,
  done?: Work,
): Tally {
  return places
    .map(({ deliverable, spec }) => tallySpec(spec, submissions.get(deliverable.id), done))
    .reduce(add, none);
}

/** The share of its checks that hold, 0 to 1. */
export function shareOf({ passed, total }: Tally): number {
  return total === 0 ? 0 : passed / total;
}

/** The findings that keep a section, or one below it, from counting in full. */
export function openFindings(matched: MatchedSection, findings: readonly Finding[]): Finding[] {
  const below = matched.children.flatMap((child) => openFindings(child, findings));
  return [...failing(matched, findings), ...below];
}

/** Whether a section has something to say and does not say it yet. */
export function isUntouched(matched: MatchedSection): boolean {
  return !isGroup(matched.spec) && !isWritten(matched);
}

/** The checks of one place where a section stands, and of all below it. */
export function tallyMatched(matched: MatchedSection, findings: readonly Finding[], done?: Work): Tally {
  return done ? count(matched, findings, done) : tallyNow(findings, matched);
}

/** Several pieces of evidence rest on the same sections. */
const tallyNow = rememberedPair((findings: readonly Finding[], matched: MatchedSection): Tally =>
  count(matched, findings),
);

function count(matched: MatchedSection, findings: readonly Finding[], done?: Work): Tally {
  const { spec } = matched;
  const below = spec.children.map((child) => {
    const found = matched.children.filter((candidate) => candidate.spec === child);
    if (found.length > 0)
      return found.map((candidate) => tallyMatched(candidate, findings, done)).reduce(add, none);
    const isAdded = done?.kind === 'add' && done.spec === child && done.parent === matched;
    return child.optional ? none : absent(child, isAdded);
  });
  return [ownTally(matched, findings, done), ...below].reduce(add);
}

function ownTally(matched: MatchedSection, findings: readonly Finding[], done?: Work): Tally {
  const own = checksOf(matched.spec);
  if (done?.kind === 'mend' && done.section === matched) return { passed: own.length, total: own.length };
  const failed = new Set(failing(matched, findings).map(({ check }) => check));
  const checks = new Set([...own, ...failed]);
  return { passed: isUntouched(matched) ? 0 : checks.size - failed.size, total: checks.size };
}

/** The checks of a section that is not there, or is thought to be. */
function absent(spec: SectionSpec, isAdded: boolean): Tally {
  const total = checksBelow(spec);
  return { passed: isAdded ? total : 0, total };
}

/** The findings of a section itself that cost: hints and information do not. */
export function failing(matched: MatchedSection, findings: readonly Finding[]): Finding[] {
  return (
    costly(findings)
      .get(matched.spec)
      ?.filter(({ section }) => matched.own.includes(section)) ?? []
  );
}

const costly = remembered((findings: readonly Finding[]) =>
  groupBy(
    findings.filter(({ severity }) => severity === 'error' || severity === 'warning'),
    ({ spec }) => spec,
  ),
);

function checksBelow(spec: SectionSpec): number {
  const once = spec.children
    .filter((child) => !child.optional)
    .reduce((sum, child) => sum + checksBelow(child), checksOf(spec).length);
  return once * (spec.repeat?.min ?? 1);
}

function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, total: a.total + b.total };
}
