/** Writes Mermaid gantt charts whose axis counts weeks. */

export interface Bar {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

export interface Milestone {
  readonly label: string;
  readonly week: number;
}

/**
 * Week 1 starts here, a Monday and the first day of a year: the axis can then print week numbers as they are counted
 * in the plan, and the chart never depends on the day it was made.
 */
const WEEK_ONE = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const FRIDAY = 4;
const LONGEST_LABEL = 60;
/** Words that start a statement of their own at the start of a line. */
const STATEMENT =
  /^(?:gantt|title|section|click|call|href|includes|excludes|todayMarker|dateFormat|axisFormat|tickInterval|inclusiveEndDates|topAxis|weekday|weekend|acc(?:Title|Descr)|\d{4}-\d{2}-\d{2})/i;

/** A fenced Mermaid gantt chart: a bar for each phase, and a mark at the end of each milestone's week. */
export function ganttChart(title: string, phases: readonly Bar[], milestones: readonly Milestone[]): string {
  const lastWeek = Math.max(...phases.map((phase) => phase.last), ...milestones.map(({ week }) => week));
  const lines = [
    'gantt',
    `  title ${plainLabel(title)}`,
    '  dateFormat YYYY-MM-DD',
    '  axisFormat Week %W',
    `  tickInterval ${tickWeeks(lastWeek)}week`,
    '  weekday monday',
    '  todayMarker off',
    '  section Phases',
    ...phases.map(
      ({ label, first, last }, i) =>
        `  ${taskLabel(label)} :phase${i + 1}, ${day(first, 0)}, ${(last - first + 1) * 7}d`,
    ),
  ];
  if (milestones.length > 0) {
    lines.push(
      '  section Milestones',
      ...milestones.map(
        ({ label, week }, i) => `  ${taskLabel(label)} :milestone, mark${i + 1}, ${day(week, FRIDAY)}, 0d`,
      ),
    );
  }
  return ['```mermaid', ...lines, '```'].join('\n');
}

function day(week: number, weekday: number): string {
  return new Date(WEEK_ONE + ((week - 1) * 7 + weekday) * DAY).toISOString().slice(0, 10);
}

/** As many weeks between two ticks as keep their labels apart. */
function tickWeeks(lastWeek: number): number {
  if (lastWeek <= 10) return 1;
  return lastWeek <= 26 ? 2 : 4;
}

function taskLabel(text: string): string {
  const label = shorten(plainLabel(text));
  return STATEMENT.test(label) ? `(${label})` : label || 'Unnamed';
}

/** Words without the characters that end a label or start a comment, an entity or a directive. */
function plainLabel(text: string): string {
  return text
    .replace(/%%/g, '%')
    .replace(/\s*:\s*/g, ' – ')
    .replace(/\s*;\s*/g, ', ')
    .replace(/["#`{}<>]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function shorten(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  const cut = label.slice(0, LONGEST_LABEL);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_LABEL / 2)).replace(/[\s,(–-]+$/, '')}…`;
}
