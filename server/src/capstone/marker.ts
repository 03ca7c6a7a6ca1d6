/** The `capstone.yaml` that marks a folder as a capstone, and says how severe its rules are. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { isRule, noSuchRule } from '../rules/rule-names.ts';
import { ruleLevels, toRuleLevel, type RuleLevel, type RuleLevels } from './rule-levels.ts';

export interface Marker {
  /** Id of the course; undefined where the marker leaves it open. */
  readonly course: string | undefined;
  readonly rules: RuleLevels;
  readonly problems: readonly MarkerProblem[];
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
    return { course: undefined, rules: new Map(), problems: [problemAt(error.pos[0], message, lines)] };
  }
  const reader: Reader = { text, lines };
  const course = readCourse(valueOf(yaml, 'course'), courses, reader);
  const rules = readRules(valueOf(yaml, 'rules'), reader);
  return { course: course.id, rules: rules.levels, problems: [...course.problems, ...rules.problems] };
}

interface Reader {
  readonly text: string;
  readonly lines: LineCounter;
}

/** Nothing is resolved: an alias, or a value that is no text, names nothing. */
function valueOf(yaml: Document.Parsed, key: string): Node | undefined {
  const node = isMap(yaml.contents) ? yaml.contents.get(key, true) : undefined;
  return isNode(node) && !isEmpty(node) ? node : undefined;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

function readCourse(
  node: Node | undefined,
  courses: readonly string[],
  reader: Reader,
): { id: string | undefined; problems: MarkerProblem[] } {
  if (!node) return { id: undefined, problems: [] };
  const written = sourceOf(node, reader);
  if (isScalar(node) && courses.includes(written)) return { id: written, problems: [] };
  const message = `There is no course “${shorten(written)}”. Known courses: ${courses.join(', ')}.`;
  return { id: undefined, problems: [problemOf(node, message, reader)] };
}

function readRules(
  node: Node | undefined,
  reader: Reader,
): { levels: Map<string, RuleLevel>; problems: MarkerProblem[] } {
  const levels = new Map<string, RuleLevel>();
  if (!node) return { levels, problems: [] };
  if (!isMap(node)) {
    const message =
      'Name each rule with its severity, one a line below `rules:`, such as `too-few-rows: info`.';
    return { levels, problems: [problemOf(node, message, reader)] };
  }
  const problems = node.items.flatMap(({ key, value }) => {
    if (!isNode(key)) return [];
    const rule = sourceOf(key, reader);
    if (!isRule(rule)) return problemOf(key, noSuchRule(shorten(rule)), reader);
    const written = isNode(value) && !isEmpty(value) ? sourceOf(value, reader) : '';
    const level = toRuleLevel(written);
    if (level === undefined) {
      const fault =
        written === '' ? `${rule} has no severity` : `“${shorten(written)}” is no severity for ${rule}`;
      return problemOf(key, `${fault}. Write ${listed(ruleLevels)}.`, reader);
    }
    levels.set(rule, level);
    return [];
  });
  return { levels, problems };
}

/** "a, b or c" */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function sourceOf(node: Node, { text }: Reader): string {
  const [start, end] = node.range ?? [0, 0];
  return isScalar(node) ? String(node.value) : text.slice(start, end);
}

function problemOf(node: Node, message: string, { lines }: Reader): MarkerProblem {
  return problemAt(node.range?.[0] ?? 0, message, lines);
}

function problemAt(offset: number, message: string, lines: LineCounter): MarkerProblem {
  return { message, line: lines.linePos(offset).line };
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
