/** Gives a heading its level, and those below it the same shift, so that their order of rank stays. */
import type { Edit } from '../../document/edit.ts';
import type { Section } from '../../document/types.ts';
import type { MatchedSection, Outline } from '../../outline/types.ts';

const DEEPEST = 6;

export interface ShiftedHeadings {
  readonly edits: readonly Edit[];
  /** Whether each section keeps its place below the same others, and none keeps a rank that it shared with nobody. */
  readonly keepsOrder: boolean;
}

/** The edits for a section and those below it; undefined where a heading is underlined rather than marked with #. */
export function shiftHeadings(
  matched: MatchedSection,
  wanted: number,
  { document: { sections } }: Outline,
): ShiftedHeadings | undefined {
  const { section } = matched;
  const shift = wanted - levelOf(section);
  const from = sections.indexOf(section) + 1;
  const below = ownBelow(matched, sections.slice(from));
  // Where the heading only joins those above it, what stands below it is deep enough.
  const shifted = shift > 0 && below.every((each) => levelOf(each) > wanted) ? [] : below;
  const levels = [section, ...shifted].map((each) => ({ each, level: levelOf(each) + shift }));
  const edits = levels.map(({ each, level }) => markEdit(each, Math.min(DEEPEST, Math.max(1, level))));
  if (edits.some((edit) => edit === undefined)) return undefined;
  const next = sections[from + below.length];
  return {
    edits: edits.filter((edit) => edit !== undefined),
    keepsOrder:
      !matched.displaced &&
      levels.every(({ level }) => level >= 1 && level <= DEEPEST) &&
      (next === undefined || levelOf(next) <= wanted),
  };
}

/** The sections right behind it that are deeper and belong to it, by what the course says. */
function ownBelow(matched: MatchedSection, behind: readonly Section[]): Section[] {
  const tree = new Set(treeOf(matched));
  const end = behind.findIndex((each) => levelOf(each) <= levelOf(matched.section) || !tree.has(each));
  return behind.slice(0, end < 0 ? undefined : end);
}

function treeOf({ own, children }: MatchedSection): Section[] {
  return [...own, ...children.flatMap(treeOf)];
}

function markEdit({ offset, content: { heading, text } }: Section, level: number): Edit | undefined {
  const marks = /^#+/.exec(text.slice(heading?.span.start))?.[0];
  if (!heading || marks === undefined) return undefined;
  const start = offset + heading.span.start;
  return { start, end: start + marks.length, text: '#'.repeat(level) };
}

function levelOf({ content }: Section): number {
  return content.heading?.level ?? 0;
}
