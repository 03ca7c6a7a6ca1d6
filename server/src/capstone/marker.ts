/** The `capstone.yaml` that marks a folder as a capstone, and says how severe its rules are. */
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Node } from 'yaml';
import { isRule, noSuchRule } from '../rules/rule-names.ts';
import {
  alternatives,
  isEmpty,
  problemAt,
  problemOf,
  shorten,
  sourceOf,
  valueOf,
  type MarkerProblem,
  type Reader,
} from './marker-yaml.ts';
import { ruleLevels, toRuleLevel, type RuleLevel, type RuleLevels } from './rule-levels.ts';

export interface Marker {
  /** Id of the course; undefined where the marker leaves it open. */
  readonly course: string | undefined;
  readonly rules: RuleLevels;
  readonly problems: readonly MarkerProblem[];
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
  const course = readCourse(valueOf(yaml.contents, 'course'), courses, reader);
  const rules = readRules(valueOf(yaml.contents, 'rules'), reader);
  return { course: course.id, rules: rules.levels, problems: [...course.problems, ...rules.problems] };
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
      return problemOf(key, `${fault}. Write ${alternatives(ruleLevels)}.`, reader);
    }
    levels.set(rule, level);
    return [];
  });
  return { levels, problems };
}

/** What marking a folder writes. */
export function markerText(course: string): string {
  return `# Marks this folder as a capstone. Delete the file to unmark it.\ncourse: ${course}\n`;
}
