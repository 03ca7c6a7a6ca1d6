/** `capstone report`: the Rubric Report of one capstone, printed or written to a file. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { addressesIn } from '../capstone/addresses.ts';
import { deliverableNamed, MARKER } from '../capstone/deliverable-files.ts';
import { reportCapstone } from '../capstone/report.ts';
import type { Course } from '../course/types.ts';
import { relativeFolder } from '../rubric-report/relative-folder.ts';
import { htmlReport, isReport, markdownReport } from '../rubric-report/render.ts';
import { checkPaths, posix, type CheckedCapstone } from './check-paths.ts';
import { UsageError, type ReportOptions } from './options.ts';
import { reasonOf, writeWhole } from './write-whole.ts';

/** The report, or nothing where it was written to a file. Throws {@link UsageError}. */
export async function report(
  { report: path, format, out }: ReportOptions,
  courses: readonly Course[],
): Promise<string> {
  // Of a document, the whole capstone.
  const folder = path.toLowerCase().endsWith('.md') ? dirname(path) : path;
  const { capstones } = await checkPaths([folder], courses);
  const checked = onlyOne(capstones, folder);
  if (out !== undefined) await checkTarget(out, courses);
  const text = render(checked, format, out);
  if (out === undefined) return text;
  await writeWhole(out, text).catch((error: unknown) => {
    throw new UsageError(
      `“${out}” cannot be written: ${reasonOf(error)}. What was there is as before. Choose another place with --out, or leave it out to print the report.`,
    );
  });
  return '';
}

function onlyOne(found: readonly CheckedCapstone[], path: string): CheckedCapstone {
  const [only, ...others] = found;
  if (!only) {
    throw new UsageError(
      `No capstone in ${path}. A capstone holds a capstone.yaml, or two documents of a course.`,
    );
  }
  if (others.length > 0) {
    throw new UsageError(
      `There are several capstones in ${path}. Name one: ${found.map(({ root }) => root).join(', ')}.`,
    );
  }
  return only;
}

/** A report takes the place of a report and of nothing else. */
async function checkTarget(out: string, courses: readonly Course[]): Promise<void> {
  const name = basename(out);
  if (name.toLowerCase() === MARKER || courses.some((course) => deliverableNamed(course, name))) {
    throw new UsageError(
      `“${out}” is the name of one of the capstone’s own files. Give the report another name.`,
    );
  }
  const before = await readFile(out, 'utf8').catch(() => undefined);
  if (before !== undefined && !isReport(before)) {
    throw new UsageError(
      `“${out}” is there already and is no report, so it was not overwritten. Choose another name.`,
    );
  }
}

function render(
  { root, capstone, marks }: CheckedCapstone,
  format: ReportOptions['format'],
  out?: string,
): string {
  const folder = posix(resolve(root));
  const base = out === undefined ? '' : relativeFolder(posix(dirname(resolve(out))), folder);
  const address = addressesIn(capstone.checks, base);
  const result = reportCapstone(folder, capstone, marks);
  return format === 'html'
    ? htmlReport(result, new Date(), { address })
    : markdownReport(result, new Date(), address);
}
