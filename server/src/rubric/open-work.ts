/** What is still to do in a capstone, a piece for each section or document. */
import type { Course, Deliverable } from '../course/types.ts';
import type { MissingSection } from '../outline/types.ts';
import type { Finding } from '../rules/types.ts';
import type { Submission } from './assess.ts';
import { failing, isUntouched, type Work } from './tally.ts';

export interface OpenWork {
  readonly work: Work;
  readonly deliverable: Deliverable;
  /** Undefined where the document is what is missing. */
  readonly submission: Submission | undefined;
  /** What is open in a section that is written; empty where all of it is. */
  readonly findings: readonly Finding[];
  /** Whether a document that is missing can be built from others. */
  readonly isFed: boolean;
}

/** In course order, and in each document from top to bottom. */
export function openWork(course: Course, submissions: ReadonlyMap<string, Submission>): OpenWork[] {
  const hasExercise = course.deliverables.some(({ id, role }) => role === 'exercise' && submissions.has(id));
  return course.deliverables.flatMap((deliverable): OpenWork[] => {
    const submission = submissions.get(deliverable.id);
    if (submission) return workIn(deliverable, submission);
    const work: Work = { kind: 'add', spec: deliverable.root, parent: undefined };
    const isFed = deliverable.role === 'capstone' && hasExercise;
    return [{ work, deliverable, submission, findings: [], isFed }];
  });
}

function workIn(deliverable: Deliverable, submission: Submission): OpenWork[] {
  const { outline } = submission;
  const piece = (work: Work, findings: readonly Finding[] = []): OpenWork => ({
    work,
    deliverable,
    submission,
    findings,
    isFed: false,
  });
  const toMend = outline.matched.flatMap((section) => {
    const findings = failing(section, submission.findings);
    return findings.length > 0 || isUntouched(section) ? piece({ kind: 'mend', section }, findings) : [];
  });
  return [...toMend, ...outline.missing.map((missing) => piece(toAdd(missing)))];
}

function toAdd({ spec, parent }: MissingSection): Work {
  return { kind: 'add', spec, parent };
}
