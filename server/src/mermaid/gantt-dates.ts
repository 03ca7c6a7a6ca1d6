/** What Mermaid reads in a gantt and draws somewhere else than it was meant: dates that are none, tasks that are not there. */
import type { Span } from '../document/types.ts';
import { dateReader, type DateReader } from './date-format.ts';
import type { DiagramProblem } from './types.ts';

const GANTT = /^gantt\b/;
const FORMAT = /^[^\S\n]*dateFormat[^\S\n]+([^\n#;]+)/m;
/** Lines that are no tasks, whatever stands in them. */
const SETTING =
  /^\s*(?:gantt|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|title|accTitle|accDescr|section|click|%%)\b/;
const TASK = /^[^:#;]+:([^#;]*)/;
const TAGS = new Set(['active', 'done', 'crit', 'milestone', 'vert']);
const DURATION = /^\d+(?:\.\d+)?(?:[Mdhmswy]|ms)$/;
const REFERENCE = /^(?:after|until)\s+(.+)$/;
/** What Mermaid calls a task that has no name. */
const UNNAMED = /^task\d+$/;

interface Part {
  readonly text: string;
  readonly span: Span;
}

interface Task {
  readonly id: string | undefined;
  readonly start: Part | undefined;
  readonly end: Part | undefined;
}

/** The problems of a diagram that Mermaid could parse; none where it is no gantt. */
export function ganttProblems(text: string): DiagramProblem[] {
  if (!GANTT.test(text)) return [];
  const tasks = readTasks(text);
  const ids = new Set(tasks.flatMap(({ id }) => id ?? []));
  const format = (FORMAT.exec(text)?.[1] ?? 'YYYY-MM-DD').trim();
  const read = dateReader(format);
  return tasks.flatMap(({ start, end }) => [
    ...referenceProblems(start, ids),
    ...referenceProblems(end, ids),
    ...(read ? dateProblems(start, end, read, format) : []),
  ]);
}

function readTasks(text: string): Task[] {
  const tasks: Task[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const data = SETTING.test(line) ? undefined : TASK.exec(line);
    if (data) tasks.push(toTask(partsOf(data[1] ?? '', offset + data[0].length - (data[1] ?? '').length)));
    offset += line.length + 1;
  }
  return tasks;
}

function partsOf(data: string, offset: number): Part[] {
  let start = offset;
  return data.split(',').map((part) => {
    const text = part.trim();
    const at = start + part.length - part.trimStart().length;
    start += part.length + 1;
    return { text, span: { start: at, end: at + text.length } };
  });
}

function toTask(parts: readonly Part[]): Task {
  const first = parts.findIndex(({ text }) => !TAGS.has(text));
  const rest = first < 0 ? [] : parts.slice(first);
  if (rest.length === 1) return { id: undefined, start: undefined, end: rest[0] };
  if (rest.length === 2) return { id: undefined, start: rest[0], end: rest[1] };
  if (rest.length === 3) return { id: rest[0]?.text, start: rest[1], end: rest[2] };
  return { id: undefined, start: undefined, end: undefined };
}

function referenceProblems(part: Part | undefined, ids: ReadonlySet<string>): DiagramProblem[] {
  const named = REFERENCE.exec(part?.text ?? '')?.[1]?.split(/\s+/) ?? [];
  const unknown = named.filter((id) => !ids.has(id) && !UNNAMED.test(id));
  if (!part || unknown.length === 0) return [];
  return [
    {
      message: `No task here has the id “${unknown.join('”, “')}”, so this bar would be drawn at today's date.`,
      span: part.span,
    },
  ];
}

function dateProblems(
  start: Part | undefined,
  end: Part | undefined,
  read: DateReader,
  format: string,
): DiagramProblem[] {
  const from = start && !REFERENCE.test(start.text) ? startDate(start, read, format) : undefined;
  if (from && 'message' in from) return [from];
  if (!end || end.text === '' || REFERENCE.test(end.text) || DURATION.test(end.text)) return [];
  const to = read(end.text);
  if (to === 'impossible') return [impossible(end)];
  if (to === undefined || !to.isExact) {
    return [
      {
        message: `“${end.text}” is neither a date in the form ${format} nor a duration such as 3d or 2w, so the bar has no length.`,
        span: end.span,
      },
    ];
  }
  if (!from || to.time >= from.time) return [];
  return [{ message: `This bar ends on ${end.text}, before it starts.`, span: end.span }];
}

function startDate(
  start: Part,
  read: DateReader,
  format: string,
): DiagramProblem | { readonly time: number } | undefined {
  const date = read(start.text);
  if (date === 'impossible') return impossible(start);
  if (date) return date;
  // Mermaid takes other forms too, as far as they can be taken in one way only.
  const iso = dateReader('YYYY-MM-DD')?.(start.text.slice(0, 10));
  if (iso === 'impossible') return impossible(start);
  if (iso || /^\d{4}(?:-\d\d)?$/.test(start.text) || namesMonth(start.text)) return undefined;
  return {
    message: `“${start.text}” is no date in the form ${format} that this gantt uses.`,
    span: start.span,
  };
}

function namesMonth(text: string): boolean {
  return (
    /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i.test(text) &&
    /\d{4}/.test(text) &&
    !Number.isNaN(Date.parse(text))
  );
}

function impossible({ text, span }: Part): DiagramProblem {
  return { message: `There is no ${text} in the calendar.`, span };
}
