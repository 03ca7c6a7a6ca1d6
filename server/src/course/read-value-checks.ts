/** What an `expect` comment says of the values that stand in the section's columns and fields. */
import { type CompileContext, resolveAll } from './compile-context.ts';
import { readCount, readRow } from './read-parts.ts';
import type { Path } from './schema-check.ts';
import type { ExpectSource, PlaceSource, RisingSource, TrendSource, ValuesSource } from './source-form.ts';
import { suggest } from './suggest.ts';
import type { Expectation, RowSpec, ValuePlace } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** The items of the section's lists. */
export const ITEMS: ValuePlace = { in: 'items', name: '' };

/** The names that columns and fields go by in the same comment. */
export interface Names {
  readonly columns: readonly string[];
  readonly fields: readonly string[];
}

/** @param read what the comment expects besides: its tables and fields say which names there are */
export function readValueChecks(
  block: YamlBlock<ExpectSource>,
  read: readonly Expectation[],
  context: CompileContext,
): Expectation[] {
  const { values, thresholds, rising, trend, duration, measurable } = block.value;
  const names = namesIn(read);
  const expectations: Expectation[] = [];
  for (const [index, one] of (values ?? []).entries()) {
    expectations.push(readValues(one, ['values', index], names, block));
  }
  if (thresholds) {
    checkColumn(thresholds.first, ['thresholds', 'first'], names, block);
    checkColumn(thresholds.last, ['thresholds', 'last'], names, block);
    expectations.push({ kind: 'thresholds', high: [], low: [], ...thresholds });
  }
  if (rising) expectations.push(readRising(rising, names, block, context));
  if (trend) expectations.push(readTrend(trend, names, block, context));
  if (duration) {
    const { weeks, fields = [], ask } = duration;
    readCount(weeks, ['duration', 'weeks'], block);
    expectations.push({ kind: 'duration', minWeeks: weeks.min, maxWeeks: weeks.max, fields, ask });
  }
  for (const [index, { by = 'anything', say, items, ...source }] of (measurable ?? []).entries()) {
    const path = ['measurable', index];
    if ([source.column, source.field, items].filter((place) => place !== undefined).length !== 1) {
      block.report(path, 'name one of `column`, `field` and `items`', 'key');
    }
    const place = items ? ITEMS : readPlace(source, path, names, block);
    expectations.push({ kind: 'measurable', place, by, say });
  }
  return expectations;
}

export function namesIn(expectations: readonly Expectation[]): Names {
  return {
    columns: expectations.flatMap((expectation) =>
      expectation.kind === 'table' ? expectation.columns.map(({ name }) => name) : [],
    ),
    fields: expectations.flatMap((expectation) =>
      expectation.kind === 'fields' ? expectation.fields.map(({ label }) => label) : [],
    ),
  };
}

function readValues(source: ValuesSource, path: Path, names: Names, block: YamlBlock<unknown>): Expectation {
  return {
    kind: 'values',
    place: readPlace(source, path, names, block),
    members: source.of.map((member): RowSpec => readRow(member)),
  };
}

function readRising(
  { column, unit = 'week', covers, decisions }: RisingSource,
  names: Names,
  block: YamlBlock<unknown>,
  context: CompileContext,
): Expectation {
  checkColumn(column, ['rising', 'column'], names, block);
  const [from] = decisions ? resolveAll(decisions.from, ['rising', 'decisions', 'from'], block, context) : [];
  return {
    kind: 'rising',
    column,
    unit,
    covers,
    decisions:
      decisions && from !== undefined ? { from, field: decisions.field, words: decisions.words } : undefined,
  };
}

function readTrend(
  trend: TrendSource,
  names: Names,
  block: YamlBlock<unknown>,
  context: CompileContext,
): Expectation {
  checkColumn(trend.along, ['trend', 'along'], names, block);
  trend.columns.forEach((column, index) => checkColumn(column, ['trend', 'columns', index], names, block));
  const [grows] =
    trend.while === undefined ? [] : resolveAll(trend.while, ['trend', 'while'], block, context);
  return { kind: 'trend', along: trend.along, columns: trend.columns, leap: trend.leap, while: grows };
}

export function readPlace(
  { column, field }: PlaceSource,
  path: Path,
  names: Names,
  block: YamlBlock<unknown>,
): ValuePlace {
  if (column !== undefined) {
    checkColumn(column, [...path, 'column'], names, block);
    return { in: 'column', name: column };
  }
  const name = field ?? '';
  if (!names.fields.includes(name)) {
    const hint = suggest(name, names.fields, 'fields here');
    block.report([...path, 'field'], `the section has no field \`${name}\`; ${hint}`);
  }
  return { in: 'field', name };
}

export function checkColumn(column: string, path: Path, { columns }: Names, block: YamlBlock<unknown>): void {
  if (columns.includes(column)) return;
  const hint = suggest(column, columns, 'columns here');
  block.report(path, `no table of this section has a column \`${column}\`; ${hint}`);
}
