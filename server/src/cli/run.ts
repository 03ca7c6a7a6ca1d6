/** The `capstone` command: arguments in, text and exit code out. */
import { join } from 'node:path';
import type { Course } from '../course/types.ts';
import { reportCapstone } from '../capstone/report.ts';
import type { RuleLevel } from '../capstone/rule-levels.ts';
import type { CapstoneReport, Report } from '../report.ts';
import { missingDeliverable } from '../rules/missing-deliverable.ts';
import type { RuleFailure } from '../rules/run-rules.ts';
import { checkForced, checkPaths, type CheckedCapstone } from './check-paths.ts';
import { explain } from './explain.ts';
import { readOptions, usage, UsageError, type CheckOptions } from './options.ts';
import { prettyCapstone, type Style } from './pretty.ts';
import { report } from './report.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly style: Style;
  readonly version: string;
  /** The folder that holds the page of each rule. */
  readonly rulePages: string;
}

/** Exit codes, as CI reads them. */
const FINE = 0;
const FOUND = 1;
export const COULD_NOT_RUN = 2;

export async function run(
  args: readonly string[],
  courses: readonly Course[],
  terminal: Terminal,
): Promise<number> {
  try {
    const options = readOptions(args);
    if (options === 'help' || options === 'version') {
      terminal.out(options === 'help' ? usage : `${terminal.version}\n`);
      return FINE;
    }
    if ('explain' in options) {
      terminal.out(await explain(options.explain, terminal.rulePages));
      return FINE;
    }
    if ('report' in options) {
      terminal.out(await report(options, courses));
      return FINE;
    }
    return await check(options, courses, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}\nRun “capstone --help” for how to use it.\n`);
    return COULD_NOT_RUN;
  }
}

async function check(options: CheckOptions, courses: readonly Course[], terminal: Terminal): Promise<number> {
  const { capstones: checked, courseFaults } = options.course
    ? { capstones: await checkForced(options.paths, courseNamed(options.course, courses)), courseFaults: [] }
    : await checkPaths(options.paths, courses);
  for (const fault of courseFaults) terminal.err(`${fault}\n`);
  if (checked.length === 0) {
    terminal.err(
      `No capstone in ${options.paths.join(', ')}. A capstone holds a capstone.yaml, or two documents of a course.\n`,
    );
    return COULD_NOT_RUN;
  }
  const reports = checked.map(({ root, capstone, marks }) => reportCapstone(root, capstone, marks));
  for (const problem of checked.flatMap(({ problems }) => problems)) terminal.err(`${problem}\n`);
  warnOfFailures(checked, terminal);
  if (options.format === 'json')
    terminal.out(`${JSON.stringify({ version: 1, capstones: reports } satisfies Report, null, 2)}\n`);
  else terminal.out(reports.map((report, i) => pretty(report, checked[i], terminal)).join('\n'));
  return fails(reports, checked, options.failOn) ? FOUND : FINE;
}

function courseNamed(id: string, courses: readonly Course[]): Course {
  const course = courses.find((candidate) => candidate.id === id);
  if (!course)
    throw new UsageError(
      `There is no course “${id}”. Known courses: ${courses.map((known) => known.id).join(', ')}.`,
    );
  return course;
}

function pretty(report: CapstoneReport, checked: CheckedCapstone | undefined, { style }: Terminal): string {
  const texts = new Map(checked?.capstone.checks.map(({ path, text }) => [path, text]));
  return prettyCapstone(report, {
    style,
    courseTitle: checked?.capstone.course.title ?? report.course,
    textOf: (path) => texts.get(path) ?? '',
  });
}

/** A rule that threw is a fault of ours: say so, and go on with what the others found. */
function warnOfFailures(checked: readonly CheckedCapstone[], { err }: Terminal): void {
  const say = (place: string, failures: readonly RuleFailure[]) => {
    for (const { rule, error } of failures) err(`${place}: the rule ${rule} failed: ${String(error)}\n`);
  };
  for (const { root, capstone } of checked) {
    say(root, capstone.failures);
    for (const { path, failures } of capstone.checks) say(join(root, path), failures);
  }
}

function fails(
  reports: readonly CapstoneReport[],
  checked: readonly CheckedCapstone[],
  failOn: CheckOptions['failOn'],
): boolean {
  if (failOn === 'never') return false;
  const severe: readonly RuleLevel[] = failOn === 'error' ? ['error'] : ['error', 'warning'];
  const isIncomplete = checked.some(
    ({ capstone, levels }) =>
      capstone.missing.length > 0 &&
      severe.includes(levels.get(missingDeliverable.id) ?? missingDeliverable.severity),
  );
  const findings = reports.flatMap(({ documents }) => documents.flatMap((document) => document.findings));
  return isIncomplete || findings.some(({ severity }) => severe.includes(severity));
}
