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
import { checkDocument } from '../../server/src/capstone/check-document.ts';
import type { Course } from '../../server/src/course/types.ts';
import { parseDocument } from '../../server/src/document/parse.ts';
import { matchDocument } from '../../server/src/outline/match.ts';
import { runRules } from '../../server/src/rules/run-rules.ts';

/** The share of a bare parse that all rules together may cost. */
const RULES_LIMIT = 0.15;
type Times = Record<'parse' | 'read' | 'match' | 'rules', number[]>;

/** Rounds until the code is compiled as in a server that has run for a while. */
const WARM_UP = 8;
const ROUNDS = 21;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options: { type: 'minor' }) => void;

const course = await loadCourse('enterprise-ai-architecture');
const folder = join(samples, 'meridian-bank');
const bare = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

const documents = course.deliverables.map((deliverable) => {
  const file = [deliverable.file, ...deliverable.alsoNamed].find((name) => existsSync(join(folder, name)));
  if (file === undefined) throw new Error(`${folder} has no ${deliverable.file}`);
  const text = readFileSync(join(folder, file), 'utf8');
  const times: Times = { parse: [], read: [], match: [], rules: [] };
  return { deliverable, file, text, times };
});

// In turns, so that whatever else the machine does slows all of them alike; and always on a document just read, so
// that what is remembered of one never flatters the next.
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const { deliverable, text, times } of documents) {
    const [parse] = timed(() => bare.parse(text));
    const [read, document] = timed(() => parseDocument(text));
    const [match, outline] = timed(() => matchDocument(document, deliverable));
    const [rules] = timed(() => runRules(outline));
    if (round < 0) continue;
    times.parse.push(parse);
    times.read.push(read);
    times.match.push(match);
    times.rules.push(rules);
  }
}
const rows = documents.map(({ file, text, times: { parse, read, match, rules } }) => ({
  file,
  kilobytes: text.length / 1024,
  parse: median(parse),
  read: median(read),
  match: median(match),
  rules: median(rules),
}));

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
const checks = documents.map(({ file, text, deliverable }) => checkDocument(file, text, deliverable));
const assembling = Array.from(
  { length: WARM_UP + ROUNDS },
  () => timed(() => assembleCapstone(course, checks))[0],
);
const together = median(assembling.slice(WARM_UP)) / sum('parse');
console.log(`\nall rules against a bare parse: ${percent(share)} (at most ${percent(RULES_LIMIT)})`);
console.log(`matching against a bare parse: ${percent(sum('match') / sum('parse'))}`);
console.log(`agreement and assessment of all seven against their parses: ${percent(together)}`);
process.exitCode = share > RULES_LIMIT ? 1 : 0;

/** How many milliseconds something takes, and what it gives; what was left behind before is not counted. */
function timed<T>(run: () => T): readonly [number, T] {
  // Only what is young: a full collection would throw compiled code away, too.
  collectGarbage({ type: 'minor' });
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
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
