/** What a rule that looks beyond its document finds, as a participant sees it. */
import type { DocumentCheck } from '../../../server/src/capstone/check-document.ts';
import { fixesOf } from '../../../server/src/capstone/finding-fixes.ts';
import { LaterChecks } from '../../../server/src/capstone/later-checks.ts';
import type { Course } from '../../../server/src/course/types.ts';
import type { DiagramParser } from '../../../server/src/mermaid/types.ts';
import type { Finding } from '../../../server/src/rules/types.ts';
import { applyEdits } from '../../../server/src/scaffold/edits.ts';
import { memoryFiles } from '../capstone/memory-files.ts';
import { check } from '../small-course.ts';
import { seen, type SeenFinding } from './findings.ts';

interface Around {
  /** Files by their path from the document's folder; the document itself is there. */
  readonly files?: Readonly<Record<string, string>>;
  readonly parseDiagram?: DiagramParser;
}

/** The capstone's folder and the outermost one that may be looked into. */
const ROOT = '/home/ours/capstone';
const HOME = '/home/ours';

export async function laterFindings(
  rule: string,
  document: string,
  course: Course,
  around: Around = {},
): Promise<SeenFinding[]> {
  const { checked, found } = await foundLater(rule, document, course, around);
  return found.map((finding) => seen(finding, checked));
}

/** The document after each fix of the rule's findings, with the fix. */
export async function laterFixed(
  rule: string,
  document: string,
  course: Course,
  around: Around = {},
): Promise<{ title: string; text: string; safe: boolean }[]> {
  const { checked, found } = await foundLater(rule, document, course, around);
  const context = { course, outline: checked.outline, documents: [], facts: new Map<string, string>() };
  return found
    .flatMap((finding) => fixesOf(finding, context))
    .map(({ title, edits, safe = false }) => ({ title, text: applyEdits(checked.text, edits), safe }));
}

async function foundLater(
  rule: string,
  document: string,
  course: Course,
  { files = {}, parseDiagram = () => Promise.resolve([]) }: Around,
): Promise<{ checked: DocumentCheck; found: Finding[] }> {
  const checked = check(document, course);
  const paths = Object.entries({ ...files, [checked.path]: checked.text });
  const onDisk = memoryFiles(Object.fromEntries(paths.map(([path, text]) => [pathOf(path), text])));
  const later = new LaterChecks(onDisk, parseDiagram);
  const { findings, failures } = await later.run(checked, { root: ROOT, home: HOME });
  if (failures.length > 0) throw failures[0]?.error;
  return { checked, found: findings.filter((finding) => finding.rule === rule) };
}

/** `../notes.md` stands above the capstone. */
function pathOf(path: string): string {
  return path.startsWith('../') ? `${HOME}/${path.slice(3)}` : `${ROOT}/${path}`;
}
