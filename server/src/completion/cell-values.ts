import { labelSimilarity } from '../course/labels.ts';
import { specsBelow } from '../course/section-specs.ts';
import type { RowSpec, SectionSpec, TableExpectation } from '../course/types.ts';
import { expectationsOf } from '../rules/reading/expectations.ts';
import { rowsLacking } from '../rules/reading/rows-lacking.ts';
import { pairColumns } from '../rules/reading/table-match.ts';
import type { Cursor } from './cursor.ts';
import { tableAt, type TableAt } from './table-at.ts';
import type { ValueSet } from './values.ts';

/** The values of the column that the cursor stands in; undefined where none are known. */
export function setOfCell(cursor: Cursor): ValueSet | undefined {
  const { before, line, trigger } = cursor;
  if (trigger !== undefined && trigger !== '|' && trigger !== ' ') return undefined;
  const borders = [...before.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const last = borders.at(-1);
  const at = last === undefined ? undefined : tableAt(cursor);
  if (last === undefined || !at) return undefined;
  const index = before.trimStart().startsWith('|') ? borders.length - 1 : borders.length;
  const values = valuesOf(index, at, cursor);
  const of = at.located.value.header.cells[index]?.inline.text;
  return of !== undefined && values.length > 0 ? { from: line.start + last + 1, of, values } : undefined;
}

function valuesOf(index: number, at: TableAt, cursor: Cursor): readonly string[] {
  const { located, expectation } = at;
  const { matched } = cursor;
  const paired =
    expectation && [...pairColumns(located.value, expectation)].find(([, found]) => found === index);
  const column = paired && expectation.columns[paired[0]];
  const set = expectationsOf(matched.spec, 'values').find(
    ({ expectation: { place } }) => place.in === 'column' && place.name === column?.name,
  );
  if (set) return namesOf(set.expectation.members);
  const rows = index === 0 ? rowNames(at, cursor) : [];
  return rows.length > 0 || !column ? rows : rowsCalled(column.name, expectation, cursor);
}

/** What the rows of a table may be called: those it lacks, or the parts that the section says the weeks of. */
function rowNames({ located, others, expectation }: TableAt, { matched, after }: Cursor): readonly string[] {
  // On a line of its own the whole row is offered.
  if (expectation && after.includes('|'))
    return namesOf(rowsLacking({ ...located.value, rows: others }, expectation, matched));
  const weeks = matched.spec.facts.find((reading) => reading.kind === 'weeks');
  return weeks ? namesOf(weeks.parts) : [];
}

/** The names of rows that another table of the document must have, where it calls them what this column is called. */
function rowsCalled(column: string, own: TableExpectation, { outline }: Cursor): readonly string[] {
  const specs: readonly SectionSpec[] = specsBelow(outline.deliverable.root);
  const tables = specs.flatMap((spec) => expectationsOf(spec, 'table').map(({ expectation }) => expectation));
  const table = tables.find((other) => {
    const [first] = other.columns;
    return other !== own && first && other.required.length > 1 && labelSimilarity(column, first) === 1;
  });
  return table ? namesOf(table.required) : [];
}

function namesOf(named: readonly RowSpec[]): readonly string[] {
  return named.map(({ name }) => name);
}
