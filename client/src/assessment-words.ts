import type { AssessmentReport } from '../../server/src/protocol.ts';
import { count } from './words.ts';

/** "16 / 20". */
export function points({ total, max }: AssessmentReport): string {
  return `${total} / ${max}`;
}

/** What comes after the verdict; undefined at the top. */
export function nextGoal({ total, certification, thresholds }: AssessmentReport): string | undefined {
  return certification === 'pass'
    ? `${count(thresholds.distinction - total, 'more point')} to distinction`
    : undefined;
}

/** "certification reached · your own 17": what the participants say stands beside, never in it. */
export function verdictInWords({ verdict, own }: AssessmentReport): string {
  return own ? `${verdict} · ${own.words}` : verdict;
}

/** "16 / 20 · certification reached". */
export function assessmentInWords(assessment: AssessmentReport): string {
  return `${points(assessment)} · ${verdictInWords(assessment)}`;
}
