/** The `marks` of a `capstone.yaml`: what the participants say of their own work. */
import { isMap, isNode, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { nearest } from '../course/suggest.ts';
import type { Course, Criterion } from '../course/types.ts';
import { noMarks, type OwnMarks } from '../rubric/own-marks.ts';
import {
  alternatives,
  isEmpty,
  problemOf,
  shorten,
  sourceOf,
  valueOf,
  type MarkerProblem,
  type Reader,
} from './marker-yaml.ts';

const EXAMPLE = '`judged: [id of evidence]` and `points: { id of a criterion: 4 }`';

interface Read<Value> {
  readonly value: Value;
  readonly problems: readonly MarkerProblem[];
}

/** A file that cannot be read says nothing; that is reported elsewhere. */
export function readMarks(text: string, { rubric: { criteria } }: Course): Read<OwnMarks> {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const node = yaml.errors.length === 0 ? valueOf(yaml.contents, 'marks') : undefined;
  const reader: Reader = { text, lines };
  if (!node) return { value: noMarks, problems: [] };
  if (!isMap(node)) {
    return { value: noMarks, problems: [problemOf(node, `Below \`marks:\` write ${EXAMPLE}.`, reader)] };
  }
  const judged = readJudged(valueOf(node, 'judged'), criteria, reader);
  const points = readPoints(valueOf(node, 'points'), criteria, reader);
  const unknown = node.items.flatMap(({ key }) => {
    if (!isNode(key) || ['judged', 'points'].includes(sourceOf(key, reader))) return [];
    const message = `\`marks\` has no “${shorten(sourceOf(key, reader))}”. It holds ${EXAMPLE}.`;
    return problemOf(key, message, reader);
  });
  return {
    value: { judged: judged.value, points: points.value },
    problems: [...unknown, ...judged.problems, ...points.problems],
  };
}

function readJudged(
  node: Node | undefined,
  criteria: readonly Criterion[],
  reader: Reader,
): Read<Set<string>> {
  const judged = new Set<string>();
  if (!node) return { value: judged, problems: [] };
  if (!isSeq(node)) {
    const message = 'Write `judged` as a list: `judged: [id of evidence]`.';
    return { value: judged, problems: [problemOf(node, message, reader)] };
  }
  const problems = node.items.filter(isNode).flatMap((item) => {
    const id = sourceOf(item, reader);
    const fault = notJudged(id, criteria);
    if (fault !== undefined) return problemOf(item, fault, reader);
    judged.add(id);
    return [];
  });
  return { value: judged, problems };
}

function readPoints(
  node: Node | undefined,
  criteria: readonly Criterion[],
  reader: Reader,
): Read<Map<string, number>> {
  const points = new Map<string, number>();
  if (!node) return { value: points, problems: [] };
  if (!isMap(node)) {
    const message = 'Write each criterion with its points on a line below `points:`.';
    return { value: points, problems: [problemOf(node, message, reader)] };
  }
  const problems = node.items.flatMap(({ key, value }) => {
    if (!isNode(key)) return [];
    const id = sourceOf(key, reader);
    const written = isNode(value) && !isEmpty(value) ? sourceOf(value, reader) : '';
    const fault = noMark(id, written, criteria);
    if (fault !== undefined) return problemOf(key, fault, reader);
    points.set(id, Number(written));
    return [];
  });
  return { value: points, problems };
}

/** What is wrong with the id of evidence; undefined where a person judges it. */
function notJudged(id: string, criteria: readonly Criterion[]): string | undefined {
  const evidence = criteria.flatMap((criterion) => criterion.evidence);
  const byPerson = evidence.filter(({ sections }) => sections.length === 0).map((piece) => piece.id);
  if (byPerson.includes(id)) return undefined;
  const quoted = `“${shorten(id)}”`;
  if (evidence.some((piece) => piece.id === id)) {
    return `${quoted} is found in the documents; nobody needs to judge it. A person judges ${alternatives(byPerson)}.`;
  }
  return `There is no evidence ${quoted} for a person to judge. ${didYouMean(id, byPerson)}`;
}

/** What is wrong with a mark; undefined for one of the criterion's levels. */
function noMark(id: string, written: string, criteria: readonly Criterion[]): string | undefined {
  const criterion = criteria.find((candidate) => candidate.id === id);
  if (!criterion) {
    const known = criteria.map((candidate) => candidate.id);
    return `There is no criterion “${shorten(id)}”. ${didYouMean(id, known)}`;
  }
  const levels = criterion.levels.map(({ points }) => String(points));
  if (levels.includes(written)) return undefined;
  const fault = written === '' ? `${id} has no mark` : `“${shorten(written)}” is no mark for ${id}`;
  return `${fault}. Write ${alternatives(levels)}.`;
}

function didYouMean(id: string, known: readonly string[]): string {
  const [meant] = nearest(id, known);
  return meant === undefined ? `Write ${alternatives(known)}.` : `Did you mean “${meant}”?`;
}
