/**
 * Whether costs grow as they should while a document or a workspace grows: a keystroke hardly, a first check along with
 * the size. Processor times of one run are compared with each other, so it is no matter how fast or busy the machine is.
 *
 *     npm run growth
 */
import { assembleCapstone } from '../../server/src/capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from '../../server/src/capstone/check-document.ts';
import type { FileSystem } from '../../server/src/capstone/file-system.ts';
import { Workspace } from '../../server/src/workspace.ts';
import { heapInUse } from './measure.ts';
import { course, documents } from './sample.ts';

/** How many times as much there is of what is long or many. */
const TIMES = 8;
/** How many times as much a keystroke may take: were the document read anew, it would be as many as the sizes say. */
const FLAT = 5;
/** How many times as much a first check may take: were it quadratic, it would be five times this. */
const LINEAR = 1.5 * TIMES;
const ROUNDS = 5;
const KEYSTROKES = 20;
/** How many times as much memory may be in use after so many edits: were all texts kept, it would be more than twice. */
const EVEN = 1.5;
const EDITS = 200;

const [longest, ...others] = documents.toSorted((a, b) => b.text.length - a.text.length);
if (!longest) throw new Error('there is no sample');
const { file, text, deliverable } = longest;
const [short, long] = [withAnnexes(1), withAnnexes(TIMES)];

const size = `from ${kilobytes(short)} to ${kilobytes(long)} KB`;
const isWithin = [
  await grows(`a keystroke ${size}`, FLAT, keystrokesIn(short), keystrokesIn(long)),
  await grows(`a first check ${size}`, LINEAR, firstCheckOf(short), firstCheckOf(long), TIMES),
  await grows(
    `the first check of a workspace from ${documents.length} to ${documents.length * TIMES} documents`,
    LINEAR,
    workspaceOf(1),
    workspaceOf(TIMES),
    TIMES,
  ),
  keepsEven(long),
];
process.exitCode = isWithin.every(Boolean) ? 0 : 1;

type Work = () => Promise<void> | void;

/**
 * Prints the growth; whether it keeps within its limit.
 *
 * @param times how often the small work is done for the large work once: in as much time for both, what else happens
 * (compiling, collecting garbage) weighs on both alike
 */
async function grows(what: string, limit: number, small: Work, large: Work, times = 1): Promise<boolean> {
  const took = { small: new Array<number>(), large: new Array<number>() };
  for (let round = -1; round < ROUNDS; round++) {
    const a = await processorTime(async () => {
      for (let i = 0; i < times; i++) await small();
    });
    const b = await processorTime(large);
    if (round < 0) continue;
    took.small.push(a / times);
    took.large.push(b);
  }
  // What else happens only ever adds: the quickest round says most.
  const growth = Math.min(...took.large) / Math.min(...took.small);
  console.log(`growth of ${what}: ${growth.toFixed(1)} times (at most ${limit})`);
  return growth <= limit;
}

/** Prints how the memory grows while new words are written all over a document; whether it keeps within its limit. */
function keepsEven(whole: string): boolean {
  let check: DocumentCheck = checkDocument(file, whole, deliverable);
  const before = heapInUse();
  for (let i = 0; i < EDITS; i++) {
    const place = check.text.indexOf('\n\n', (check.text.length * i) / EDITS);
    const typed = `${check.text.slice(0, place)} word${i}${check.text.slice(place)}`;
    check = checkDocument(file, typed, deliverable, check);
  }
  const growth = heapInUse() / before;
  console.log(
    `growth of the memory in use over ${EDITS} edits: ${growth.toFixed(2)} times (at most ${EVEN})`,
  );
  return growth <= EVEN;
}

/** In milliseconds. */
async function processorTime(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function firstCheckOf(whole: string): Work {
  return () => {
    checkDocument(file, whole, deliverable);
  };
}

/** Letters typed one by one into the middle, each until the estimate of the capstone is there. */
function keystrokesIn(whole: string): Work {
  const rest = others.map((other) => checkDocument(other.file, other.text, other.deliverable));
  let check: DocumentCheck = checkDocument(file, whole, deliverable);
  const place = whole.lastIndexOf('. ', whole.length / 2);
  return () => {
    for (let i = 0; i < KEYSTROKES; i++) {
      const typed = `${check.text.slice(0, place)}x${check.text.slice(place)}`;
      check = checkDocument(file, typed, deliverable, check);
      assembleCapstone(course, [check, ...rest]);
    }
  };
}

function workspaceOf(capstones: number): Work {
  const files = copies(capstones);
  return async () => {
    const workspace = new Workspace([course], files, async () => []);
    workspace.setFolders(['/w']);
    await workspace.refresh();
    if (workspace.all().length !== capstones) throw new Error('not all capstones were found');
  };
}

/** The sample in so many folders. */
function copies(capstones: number): FileSystem {
  const texts = new Map<string, string>();
  for (let i = 0; i < capstones; i++)
    for (const document of documents) texts.set(`/w/team-${i}/${document.file}`, `${document.text}\n${i}\n`);
  return {
    find: async () => [...texts.keys()],
    read: async (path) => texts.get(path),
    list: async () => documents.map((document) => document.file),
    at: (folder, path) => `${folder}/${path}`,
  };
}

/** The longest document, its sections so many times over under other headings. */
function withAnnexes(times: number): string {
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const annexes = Array.from({ length: times - 1 }, (_, i) =>
    body.replace(/^(#+ .*)$/gm, `$1 of annex ${i + 1}`),
  );
  return [text, ...annexes].join('\n\n');
}

function kilobytes(whole: string): string {
  return (whole.length / 1024).toFixed(0);
}
