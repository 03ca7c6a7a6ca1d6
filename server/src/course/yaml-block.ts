import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, parseDocument, visit } from 'yaml';
import type { FaultList, SourceText } from './faults.ts';
import { checkAgainstSchema, keyPath, OWNER, type Path, type SchemaName } from './schema-check.ts';

/** A stretch of YAML in one of a course's files: course.yaml itself, front matter, an `expect` or `carry` comment. */
export interface YamlBlock<T> {
  readonly value: T;
  /** Notes a fault at the value that `path` leads to, or at its key. */
  readonly report: (path: Path, message: string, at?: 'key' | 'value') => void;
}

/** Where a stretch of YAML stands. */
export interface YamlPlace {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** YAML has no more than this to say of one section, and longer input could cost seconds. */
const MAX_YAML_LENGTH = 40_000;
/** Anchors may save typing; they may not blow a page up to gigabytes. */
const MAX_ALIASES = 100;
/** What follows the first slips of the pen is mostly noise. */
const MAX_SYNTAX_FAULTS = 3;

/**
 * Reads a stretch of YAML and checks it against its schema. Everything wrong goes into `faults`;
 * the result is undefined unless all is right, so that its value can be trusted to have type `T`.
 */
export function readYaml<T>(place: YamlPlace, name: SchemaName, faults: FaultList): YamlBlock<T> | undefined {
  const { source, start, end } = place;
  const fail = (offset: number, message: string): undefined => {
    faults.add(source, start + offset, OWNER[name], message);
  };
  if (end - start > MAX_YAML_LENGTH) {
    return fail(0, `this is ${end - start} characters long; no more than ${MAX_YAML_LENGTH} are read`);
  }

  const document = parseDocument(source.text.slice(start, end), {
    customTags: [],
    logLevel: 'silent',
    prettyErrors: false,
    stringKeys: true,
  });
  const slips = [...document.errors, ...document.warnings].slice(0, MAX_SYNTAX_FAULTS);
  for (const slip of slips) fail(slip.pos[0], `YAML cannot be read from here: ${slip.message}`);
  if (slips.length > 0) return undefined;
  const half = halfCharacterIn(document);
  if (half !== undefined) return fail(half, 'this text holds half a character; write it anew');

  const report: YamlBlock<T>['report'] = (path, message, at = 'value') =>
    faults.add(source, start + offsetOf(document, path, at), keyPath(path, name), message);
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? (name === 'expect' ? {} : null);
    const mismatches = checkAgainstSchema(value, name);
    for (const { path, at, message } of mismatches) report(path, message, at);
    return mismatches.length === 0 ? { value: value as T, report } : undefined;
  } catch (error) {
    // Too many aliases, an alias without its anchor, or nesting too deep for the stack.
    if (error instanceof ReferenceError || error instanceof RangeError) {
      return fail(0, `YAML cannot be read: ${error.message}`);
    }
    throw error;
  }
}

/** Where a text stands that is no text: one half of a UTF-16 pair. */
function halfCharacterIn(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'string' || !/\p{Surrogate}/u.test(node.value)) return undefined;
      found = startOf(node);
      return visit.BREAK;
    },
  });
  return found;
}

/** Where a key or value stands; for one that is not there, where the nearest thing around it stands. */
function offsetOf(document: Document, path: Path, at: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const pair: Pair | undefined = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === step)
      : undefined;
    node = isSeq(node) ? node.items[Number(step)] : pair?.value;
    const wanted = at === 'key' && depth === path.length - 1 ? pair?.key : node;
    const found = startOf(wanted) ?? startOf(pair?.key);
    if (found === undefined) break;
    offset = found;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  const { range } = Object(node) as { range?: readonly [number, number, number] | null };
  return range?.[0];
}
