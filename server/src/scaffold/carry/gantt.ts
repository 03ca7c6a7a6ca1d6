import { COVERS, labelSimilarity } from '../../course/labels.ts';
import { ownFields } from '../../outline/contents.ts';
import type { MatchedSection } from '../../outline/types.ts';
import type { Section } from '../../document/types.ts';
import { fillSlots, type KnownFacts } from '../template-words.ts';
import type { Carried, CarryOf } from './carried.ts';
import { ganttChart, type Bar, type Milestone } from './gantt-chart.ts';
import { sourceTables } from './source-tables.ts';
import { readWeeks, weekReached, type Weeks } from '../../document/weeks.ts';

/** How long a phase without a known end is shown. */
const OPEN_WEEKS = 4;
const WHEN = { name: 'Duration', aliases: ['Timeline', 'Weeks', 'Timeframe', 'Time frame'] };

interface Phase {
  readonly name: string;
  readonly weeks: Weeks | undefined;
}

/** The phases below the first source as bars, the dated rows of the second source's table as milestones. */
export function carryGantt(
  carry: CarryOf<'gantt'>,
  sources: readonly MatchedSection[],
  facts: KnownFacts,
): Carried | undefined {
  const [phasesFrom, milestonesFrom] = carry.from.map((id) => sources.find(({ spec }) => spec.id === id));
  const phases = phasesFrom ? readPhases(phasesFrom) : [];
  if (!phasesFrom || !phases.some(({ weeks }) => weeks)) return undefined;
  const milestones = milestonesFrom ? readMilestones(milestonesFrom) : [];
  return {
    markdown: ganttChart(fillSlots(carry.title, facts), bars(phases), milestones),
    from: milestonesFrom && milestones.length > 0 ? [phasesFrom, milestonesFrom] : [phasesFrom],
  };
}

/** Phases that the course knows and those that the participant added, in the order of the document. */
function readPhases(source: MatchedSection): Phase[] {
  const known = source.children.map((child) => ({ section: child.section, own: child }));
  const added = source.own
    .filter((section) => section.parent === source.section)
    .map((section) => ({ section, own: { ...source, own: [section] } }));
  return [...known, ...added]
    .sort((a, b) => a.section.offset - b.section.offset)
    .map(({ section, own }) => {
      const heading = titleOf(section);
      const fields = ownFields(own).filter(({ value }) => labelSimilarity(value.label, WHEN) >= COVERS);
      const weeks = [heading, ...fields.map(({ value }) => value.value)]
        .map(readWeeks)
        .find((found) => found);
      return { name: nameOf(heading), weeks };
    });
}

function titleOf(section: Section): string {
  return section.content.heading?.title ?? '';
}

/** A heading without the weeks that it ends in: the axis says them. */
function nameOf(heading: string): string {
  return heading
    .replace(/\s*[([][^()[\]]*\b(?:weeks?|ongoing|months?)\b[^()[\]]*[)\]]\s*$/i, '')
    .replace(/[\s:–—,-]+weeks?\b[\s\d–—+-]*$/i, '');
}

function bars(phases: readonly Phase[]): Bar[] {
  let next = 1;
  return phases.map(({ name, weeks }, i) => {
    const bar = place(name, weeks, next, nextStart(phases.slice(i + 1)));
    next = bar.last + 1;
    return bar;
  });
}

/** The bar of a phase that starts in week `next` unless it says otherwise. `until` is where the one after it starts. */
function place(name: string, weeks: Weeks | undefined, next: number, until: number | undefined): Bar {
  if (weeks?.kind === 'range') return { label: name, first: weeks.first, last: weeks.last };
  if (weeks?.kind === 'duration') return { label: name, first: next, last: next + weeks.weeks - 1 };
  const first = weeks?.kind === 'from' ? weeks.first : next;
  if (until !== undefined && until > first) return { label: name, first, last: until - 1 };
  return { label: `${name} (ongoing)`, first, last: first + OPEN_WEEKS - 1 };
}

function nextStart([phase]: readonly Phase[]): number | undefined {
  return phase?.weeks?.kind === 'range' || phase?.weeks?.kind === 'from' ? phase.weeks.first : undefined;
}

function readMilestones(source: MatchedSection): Milestone[] {
  return sourceTables(source).flatMap(({ rows }) =>
    rows.flatMap(({ label, cells }) => {
      const week = weekReached(label);
      return week === undefined || !cells[1] ? [] : [{ label: cells[1], week }];
    }),
  );
}
