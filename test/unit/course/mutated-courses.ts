/** Courses with anything wrong in them: the real one, its YAML and its Markdown changed at random. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parseDocument, visit, type Document } from 'yaml';
import { templates } from '../../../scripts/paths.ts';
import { anyEdit, applyEdit } from '../document/markdown-texts.ts';

const folder = join(templates, 'enterprise-ai-architecture');

/** The texts of the course's folder, by name. */
export const courseFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

/** Values that are of another type, lead elsewhere, or cost more than they look. */
const hostileValues: readonly string[] = [
  ['', '~', '0', '-1', '1e308', '.inf', '.nan', '9'.repeat(400), 'true', '2026-01-01', '0x7fffffff'],
  ['"(a+)+$"', '"^(([a-z])+.)+[A-Z]([a-z])+$"', '"[", "("', '"\\\\"', '".*"', `"${'a'.repeat(3000)}"`],
  ['../course.yaml', '../../etc/passwd.md', '/etc/passwd', 'C:\\secret.md', 'a/b.md', 'file:///etc/passwd'],
  ['"\\0"', '"\\uD800"', '"a\\nb"', '"<!-- -->"', '"{oven}"', '"{{}}"', '"# a"', '"|"', '"%"'],
  [
    '[]',
    '[[]]',
    '[~]',
    '{}',
    '{ a: 1 }',
    '{ min: 9, max: 1 }',
    '[a, [b, [c]]]',
    '{ all: [] }',
    '{ any: [~] }',
  ],
  ['__proto__', '{ __proto__: { min: 1 } }', 'constructor', '!!js/function "x"', '!include a', '*none'],
  ['&a [*a, *a]', '&b { c: *b }', nested('[', ']', 60), nested('{ a: ', ' }', 60), `[${'a, '.repeat(2000)}]`],
  [nested('[', ']', 3000), `[${nested('[', ']', 900)}, ${nested('{ a: ', ' }', 900)}]`, laughs(7)],
].flat();

function nested(open: string, close: string, depth: number): string {
  return open.repeat(depth) + close.repeat(depth);
}

/** Each level names the one below nine times. */
function laughs(levels: number): string {
  const names = Array.from({ length: levels }, (_, i) => {
    const below = i === 0 ? 'ha' : `*l${i - 1}`;
    return `&l${i} [${Array.from({ length: 9 }, () => below).join(', ')}]`;
  });
  return `[${names.join(', ')}]`;
}

type Change = 'delete' | 'duplicate' | 'replace' | 'rename' | 'swap';

interface YamlMutation {
  readonly kind: 'yaml';
  readonly change: Change;
  /** Which stretch of YAML, which node in it, and which other one; each from 0 to 1. */
  readonly stretch: number;
  readonly at: number;
  readonly other: number;
  readonly value: string;
}

interface TextMutation {
  readonly kind: 'text';
  readonly edit: Parameters<typeof applyEdit>[1];
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const anyMutation: fc.Arbitrary<YamlMutation | TextMutation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('yaml' as const),
      change: fc.constantFrom<Change>('delete', 'duplicate', 'replace', 'replace', 'rename', 'swap'),
      stretch: share,
      at: share,
      other: share,
      value: fc.constantFrom(...hostileValues),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('text' as const), edit: anyEdit }) },
);

/** The files of the real course, a few of them changed, some gone. */
export const anyCourse: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .array(
    fc.record({
      file: fc.constantFrom('course.yaml', ...courseFiles.keys()),
      mutation: fc.option(anyMutation, { freq: 30 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((steps) => {
    const files = new Map(courseFiles);
    for (const { file, mutation } of steps) {
      const text = files.get(file);
      if (mutation === null) files.delete(file);
      else if (text !== undefined) files.set(file, mutate(file, text, mutation));
    }
    return files;
  });

function mutate(file: string, text: string, mutation: YamlMutation | TextMutation): string {
  if (mutation.kind === 'text') return applyEdit(text, mutation.edit);
  const stretches = file.endsWith('.yaml') ? [{ start: 0, end: text.length }] : yamlIn(text);
  const { start, end } = stretches[Math.floor(mutation.stretch * stretches.length)] ?? { start: 0, end: 0 };
  return text.slice(0, start) + mutateYaml(text.slice(start, end), mutation) + text.slice(end);
}

/** Front matter and the comments of a template. */
function yamlIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/(?<=^---\n)[^]*?(?=^---$)|(?<=^<!-- (?:expect|carry)\s)[^]*?(?=-->)/gmu)].map(
    ({ index, 0: { length } }) => ({ start: index, end: index + length }),
  );
}

function mutateYaml(text: string, { change, at, other, value }: YamlMutation): string {
  const yaml = parseDocument(text, { logLevel: 'silent' });
  const nodes = rangesIn(yaml);
  const pick = (of: number) => nodes[Math.floor(of * nodes.length)];
  const [node, second] = [pick(at), pick(other)];
  if (!node || !second) return text + value;
  const source = text.slice(node.start, node.end);
  const put = (by: string) => text.slice(0, node.start) + by + text.slice(node.end);
  switch (change) {
    case 'delete':
      return put('');
    case 'duplicate':
      return put(`${source}\n${text.slice(text.lastIndexOf('\n', node.start) + 1, node.start)}${source}`);
    case 'replace':
      return put(value);
    case 'rename':
      return put(`${source}x`);
    case 'swap':
      return put(text.slice(second.start, second.end));
  }
}

/** Where keys and values stand, lists and mappings as a whole too. */
function rangesIn(yaml: Document): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  visit(yaml, {
    Node: (_, { range }) => {
      if (range) ranges.push({ start: range[0], end: range[1] });
    },
  });
  return ranges;
}
