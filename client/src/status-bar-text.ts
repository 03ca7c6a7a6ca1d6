import type { AssessmentReport } from '../../server/src/protocol.ts';
import { assessmentInWords } from './assessment-words.ts';
import { estimateNote } from './rubric-items.ts';
import { plainMarkdown } from './words.ts';

/** "$(mortar-board) Capstone 16/20". */
export function statusBarText({ total, max }: AssessmentReport): string {
  return `$(mortar-board) Capstone ${total}/${max}`;
}

/** The criteria as a Markdown table. */
export function statusBarTooltip(assessment: AssessmentReport): string {
  const rows = assessment.criteria.map(
    ({ title, points, max }) => `| ${plainMarkdown(title)} | ${points} / ${max} |`,
  );
  return [
    `**${assessmentInWords(assessment)}**`,
    ['| Criterion | Points |', '|:--|--:|', ...rows].join('\n'),
    estimateNote,
  ].join('\n\n');
}
