/** A next step in words. */
import type { Criterion, Deliverable, SectionSpec } from '../course/types.ts';
import type { Section } from '../document/types.ts';
import type { Outline } from '../outline/types.ts';
import type { NextStepReport } from '../report.ts';
import { describeExpectations } from '../rules/reading/expectations.ts';
import { sectionName, specName } from '../rules/reading/place.ts';
import type { Finding } from '../rules/types.ts';
import type { Submission } from './assess.ts';
import type { OpenWork } from './open-work.ts';
import { isUntouched } from './tally.ts';

/** What a piece of work changes in one criterion. */
export interface Gain {
  readonly criterion: Criterion;
  readonly points: number;
  /** How much of what lacks to the next level it brings, 0 to 1. */
  readonly progress: number;
  /** Points of the next level; undefined at the top. */
  readonly next: number | undefined;
}

type Step = Pick<NextStepReport, 'kind' | 'title' | 'detail' | 'path' | 'line' | 'column'>;

/** Whether an edit can mend a finding. */
export type CanFix = (finding: Finding, outline: Outline) => boolean;

export function describeStep(open: OpenWork, gains: readonly Gain[], canFix: CanFix): NextStepReport {
  const { deliverable, work } = open;
  const spec = work.kind === 'mend' ? work.section.spec : work.spec;
  const points = pointsOf(gains);
  return {
    ...stepOf(open, canFix),
    deliverable: deliverable.id,
    section: spec.id,
    points,
    brings: brings(gains, points),
  };
}

export function pointsOf(gains: readonly Gain[]): number {
  return gains.reduce((sum, { points }) => sum + points, 0);
}

function stepOf({ work, deliverable, submission, findings, isFed }: OpenWork, canFix: CanFix): Step {
  if (!submission) {
    const title = `Write the ${deliverable.title}`;
    return { kind: isFed ? 'scaffold' : 'create', title, path: deliverable.file };
  }
  const { path } = submission;
  if (work.kind === 'add') {
    const { spec, parent } = work;
    const title = `Write “${specName(spec)}” ${within(deliverable)}`;
    return {
      kind: 'insert',
      title,
      ...detail(whatItHolds(spec)),
      path,
      ...place(submission, parent?.section),
    };
  }
  const { section, spec } = work.section;
  const name =
    spec === deliverable.root
      ? `the start of ${named(deliverable)}`
      : `“${sectionName(section, spec)}” ${within(deliverable)}`;
  const [first, ...others] = findings;
  if (!first || isUntouched(work.section)) {
    return {
      kind: 'write',
      title: `Write ${name}`,
      ...detail(whatItHolds(spec)),
      path,
      ...place(submission, section, first),
    };
  }
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return {
    kind: canFix(first, submission.outline) ? 'fix' : 'write',
    title: `Complete ${name}`,
    detail: `${first.message}${more}`,
    path,
    ...place(submission, section, first),
  };
}

function detail(words: string): { readonly detail?: string } {
  return words === '' ? {} : { detail: words };
}

function whatItHolds(spec: SectionSpec): string {
  const words = describeExpectations(spec);
  return words === '' ? '' : `It holds ${words}.`;
}

/** Where to go: the finding, else the heading. */
function place(
  { lines }: Submission,
  section: Section | undefined,
  finding?: Finding,
): Pick<NextStepReport, 'line' | 'column'> {
  const offset = finding ? finding.section.offset + finding.span.start : section?.offset;
  if (offset === undefined) return {};
  const { line, character } = lines.position(offset);
  return { line: line + 1, column: character + 1 };
}

/** "+1 point in Cost & Operations", "+3 points", "towards 4/5 in Cost & Operations". */
function brings(gains: readonly Gain[], points: number): string {
  if (points > 0) {
    const [criterion, ...others] = gains.filter((gain) => gain.points > 0);
    const where = criterion && others.length === 0 ? ` in ${criterion.criterion.title}` : '';
    return `+${points} ${points === 1 ? 'point' : 'points'}${where}`;
  }
  const [most] = gains.toSorted((a, b) => b.progress - a.progress);
  return most ? `towards ${most.next}/${most.criterion.levels[0]?.points} in ${most.criterion.title}` : '';
}

function within(deliverable: Deliverable): string {
  return `in ${named(deliverable)}`;
}

/** "the cost model" */
function named({ id }: Deliverable): string {
  return `the ${id.replaceAll('-', ' ')}`;
}
