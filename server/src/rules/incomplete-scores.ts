import { readAmounts } from '../document/amounts.ts';
import type { InlineRun } from '../document/types.ts';
import { wordsIn } from '../document/words.ts';
import type { MatchedSection, Outline } from '../outline/types.ts';
import { expectationsOf, listWords } from './reading/expectations.ts';
import { cellValue } from './reading/placed-values.ts';
import { readScore, readScoreTable, type ScoreTable } from './sums/scores.ts';
import type { OutlineRule, Report } from './types.ts';

/** A table of scores leaves something out: a score, a total, something that is compared, or each reason. */
export const incompleteScores: OutlineRule = {
  id: 'incomplete-scores',
  scope: 'outline',
  severity: 'warning',
  check: (outline) =>
    outline.matched.flatMap((matched) =>
      expectationsOf(matched.spec, 'weighted').flatMap(({ expectation, check }) => {
        const table = readScoreTable(matched, expectation);
        const problems = table ? problemsWith(table, comparedIn(outline, matched)) : [];
        return problems.map((problem): Report => ({ ...problem, spec: matched.spec, check }));
      }),
    ),
};

type Problem = Pick<Report, 'message' | 'section' | 'span'>;

/** One column of plain scores. */
interface Rated {
  readonly column: number;
  readonly heading: InlineRun;
}

function problemsWith(table: ScoreTable, compared: readonly string[]): Problem[] {
  const rated = ratedColumns(table);
  return [
    ...rated.flatMap(({ column }) => wordsForScores(table, column)),
    ...rated.flatMap((one) => missingTotal(table, one)),
    ...unrated(table, rated, compared),
    ...unexplained(table, rated, compared),
  ];
}

/** The columns that hold scores for the most part, and neither remarks nor scores times weights. */
function ratedColumns({ numbers, columns, weighted, labels, shares }: ScoreTable): Rated[] {
  const rows = shares?.rows ?? [];
  return columns.flatMap((column) => {
    const heading = numbers.table.header.cells[column]?.inline;
    const scored = rows.filter(({ row }) => readScore(numbers, row, column) !== undefined).length;
    const isRated = scored * 2 > rows.length && !weighted.has(column);
    return heading && labels[column] !== '' && isRated ? [{ column, heading }] : [];
  });
}

/** `High` among numbers. */
function wordsForScores({ numbers, shares }: ScoreTable, column: number): Problem[] {
  const { table, section } = numbers;
  return (shares?.rows ?? []).flatMap(({ row }) => {
    const cells = table.rows[row];
    const value = cells && cellValue({ section, value: table }, cells, column);
    if (!value || !/\p{L}/u.test(value.text) || readAmounts(value.text).length > 0) return [];
    const message = `“${value.text}” is no score, and the total cannot count it. Give a number on the scale of the others.`;
    return [{ message, section, span: value.span }];
  });
}

function missingTotal(table: ScoreTable, { column, heading }: Rated): Problem[] {
  const { numbers, closing, weighted } = table;
  const cell = numbers.table.rows[closing]?.cells[column];
  if (!cell || cell.inline.text !== '' || weighted.has(column + 1)) return [];
  const message = `“${heading.text}” has no total yet. Add up weight times score.`;
  return [{ message, section: numbers.section, span: cell.span }];
}

/** What is compared elsewhere and has no column, where columns are fewer. */
function unrated({ numbers }: ScoreTable, rated: readonly Rated[], compared: readonly string[]): Problem[] {
  const left = compared.filter((name) => !rated.some(({ heading }) => areAlike(heading.text, name)));
  // a single column is too few in any case, and `missing-column` says so
  if (rated.length < 2 || rated.length >= compared.length || left.length === compared.length) return [];
  const names = listWords(left.map((name) => `“${name}”`));
  const message = `${names} has no scores here, though it is compared above. Add a column, or say why it is out of the race.`;
  return [{ message, section: numbers.section, span: numbers.table.header.span }];
}

/** What is compared nowhere else, where its cells give no reason either, and columns are more. */
function unexplained(
  { numbers, shares }: ScoreTable,
  rated: readonly Rated[],
  compared: readonly string[],
): Problem[] {
  if (compared.length === 0 || rated.length <= compared.length) return [];
  const hasReason = ({ column }: Rated) =>
    shares?.rows.some(({ row }) =>
      /\p{L}{3}/u.test(numbers.table.rows[row]?.cells[column]?.inline.text ?? ''),
    );
  return rated
    .filter((one) => !hasReason(one) && !compared.some((name) => areAlike(one.heading.text, name)))
    .map(({ heading }) => ({
      message: `Nothing says how “${heading.text}” came by these scores. Compare it above as the others, or put a few words behind each score.`,
      section: numbers.section,
      span: heading.span,
    }));
}

/** Names that the sections have in which the rated things are compared. */
function comparedIn({ matched, bySpec }: Outline, { spec }: MatchedSection): string[] {
  const ids = matched.flatMap((chooser) =>
    expectationsOf(chooser.spec, 'best')
      .filter(({ expectation }) => expectation.section === spec.id)
      .flatMap(({ expectation: { fact } }) =>
        chooser.spec.facts.flatMap((one) => (one.kind === 'among' && one.fact === fact ? [one.section] : [])),
      ),
  );
  return [...new Set(ids)].flatMap((id) =>
    (bySpec.get(id) ?? []).flatMap(
      ({ slotValue, section }) => slotValue ?? section.content.heading?.title ?? [],
    ),
  );
}

/** Names share a word: `Bedrock` and `AWS Bedrock (incumbent)`. */
function areAlike(one: string, other: string): boolean {
  const words = new Set(wordsIn(other).map((word) => word.toLowerCase()));
  return wordsIn(one).some((word) => words.has(word.toLowerCase()));
}
