/**
 * Seeded defects and their mirror, on the finished sample submission.
 *
 * A *defect* takes the whole submission, makes one small change in one document, checks everything and asks for
 * exactly the findings that the change deserves: rule, severity, document, heading and the very words underlined.
 * A *harmless* variation looks guilty and is right: it must add no finding at all, not even a hint.
 *
 * To add a case, put a line into the table of the document's file:
 *
 *     defects(costModel, {
 *       'a total that is a dollar off': [
 *         setCell('Total Cost Summary', 'Month 24', 'Total', '$93,632'),
 *         error('table-sum', 'Total Cost Summary', '$93,632'),
 *       ],
 *     });
 *
 *     harmless(costModel, { 'totals without cents': replaceAll('.00', '') });
 *
 * The edits are in `edits.ts`; one that changes nothing fails. Without the third word a finding covers the heading
 * itself; one that ends in `…` may go on; `elsewhere(proposal, …)` places it in another document. Write cases from what
 * the course asks for, never from what the code does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { assembleCapstone, type Capstone } from '../../server/src/capstone/assemble.ts';
import { checkDocument, type DocumentCheck } from '../../server/src/capstone/check-document.ts';
import { deliverableNamed } from '../../server/src/capstone/deliverable-files.ts';
import { LaterChecks } from '../../server/src/capstone/later-checks.ts';
import type { Course } from '../../server/src/course/types.ts';
import { embeddedCourses } from '../../server/src/courses.ts';
import { parseDiagram } from '../../server/src/mermaid/parser.ts';
import { nodeFiles } from '../../server/src/node-files.ts';
import type { RuleResults } from '../../server/src/rules/run-rules.ts';
import type { Finding } from '../../server/src/rules/types.ts';
import type { Severity } from '../../server/src/report.ts';
import type { Edit } from './edits.ts';
import { complaintsAbout, fixable } from './mending.ts';

export const platformComparison = 'platform-comparison-analysis.md';
export const securityArchitecture = 'security-architecture-design.md';
export const costModel = 'cost-model.md';
export const deploymentStrategy = 'deployment-strategy.md';
export const operationsRunbook = 'operations-runbook.md';
export const proposal = 'enterprise-architecture-proposal.md';
export const executivePresentation = 'executive-presentation.md';

interface Expected {
  readonly document?: string;
  readonly words: string;
}

/** The change, then what must be found. */
export type Defect = readonly [Edit, ...Expected[]];

export const error = expected('error');
export const warning = expected('warning');
export const info = expected('info');
export const hint = expected('hint');

function expected(severity: Severity) {
  return (rule: string, heading: string, covers = heading): Expected => ({
    words: `${severity} ${rule} in “${heading}”: ${covers}`,
  });
}

/** A finding in another document than the one that was changed. */
export function elsewhere(document: string, { words }: Expected): Expected {
  return { document, words };
}

const course = embeddedCourses.find(({ id }) => id === 'enterprise-ai-architecture');
if (!course) throw new Error('there is no Module 6 course');
const module6: Course = course;
const { deliverables } = module6;

/** The finished submissions that cases may change, by their folders. */
export const meridianBank = '../../samples/meridian-bank/';
export const harbourLogistics = '../fixtures/calibration/excellent-harbour-logistics/';

const laterChecks = new LaterChecks(nodeFiles, parseDiagram);

/** A document with all that it shows by itself, at once and later. */
interface Checked {
  readonly check: DocumentCheck;
  readonly later: RuleResults;
}

/** A submission as it is: each document is parsed and checked once. */
interface Sample {
  readonly root: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly unchanged: ReadonlyMap<string, Checked>;
}

/** The same with what is found in it. */
interface Submission extends Sample {
  readonly usual: readonly string[];
}

/** Milliseconds in which a submission is read and checked for the first time, on a machine that does much else. */
const READING = 60_000;

const submissions = new Map<string, Promise<Submission>>();

function submission(sample: string): Promise<Submission> {
  const known = submissions.get(sample) ?? readSubmission(new URL(sample, import.meta.url));
  submissions.set(sample, known);
  return known;
}

async function readSubmission(folder: URL): Promise<Submission> {
  const root = fileURLToPath(folder).replace(/\/$/, '');
  const texts = new Map(
    readdirSync(folder)
      .filter((file) => course && deliverableNamed(course, file))
      .map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]),
  );
  const unchanged = new Map(
    await Promise.all(
      [...texts].map(async ([path, text]) => [path, await checked(root, path, text)] as const),
    ),
  );
  const asItIs = { root, texts, unchanged };
  return { ...asItIs, usual: (await findingsAfter(asItIs, new Map())).map(({ line }) => line) };
}

async function checked(root: string, path: string, text: string): Promise<Checked> {
  const deliverable = deliverables.find(({ file, alsoNamed }) => file === path || alsoNamed.includes(path));
  if (!deliverable) throw new Error(`${path} is no deliverable`);
  const check = checkDocument(path, text, deliverable);
  return { check, later: await laterChecks.run(check, { root, home: root }) };
}

interface Seen {
  readonly line: string;
  readonly message: string;
}

/** All findings of the submission with some documents changed. */
async function findingsAfter(sample: Sample, changed: ReadonlyMap<string, string>): Promise<Seen[]> {
  const capstone = await capstoneAfter(sample, changed);
  return capstone.checks.flatMap((check) => check.findings.map((finding) => seen(finding, check)));
}

async function capstoneAfter(
  { root, unchanged }: Sample,
  changed: ReadonlyMap<string, string>,
): Promise<Capstone> {
  const documents = await Promise.all(
    [...unchanged].map(async ([path, usually]) => {
      const text = changed.get(path);
      return text === undefined ? usually : await checked(root, path, text);
    }),
  );
  const later = new Map(documents.map((document) => [document.check.path, document.later]));
  const capstone = assembleCapstone(
    module6,
    documents.map(({ check }) => check),
    later,
  );
  const failures = [...capstone.failures, ...capstone.checks.flatMap((check) => check.failures)];
  if (failures.length > 0) throw new Error('a rule threw', { cause: failures[0]?.error });
  return capstone;
}

function seen({ rule, severity, section, span, message }: Finding, { path, text }: DocumentCheck): Seen {
  const covers = text.slice(section.offset + span.start, section.offset + span.end);
  const heading = section.content.heading?.title ?? '';
  return {
    line: line(path, `${severity} ${rule} in “${heading}”: ${plain(covers)}`),
    message,
  };
}

function line(document: string, words: string): string {
  return `${document}: ${words}`;
}

/** The words that are underlined, without the blanks and the emphasis around them. */
function plain(covers: string): string {
  return covers
    .trim()
    .replace(/^[*_]+|[*_]+$/g, '')
    .replace(/\s*\r?\n\s*/g, ' ');
}

/** What a change added to the usual findings. */
async function added(sample: Submission, changed: ReadonlyMap<string, string>): Promise<Seen[]> {
  const left = [...sample.usual];
  const findings = await findingsAfter(sample, changed);
  return findings.filter((finding) => {
    const at = left.indexOf(finding.line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function edited({ texts }: Submission, path: string, edit: Edit): string {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  const result = edit(text);
  if (result === text) throw new Error('the edit changes nothing');
  return result;
}

/** @param sample the folder of the submission that is changed */
export function defects(
  path: string,
  cases: Readonly<Record<string, Defect>>,
  sample: string = meridianBank,
): void {
  describe(`${path}, defects`, () => {
    beforeAll(async () => void (await submission(sample)), READING);
    it.each(Object.entries(cases))('%s', async (_, [edit, ...wanted]) => {
      const whole = await submission(sample);
      const lines = wanted.map(({ document = path, words }) => line(document, words));
      const found = (await added(whole, new Map([[path, edited(whole, path, edit)]]))).filter(
        (finding) => !isAboutSources(finding) || lines.some((each) => isAboutSources({ line: each })),
      );
      const shown = found.map((finding) => abbreviated(finding.line, lines));
      expect(shown.toSorted(), messages(found, lines)).toEqual(lines.toSorted());
    });
    it.each(Object.entries(cases))('the fixes of %s', async (_, [edit]) => {
      const whole = await submission(sample);
      expect(await wrongFixes(whole, path, edited(whole, path, edit))).toEqual([]);
    });
  });
}

/** What the fixes of a seeded defect do wrong, in text with either kind of line end. */
async function wrongFixes(sample: Submission, path: string, text: string): Promise<string[]> {
  const asItIs = await capstoneAfter(sample, new Map());
  const usually = new Set(fixable(asItIs).map(({ finding: { message } }) => message));
  const capstone = await capstoneAfter(sample, new Map([[path, text]]));
  const fixes = fixable(capstone).filter(({ finding }) => !usually.has(finding.message));
  const complaints = fixes.map((one) =>
    complaintsAbout(one, capstone, (changed, by) =>
      capstoneAfter(
        sample,
        new Map([
          [path, text],
          [changed, by],
        ]),
      ),
    ),
  );
  return (await Promise.all(complaints)).flat();
}

/**
 * @param cases an edit of the document, or of several documents by their paths
 * @param sample the folder of the submission that is changed
 */
export function harmless(
  path: string,
  cases: Readonly<Record<string, Edit | Readonly<Record<string, Edit>>>>,
  sample: string = meridianBank,
): void {
  describe(`${path}, harmless`, () => {
    beforeAll(async () => void (await submission(sample)), READING);
    it.each(Object.entries(cases))('%s', async (_, edits) => {
      const byPath = typeof edits === 'function' ? { [path]: edits } : edits;
      const whole = await submission(sample);
      const changed = Object.entries(byPath).map(([at, edit]) => [at, edited(whole, at, edit)] as const);
      const found = (await added(whole, new Map(changed))).filter((finding) => !isAboutSources(finding));
      expect(
        found.map((finding) => finding.line),
        messages(found),
      ).toEqual([]);
    });
  });
}

/** Nearly every change of an exercise changes a source of the proposal: only cases that ask for it look at it. */
function isAboutSources({ line: words }: Pick<Seen, 'line'>): boolean {
  return words.includes(' source-changed in “');
}

/** A found line as the expectation writes it, where that ends in an ellipsis. */
function abbreviated(found: string, wanted: readonly string[]): string {
  return wanted.find((words) => words.endsWith('…') && found.startsWith(words.slice(0, -1))) ?? found;
}

/** What a failing test says first: everything that was wanted, and everything that was found. */
function messages(found: readonly Seen[], wanted: readonly string[] = []): string {
  const list = (lines: readonly string[]) =>
    lines.length === 0 ? ' nothing' : lines.map((words) => `\n  ${words}`).join('');
  return `wanted:${list(wanted)}\nfound:${list(found.map(({ line: words, message }) => `${words}\n    ${message}`))}\n`;
}
