/** Reads the tasks of Mermaid gantt charts that give their dates in full. */
import type { Code, Span } from './types.ts';

export interface GanttTask {
  readonly section: string;
  readonly label: string;
  readonly milestone: boolean;
  /** Days since 1970. */
  readonly start: number;
  readonly end: number;
  /** Its line. */
  readonly span: Span;
}

const DAY = 86_400_000;
const DATE_FORMAT = 'YYYY-MM-DD';
/** Lines that may hold a colon and are no task. */
const STATEMENT =
  /^(?:%%|section|title|dateFormat|axisFormat|tickInterval|todayMarker|weekday|weekend|acc(?:Title|Descr)|click)(?![\p{L}\p{N}])/u;
const TAGS = new Set(['active', 'done', 'crit', 'milestone', 'vert']);
const DAYS_OF: Readonly<Record<string, number>> = { d: 1, w: 7 };

/**
 * The tasks of a chart, in order; none where it counts in anything but dates and calendar days.
 *
 * @param text the text that the spans of the code count in
 */
export function readGantt(code: Code, text: string): GanttTask[] {
  const source = text.slice(code.valueSpan.start, code.valueSpan.end);
  if (code.lang !== 'mermaid' || !/^\s*gantt\b/m.test(source)) return [];
  const format = /^\s*dateFormat\s+(\S.*)$/m.exec(source)?.[1]?.trim() ?? DATE_FORMAT;
  if (format !== DATE_FORMAT || /^\s*excludes\b/m.test(source)) return [];
  const tasks: GanttTask[] = [];
  const byId = new Map<string, GanttTask>();
  let section = '';
  let at = code.valueSpan.start;
  for (const line of source.split('\n')) {
    const words = line.trim();
    const start = at + line.indexOf(words);
    at += line.length + 1;
    section = /^section\s+(.*)$/.exec(words)?.[1] ?? section;
    if (STATEMENT.test(words) || !words.includes(':')) continue;
    const { id, ...task } = readTask(words, tasks.at(-1), byId);
    if (task.start === undefined || task.end === undefined) return [];
    const span = { start, end: start + words.length };
    const read = { ...task, section, start: task.start, end: task.end, span };
    tasks.push(read);
    if (id !== undefined) byId.set(id, read);
  }
  return tasks;
}

/** `label :tags, id, start, end`, of which only the end must be there. */
function readTask(words: string, before: GanttTask | undefined, byId: ReadonlyMap<string, GanttTask>) {
  const colon = words.indexOf(':');
  const parts = words
    .slice(colon + 1)
    .split(',')
    .map((part) => part.trim());
  const told = parts.filter((part) => !TAGS.has(part));
  const [first = '', second = ''] = told.slice(-2);
  const hasStart = told.length > 1 && isStart(first);
  const start = hasStart ? startOf(first, byId) : before?.end;
  const end = start === undefined ? undefined : endOf(told.length > 1 ? second : first, start);
  const id = told.length > (hasStart ? 2 : 1) ? told[0] : undefined;
  return { id, label: words.slice(0, colon).trim(), milestone: parts.includes('milestone'), start, end };
}

function isStart(part: string): boolean {
  return dateOf(part) !== undefined || part.startsWith('after ');
}

function startOf(part: string, byId: ReadonlyMap<string, GanttTask>): number | undefined {
  if (!part.startsWith('after ')) return dateOf(part);
  const ends = part
    .split(/\s+/)
    .slice(1)
    .map((id) => byId.get(id)?.end);
  return ends.some((end) => end === undefined) ? undefined : Math.max(...ends.map((end) => end ?? 0));
}

function endOf(part: string, start: number): number | undefined {
  const length = /^(\d{1,4})([dw])$/.exec(part);
  return length ? start + Number(length[1]) * (DAYS_OF[length[2] ?? ''] ?? 0) : dateOf(part);
}

function dateOf(part: string): number | undefined {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(part);
  return date ? Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / DAY : undefined;
}
