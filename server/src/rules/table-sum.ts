import type { RowSpec, SumSpec, TableExpectation } from '../course/types.ts';
import { remembered } from '../document/remembered.ts';
import type { SectionContent, Table } from '../document/types.ts';
import { type Located, readTables } from '../outline/contents.ts';
import type { MatchedSection } from '../outline/types.ts';
import { expectationsOf } from './reading/expectations.ts';
import { asWritten, saidIn } from './sums/as-written.ts';
import { columnSums } from './sums/column-sums.ts';
import { type Blame, blame, type Equation } from './sums/equations.ts';
import { plainTotals } from './sums/plain-totals.ts';
import { outOfBounds, type OutOfBounds, periodSums, rowSums } from './sums/row-sums.ts';
import { shareProblem } from './sums/shares.ts';
import { type NumberTable, readTableNumbers } from './sums/table-numbers.ts';
import { columnLabels, expectedTables } from './reading/table-match.ts';
import { valueFix } from './fixes/value-fix.ts';
import type { OutlineRule, Report } from './types.ts';

/** Numbers of a table do not add up to its total, within the rounding they show. */
export const tableSum: OutlineRule = {
  id: 'table-sum',
  scope: 'outline',
  severity: 'error',
  check: ({ matched }) => {
    const tables = matched.flatMap(tablesWithSums);
    const all = tables.flatMap(({ equations }) => equations);
    return [...tables.flatMap((table) => checkTable(table, all)), ...matched.flatMap(checkPlainTotals)];
  },
  fix: valueFix,
};

/** The check of sums that no expectation asks for. */
const PLAIN = 'sum';

/** A table whose numbers should add up. */
interface SumTable {
  readonly matched: MatchedSection;
  readonly expectation: TableExpectation;
  readonly found: Located<Table>;
  readonly numbers: NumberTable;
  readonly sums: Sums;
  readonly equations: readonly Equation[];
}

const tablesWithSums = remembered((matched: MatchedSection): readonly SumTable[] => {
  const sums = expectationsOf(matched.spec, 'sum');
  if (sums.length === 0) return [];
  return expectedTables(matched).flatMap(({ expectation, found }) => {
    if (!found) return [];
    const numbers = readTableNumbers(found);
    const equations = sums.flatMap(({ expectation: { sum }, check }): Equation[] => {
      const expected = { expectation, check };
      if (sum.of === 'columns') return columnSums(numbers, expected, sum);
      if (sum.of === 'rows') return rowSums(numbers, expected, sum);
      return sum.of === 'periods' ? periodSums(numbers, expected, sum) : [];
    });
    return [{ matched, expectation, found, numbers, sums, equations }];
  });
});

type Sums = readonly { readonly expectation: { readonly sum: SumSpec }; readonly check: string }[];

/** @param all the sums of the whole document */
function checkTable(
  { matched, expectation, found, numbers, sums, equations }: SumTable,
  all: readonly Equation[],
): Report[] {
  const report = (problem: Pick<Report, 'message' | 'span' | 'check'> & Partial<Report>): Report => ({
    section: found.section,
    spec: matched.spec,
    ...problem,
  });
  const blamed = blame(equations, all);
  const bounds = sums.flatMap(({ expectation: { sum }, check }) =>
    sum.of === 'periods'
      ? outOfBounds(numbers, { expectation, check }, sum)
          .filter(({ cell }) => blamed.every((other) => other.cell !== cell))
          .map((problem) => report({ ...boundsReport(problem, numbers, sum.row), check, severity: 'info' }))
      : [],
  );
  const shares = sums.flatMap(({ expectation: { sum }, check }) => {
    const problem = sum.of === 'shares' ? shareProblem(numbers, expectation, sum) : undefined;
    return problem ? [report({ ...problem, check })] : [];
  });
  return [...blamed.map((problem) => report(blameReport(problem))), ...bounds, ...shares];
}

/** In the tables that no sum is asked of. */
function checkPlainTotals(matched: MatchedSection): Report[] {
  const { spec, own } = matched;
  const asked = new Set(tablesWithSums(matched).map(({ found }) => found.value.span));
  return own.flatMap((section) =>
    plainProblems(section.content)
      .filter(({ table }) => !asked.has(table.span))
      .map(({ problem }) => ({ section, spec, ...problem })),
  );
}

/** Wherever the section stands. */
const plainProblems = remembered((content: SectionContent) => {
  if (!/total|sum/iu.test(content.text)) return [];
  const section = { offset: 0, content, parent: undefined };
  return readTables(content).flatMap((table) => {
    const equations = plainTotals(readTableNumbers({ section, value: table }), PLAIN);
    return blame(equations, equations).map((problem) => ({ table, problem: blameReport(problem) }));
  });
});

function blameReport({
  cell,
  low,
  high,
  equation,
}: Blame): Pick<Report, 'message' | 'span' | 'check' | 'subject'> {
  const { what, check } = equation;
  const mended = low === high ? asWritten(low, cell, equation.parts) : undefined;
  const sum = mended ?? `${asWritten(low, cell, equation.parts)}–${asWritten(high, cell, equation.parts)}`;
  const said = saidIn(cell);
  const message =
    cell === equation.total
      ? `${what} add up to ${sum}, not ${said}. Correct the total, or the part that is off.`
      : `With ${said} here, neither this row nor this column adds up; with ${sum} both do. Correct one or the other.`;
  return { message, span: cell.span, check, ...(mended === undefined ? {} : { subject: mended }) };
}

function boundsReport(
  { cell, low, high, period, column }: OutOfBounds,
  { table }: NumberTable,
  row: RowSpec,
): Pick<Report, 'message' | 'span'> {
  const name = period.name.toLowerCase();
  const { count } = period;
  return {
    message: `${saidIn(cell)} of “${columnLabels(table)[column]}” for ${row.name} lies outside ${count} times the ${name}s shown: ${asWritten(low, cell)} to ${asWritten(high, cell)}. List all ${count}, or say what else it holds.`,
    span: cell.span,
  };
}
