/**
 * Every fix of every seeded defect, put to the proof: its finding is gone, nothing worse came of it, line ends stay what
 * they were, and fix after fix comes to an end.
 */
import { fixesOf } from '../../server/src/capstone/finding-fixes.ts';
import type { DocumentCheck } from '../../server/src/capstone/check-document.ts';
import type { Capstone } from '../../server/src/capstone/assemble.ts';
import type { Finding, Fix } from '../../server/src/rules/types.ts';
import { applyEdits } from '../../server/src/scaffold/edits.ts';

/** What a fix did beyond what it should; empty where all is well. */
export type Complaint = string;

/** Checks the whole submission with one document's text replaced. */
export type Recheck = (path: string, text: string) => Promise<Capstone>;

/** A finding that a fix was made for, in words that last from check to check. */
export interface Mended {
  readonly finding: Finding;
  readonly check: DocumentCheck;
  readonly fix: Fix;
}

/** All findings that can be mended, with each of their fixes. */
export function fixable(capstone: Capstone): Mended[] {
  return capstone.checks.flatMap((check) =>
    check.findings.flatMap((finding) =>
      fixesOf(finding, contextOf(capstone, check)).map((fix) => ({ finding, check, fix })),
    ),
  );
}

function contextOf({ course, checks, facts }: Capstone, { outline }: DocumentCheck) {
  return { course, outline, documents: checks, facts };
}

export function mended({ check, fix }: Mended): string {
  return applyEdits(check.text, fix.edits);
}

export async function complaintsAbout(one: Mended, before: Capstone, recheck: Recheck): Promise<Complaint[]> {
  const { finding, check, fix } = one;
  const text = mended(one);
  const after = await recheck(check.path, text);
  const what = `“${fix.title}” for ${finding.rule} (“${finding.message}”)`;
  const left = worse(linesOf(before), linesOf(after));
  const isGone =
    times(linesOf(after), lineOf(finding, check)) < times(linesOf(before), lineOf(finding, check));
  return [
    ...(isGone ? [] : [`${what} leaves its finding`]),
    ...left.filter((line) => !isDue(line, one)).map((line) => `${what} brings ${line}`),
    ...(check.text.includes('\r\n') && /(?<!\r)\n/.test(text) ? [`${what} breaks the line ends`] : []),
    ...(overlaps(fix) ? [`${what} overlaps itself`] : []),
  ];
}

/** What comes of a fix and is no fault of it. */
function isDue(line: string, { finding, fix }: Mended): boolean {
  const [severity = '', rule = ''] = line.split(' ');
  if (severity === 'info' || severity === 'hint') return true;
  // What is brought over from a defective exercise brings its defect along.
  if (finding.rule === 'source-changed') return true;
  // A prompt is a placeholder.
  if (rule === 'placeholder') return fix.edits.some(({ text }) => text.includes('['));
  // While a section lacked its form, nobody asked what it speaks of.
  if (rule === 'missing-mention') return WAITED_FOR.has(finding.rule);
  // The number that is taken may be the wrong one of two.
  if (AGREEING.has(rule)) return fix.doubtful === true;
  // A section that has its name now is checked now.
  return fix.title.startsWith('Rename ');
}

const WAITED_FOR = new Set([
  'missing-diagram',
  'missing-table',
  'missing-column',
  'too-few-rows',
  'too-few-items',
]);
const AGREEING = new Set(['table-sum', 'fact-mismatch']);

function overlaps({ edits }: Fix): boolean {
  const ordered = edits.toSorted((a, b) => a.start - b.start);
  return ordered.some(({ start }, i) => start < (ordered[i - 1]?.end ?? 0));
}

function linesOf({ checks }: Capstone): string[] {
  return checks.flatMap((check) => check.findings.map((finding) => lineOf(finding, check)));
}

/** What stays the same when text above it grows, or the section it is shown at moves. */
function lineOf({ rule, severity, message }: Finding, { path }: DocumentCheck): string {
  const words = message.replace(/ is missing (?:here|after this section)\./, ' is missing.');
  return `${severity} ${rule} in ${path}: ${words}`;
}

function times(lines: readonly string[], wanted: string): number {
  return lines.filter((line) => line === wanted).length;
}

/** What is there now and was not before. */
function worse(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
