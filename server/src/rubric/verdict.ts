/** What a total means for certification. */
import type { Course } from '../course/types.ts';
import { progressOf } from '../outline/progress.ts';
import type { AssessmentReport } from '../report.ts';
import type { Checked } from './tally.ts';

type Verdict = Pick<AssessmentReport, 'certification' | 'verdict'>;

/** However many points there are, a document that certification rests on must be written. */
export function judge(course: Course, total: number, submissions: ReadonlyMap<string, Checked>): Verdict {
  const { certification, distinction } = course.rubric;
  if (total < certification)
    return { certification: 'below', verdict: `${more(certification - total)} to certification` };
  const unwritten = firstUnwritten(course, submissions);
  if (unwritten) return { certification: 'below', verdict: unwritten };
  return total >= distinction
    ? { certification: 'distinction', verdict: 'distinction' }
    : { certification: 'pass', verdict: 'certification reached' };
}

function firstUnwritten(
  { rubric, deliverables }: Course,
  submissions: ReadonlyMap<string, Checked>,
): string | undefined {
  for (const { deliverable: id, share } of rubric.needs) {
    const deliverable = deliverables.find((candidate) => candidate.id === id);
    if (!deliverable) continue;
    const { written, sections } = progressOf(deliverable.root, submissions.get(id)?.outline);
    if (written < share * sections) {
      return `${id.replaceAll('-', ' ')} first: ${written} of ${sections} sections written`;
    }
  }
  return undefined;
}

function more(points: number): string {
  return `${points} more ${points === 1 ? 'point' : 'points'}`;
}
