import type { BestExpectation, WeightedExpectation } from '../course/types.ts';
import { findPlaceholders } from '../document/placeholders.ts';
import { readProse } from '../document/words.ts';
import { type ChosenName, chosenName } from '../outline/chosen-name.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import { isWritten } from '../outline/written.ts';
import { expectationsOf, listWords } from './reading/expectations.ts';
import { headingSpan, sectionName } from './reading/place.ts';
import { saidIn } from './sums/as-written.ts';
import { findRow } from './sums/row-match.ts';
import { readTableNumbers, type TableNumber } from './sums/table-numbers.ts';
import { columnLabels, expectedTables, pairColumns } from './reading/table-match.ts';
import type { OutlineRule, Report } from './types.ts';
import { wrongTotals } from './weighted-total.ts';

/** What is chosen is not what was rated highest, or nothing that was rated; and no word says why. */
export const bestChoice: OutlineRule = {
  id: 'best-choice',
  scope: 'outline',
  severity: 'warning',
  check: (outline) =>
    outline.matched.flatMap((matched) =>
      expectationsOf(matched.spec, 'best').flatMap(({ expectation, check }) => {
        const problem = isWritten(matched) ? problemWith(matched, expectation, outline) : undefined;
        return problem ? [{ ...problem, spec: matched.spec, check }] : [];
      }),
    ),
};

/** One of the things rated. */
interface Rated {
  readonly label: string;
  /** Its label, and the words of it that no other has. */
  readonly names: readonly string[];
  /** Undefined where its rating cannot be read. */
  readonly rating: TableNumber | undefined;
  /** The rating, put right where the table's own numbers say otherwise. */
  readonly value: number;
}

type Problem = Pick<Report, 'message' | 'section' | 'span'>;

function problemWith(
  matched: MatchedSection,
  expectation: BestExpectation,
  outline: Outline,
): Problem | undefined {
  const [source] = outline.bySpec.get(expectation.section) ?? [];
  const rated = source ? readRated(source, expectation) : [];
  if (rated.length < 2) return undefined;
  const reading = matched.spec.facts.find((one) => one.fact === expectation.fact && one.kind === 'among');
  const cues = reading?.kind === 'among' ? reading.cues : [];
  const text = matched.own.map(({ content }) => content.text).join('\n');
  const names = rated.flatMap((one) => one.names).filter((name) => isWord(name, text));
  const chosen = chosenName(matched, names, cues);
  if (!chosen) {
    const known = reading?.kind === 'among' ? (outline.bySpec.get(reading.section) ?? []) : [];
    const isKnown = known.some(({ slotValue }) =>
      wordsOf(slotValue ?? '').some((word) => isWord(word, text)),
    );
    return isKnown ? undefined : namesNone(matched, rated);
  }
  const choice = rated.find((one) => one.names.includes(chosen.value));
  return choice && isCertain(chosen, choice, matched, names)
    ? notBest(choice, chosen, rated, matched)
    : undefined;
}

/** Several names may stand for the one thing that a text is about. */
function isCertain(
  chosen: ChosenName,
  choice: Rated,
  matched: MatchedSection,
  names: readonly string[],
): boolean {
  if (chosen.isSure) return true;
  const others = names.filter((name) => !choice.names.includes(name));
  return chosenName(matched, others, []) === undefined;
}

function namesNone(matched: MatchedSection, rated: readonly Rated[]): Problem | undefined {
  const { section, spec } = matched;
  if (matched.own.some(({ content }) => findPlaceholders(content).length > 0)) return undefined;
  const labels = listWords(rated.map(({ label }) => label));
  return {
    message: `“${sectionName(section, spec)}” names none of those compared: ${labels}. Name the one you choose as the table does.`,
    section,
    span: headingSpan(section),
  };
}

function notBest(
  choice: Rated,
  chosen: ChosenName,
  rated: readonly Rated[],
  matched: MatchedSection,
): Problem | undefined {
  if (!areComparable(rated)) return undefined;
  const [best] = rated.toSorted((a, b) => b.value - a.value);
  if (!best?.rating || !choice.rating || saysWhy(matched, best)) return undefined;
  const slack = best.rating.slack + choice.rating.slack;
  const ahead = Math.min(best.value - choice.value, best.rating.low - choice.rating.low);
  if (ahead <= slack) return undefined;
  return {
    message: `${choice.label} is chosen with ${saidIn(choice.rating)}, though ${best.label} has ${saidIn(best.rating)}. Say what outweighs the numbers, or choose ${best.label}.`,
    section: chosen.section,
    span: chosen.span,
  };
}

function areComparable(rated: readonly Rated[]): boolean {
  const first = rated[0]?.rating?.amount;
  return rated.every(
    ({ rating }) =>
      rating?.amount !== undefined &&
      rating.amount.kind === first?.kind &&
      rating.amount.outOf === first?.outOf,
  );
}

const REASON =
  /(?<!\p{L})(?:although|though|despite|in spite of|even if|nevertheless|nonetheless|however|but|yet|while|whereas|outweighs?|outweighed|trade-?offs?|regardless|notwithstanding|narrowly|runner-up|second|why)(?!\p{L})/iu;
const RATING =
  /(?<!\p{L})(?:scor(?:e|es|ed|ing)|totals?|highest|higher|lower|rank(?:s|ed|ing)?|ratings?|points?|numbers?|leads?|wins?|ahead|behind)(?!\p{L})/iu;

/** A sentence with a word of contrast that speaks of the ratings or of the best. */
function saysWhy(matched: MatchedSection, { names }: Rated): boolean {
  const texts = matched.own.flatMap(({ content }) => readProse(content).map(({ text }) => text));
  return texts
    .flatMap((text) => text.split(/(?<=[.!?])\s/u))
    .some((sentence) => {
      const said = sentence.toLowerCase();
      return (
        REASON.test(sentence) &&
        (RATING.test(sentence) || names.some((name) => said.includes(name.toLowerCase())))
      );
    });
}

function readRated(source: MatchedSection, { row }: BestExpectation): Rated[] {
  for (const { expectation, found } of expectedTables(source)) {
    const at = found && findRow(found.value, row);
    if (!found || at === undefined || expectation.columns.every(({ repeat }) => !repeat)) continue;
    const numbers = readTableNumbers(found);
    const known = new Set(pairColumns(found.value, expectation).values());
    const labels = columnLabels(found.value);
    const columns = labels.flatMap((_, column) =>
      known.has(column) || !hasRatings(numbers.at(at, column)) ? [] : [column],
    );
    const right = rightTotals(source);
    return columns.map((column) => {
      const rating = numbers.at(at, column);
      const label = withoutRemark(labels[column] ?? '');
      const others = columns.filter((other) => other !== column).map((other) => labels[other] ?? '');
      return { label, names: namesOf(label, others), rating, value: right.get(column) ?? rating?.low ?? 0 };
    });
  }
  return [];
}

function hasRatings(number: TableNumber | undefined): boolean {
  return number?.amount !== undefined;
}

function rightTotals(source: MatchedSection): Map<number, number> {
  const wrong = expectationsOf(source.spec, 'weighted').flatMap(
    ({ expectation }: { expectation: WeightedExpectation }) => wrongTotals(source, expectation),
  );
  return new Map(wrong.map(({ column, right }) => [column, right]));
}

function withoutRemark(label: string): string {
  return label.replace(/\s*\([^()]*\)\s*$/u, '').trim() || label;
}

/** The label, and each word of three letters or more that no other label has. */
function namesOf(label: string, others: readonly string[]): string[] {
  const taken = new Set(others.flatMap(wordsOf).map((word) => word.toLowerCase()));
  return [label, ...wordsOf(label).filter((word) => !taken.has(word.toLowerCase()))];
}

/** Whether a text has the name, and not within another word (`AWS` in `flaws`). */
function isWord(name: string, text: string): boolean {
  const said = text.toLowerCase();
  const wanted = name.toLowerCase();
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(said.charAt(at - 1) + said.charAt(at + wanted.length))) return true;
  }
  return false;
}

function wordsOf(label: string): string[] {
  return label.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}
