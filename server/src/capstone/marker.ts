/** The `capstone.yaml` that marks a folder as a capstone. */
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

export interface Marker {
  /** Id of the course; undefined where the marker leaves it open. */
  readonly course: string | undefined;
  readonly problem: MarkerProblem | undefined;
}

export interface MarkerProblem {
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
}

export function readMarker(text: string, courses: readonly string[]): Marker {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const [error] = yaml.errors;
  if (error) {
    const message = `capstone.yaml cannot be read: ${error.code.toLowerCase().replaceAll('_', ' ')}. Check the line, or leave the file empty.`;
    return { course: undefined, problem: { message, line: lines.linePos(error.pos[0]).line } };
  }
  // Nothing is resolved: an alias, or a value that is no text, names no course.
  const node = isMap(yaml.contents) ? yaml.contents.get('course', true) : undefined;
  if (!isNode(node) || (isScalar(node) && node.value === null))
    return { course: undefined, problem: undefined };
  const [start, end] = node.range ?? [0, 0];
  const written = isScalar(node) ? String(node.value) : text.slice(start, end);
  if (isScalar(node) && courses.includes(written)) return { course: written, problem: undefined };
  const message = `There is no course “${shorten(written)}”. Known courses: ${courses.join(', ')}.`;
  return { course: undefined, problem: { message, line: lines.linePos(start).line } };
}

/** Longest name quoted in a message, in characters. */
const QUOTED = 60;

function shorten(name: string): string {
  const words = name.replace(/\s+/g, ' ').trim();
  return words.length > QUOTED ? `${words.slice(0, QUOTED - 1)}…` : words;
}

/** What marking a folder writes. */
export function markerText(course: string): string {
  return `# Marks this folder as a capstone. Delete the file to unmark it.\ncourse: ${course}\n`;
}
