/**
 * What checking costs, as ratios within this run: every figure is set against a bare remark parse of the same document.
 *
 *     npm run bench
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { compileCourses } from '../../scripts/courses.ts';
import { samples, templates } from '../../scripts/paths.ts';
import { assembleCapstone } from '../../server/src/capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from '../../server/src/capstone/check-document.ts';
import type { Course } from '../../server/src/course/types.ts';
import { parseDocument } from '../../server/src/document/parse.ts';
import { matchDocument } from '../../server/src/outline/match.ts';
import type { Outline } from '../../server/src/outline/types.ts';
import { runRules } from '../../server/src/rules/run-rules.ts';

/** The share of a bare parse that all rules together may cost. */
const RULES_LIMIT = 0.15;
const WARM_UP = 3;
const RUNS = 15;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options: { type: 'minor' }) => void;

const course = await loadCourse('enterprise-ai-architecture');
const folder = join(samples, 'meridian-bank');
const bare = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

const rows = course.deliverables.map((deliverable) => {
  const file = [deliverable.file, ...deliverable.alsoNamed].find((name) => existsSync(join(folder, name)));
  if (file === undefined) throw new Error(`${folder} has no ${deliverable.file}`);
  const text = readFileSync(join(folder, file), 'utf8');
  const parse = median(() => bare.parse(text));
  const outlined = () => matchDocument(parseDocument(text), deliverable);
  const parsed = parseDocument(text);
  return {
    file,
    kilobytes: text.length / 1024,
    parse,
    read: median(() => parseDocument(text)),
    match: median(() => matchDocument(parsed, deliverable)),
    // Each time a document never seen before: what rules remember of one must not flatter them.
    rules: median((outline: Outline) => runRules(outline), outlined),
    check: checkDocument(file, text, deliverable),
  };
});

console.log('document                              KB   bare parse   our parse     match     rules');
for (const { file, kilobytes, parse, read, match, rules } of rows) {
  console.log(
    [
      file.padEnd(34),
      kilobytes.toFixed(1).padStart(6),
      `${parse.toFixed(1)} ms`.padStart(12),
      ...[read, match, rules].map((time) => percent(time / parse).padStart(10)),
    ].join(' '),
  );
}
const sum = (key: 'parse' | 'rules' | 'match' | 'read') => rows.reduce((total, row) => total + row[key], 0);
const share = sum('rules') / sum('parse');
const checks: DocumentCheck[] = rows.map(({ check }) => check);
const together = median(() => assembleCapstone(course, checks)) / sum('parse');
console.log(`\nall rules against a bare parse: ${percent(share)} (at most ${percent(RULES_LIMIT)})`);
console.log(`matching against a bare parse: ${percent(sum('match') / sum('parse'))}`);
console.log(`agreement and assessment of all seven against their parses: ${percent(together)}`);
process.exitCode = share > RULES_LIMIT ? 1 : 0;

/** Median time in milliseconds; what `prepare` makes for a run, and leaves behind, is not counted. */
function median<T>(run: (input: T) => unknown, prepare: () => T = () => undefined as T): number {
  const times: number[] = [];
  for (let i = -WARM_UP; i < RUNS; i++) {
    const input = prepare();
    // Only what is young: a full collection would throw compiled code away, too.
    collectGarbage({ type: 'minor' });
    const start = performance.now();
    run(input);
    if (i >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

async function loadCourse(id: string): Promise<Course> {
  const out = await mkdtemp(join(tmpdir(), 'courses-'));
  try {
    await compileCourses(templates, out);
    return JSON.parse(await readFile(join(out, `${id}.json`), 'utf8')) as Course;
  } finally {
    await rm(out, { recursive: true });
  }
}
