/** Finds the things (the phases of a plan) that the reference dates and another document's timeline leaves out. */
import type { Agreement, RowSpec, SectionSpec } from '../../course/types.ts';
import { remembered } from '../../document/remembered.ts';
import { groupBy } from '../../group-by.ts';
import type { Fact } from '../../outline/facts.ts';
import type { PartWeeks } from '../../outline/part-weeks.ts';
import type { MatchedSection } from '../../outline/types.ts';
import { contentsOf, isSpokenOf } from '../reading/spoken.ts';
import type { CapstoneView, DocumentView } from '../types.ts';
import type { Statement } from './statements.ts';
import { distinctive, wordsOf } from './names.ts';

export interface LeftOut {
  /** What the reference says of it. */
  readonly planned: Statement;
  /** The timeline without it, and its document. */
  readonly matched: MatchedSection;
  readonly document: DocumentView;
}

/** A timeline that dates fewer of the other things may be no list of them. */
const LISTED = 2;
/** Shorter words tell nothing. */
const TELLING = 4;

/** @param byPart the statements of the fact, those of each thing apart */
export function leftOut(
  { fact }: Agreement,
  byPart: readonly (readonly Statement[])[],
  { documents }: CapstoneView,
): LeftOut[] {
  const planned = byPart.flatMap((statements) => statements.find(({ decides }) => decides) ?? []);
  return documents.flatMap((document) =>
    document.outline.matched.flatMap((matched) => {
      const parts = matched.spec.facts.flatMap((reading) =>
        reading.kind === 'weeks' && reading.fact === fact ? reading.parts : [],
      );
      const listed = partsIn(document.facts).get(matched.spec) ?? NONE;
      if (listed.size < LISTED) return [];
      return planned
        .filter((first) => first.document !== document && first.fact.due && !listed.has(first.fact.due.part))
        .filter(({ fact: { due } }) => due && !isMentioned(due, parts, matched))
        .map((first) => ({ planned: first, matched, document }));
    }),
  );
}

/** The things that each section of the course dates. */
const partsIn = remembered((facts: readonly Fact[]): ReadonlyMap<SectionSpec, ReadonlySet<string>> => {
  const dated = groupBy(
    facts.filter(({ due }) => due),
    ({ spec }) => spec,
  );
  return new Map([...dated].map(([spec, of]) => [spec, new Set(of.flatMap(({ due }) => due?.part ?? []))]));
});
const NONE: ReadonlySet<string> = new Set();

/** By its number, a word that is its own, or the weeks it takes: it may go by another name. */
function isMentioned(due: PartWeeks, parts: readonly RowSpec[], matched: MatchedSection): boolean {
  const own = parts.find(({ name }) => name === due.part);
  const others = parts.filter((part) => part !== own).flatMap(wordsNaming);
  const words = [...wordsOf(due.called), ...(own ? wordsNaming(own) : [])];
  const telling = distinctive(words).filter((word) => word.length >= TELLING && !others.includes(word));
  const [number = due.part] = due.part.split(':');
  return isSpokenOf([number, ...telling], matched) || namesWeeks(due, matched);
}

function wordsNaming({ name, aliases }: RowSpec): string[] {
  return [name, ...aliases].flatMap(wordsOf);
}

function namesWeeks({ first, length }: PartWeeks, matched: MatchedSection): boolean {
  if (first === undefined || !length) return false;
  const weeks = new RegExp(`\\b${first}\\D{1,12}${first + length.most - 1}\\b`);
  return contentsOf(matched).some(({ text }) => weeks.test(text));
}
