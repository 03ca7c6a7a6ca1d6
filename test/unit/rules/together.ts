/** What the documents of a small capstone show together. */
import { assembleCapstone } from '../../../server/src/capstone/assemble.ts';
import type { Course } from '../../../server/src/course/types.ts';
import { fixesOf } from '../../../server/src/capstone/finding-fixes.ts';
import { capstoneRules } from '../../../server/src/rules/registry.ts';
import type { Finding } from '../../../server/src/rules/types.ts';
import { check } from '../small-course.ts';

export interface SeenTogether {
  readonly path: string;
  /** Line and column of its first character, counted from 1. */
  readonly at: string;
  /** The text that is underlined. */
  readonly covers: string;
  readonly message: string;
  /** Document and text of each other place that it names. */
  readonly related: readonly string[];
}

/** What the fixes of these findings offer: the document, the words that go, and the title. */
export function fixesTogether(documents: Readonly<Record<string, string>>, course: Course): string[] {
  const checks = Object.entries(documents).map(([id, text]) => check(text, course, id));
  const { checks: checked, facts } = assembleCapstone(course, checks);
  return checked.flatMap(({ path, findings, outline, text }) =>
    findings
      .filter(({ rule }) => ids.has(rule))
      .flatMap((finding) => fixesOf(finding, { course, outline, documents: checked, facts }))
      .flatMap(({ title, edits, doubtful }) =>
        edits.map(({ start, end }) => `${path}: ${text.slice(start, end)} ${doubtful ? '→?' : '→'} ${title}`),
      ),
  );
}

const ids = new Set(capstoneRules.map(({ id }) => id));

/** The findings of the rules about several documents. Documents are given by deliverable. */
export function together(documents: Readonly<Record<string, string>>, course: Course): SeenTogether[] {
  const checks = Object.entries(documents).map(([id, text]) => check(text, course, id));
  const { checks: checked, failures } = assembleCapstone(course, checks);
  if (failures.length > 0) throw failures[0]?.error;
  const covered = (path: string, { section, span }: Pick<Finding, 'section' | 'span'>) =>
    checked
      .find((each) => each.path === path)
      ?.text.slice(section.offset + span.start, section.offset + span.end) ?? '';
  return checked.flatMap(({ path, findings, lines }) =>
    findings
      .filter(({ rule }) => ids.has(rule))
      .map((finding) => {
        const { line, character } = lines.position(finding.section.offset + finding.span.start);
        return {
          path,
          at: `${line + 1}:${character + 1}`,
          covers: covered(path, finding),
          message: finding.message,
          related: (finding.related ?? []).map((place) => {
            const other = place.path ?? path;
            return `${other}: ${covered(other, place)}`;
          }),
        };
      }),
  );
}
