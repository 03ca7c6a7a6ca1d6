/** The `capstone.yaml` that marks a folder as a capstone. */
import { LineCounter, parseDocument } from 'yaml';

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
  const value: unknown = yaml.contents === null || typeof yaml.toJS() !== 'object' ? undefined : yaml.get('course');
  if (value === undefined || value === null) return { course: undefined, problem: undefined };
  if (typeof value === 'string' && courses.includes(value)) return { course: value, problem: undefined };
  const node: unknown = yaml.get('course', true);
  const range = node && typeof node === 'object' && 'range' in node && Array.isArray(node.range) ? node.range : [0];
  return {
    course: undefined,
    problem: {
      message: `There is no course “${String(value)}”. Known courses: ${courses.join(', ')}.`,
      line: lines.linePos(Number(range[0])).line,
    },
  };
}

/** What marking a folder writes. */
export function markerText(course: string): string {
  return `# Marks this folder as a capstone. Delete the file to unmark it.\ncourse: ${course}\n`;
}
