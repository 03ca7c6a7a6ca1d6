/** What an `expect` comment says of the numbers in the section: sums, weighted sums, limits, the best choice. */
import { type CompileContext, resolveAll } from './compile-context.ts';
import { readRow } from './read-parts.ts';
import { checkColumn, ITEMS, type Names, namesIn, readPlace } from './read-value-checks.ts';
import type { Path } from './schema-check.ts';
import type { ExpectSource, RangeSource, SumSource } from './source-form.ts';
import { suggest } from './suggest.ts';
import type { Expectation, SumSpec } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** @param read what the comment expects besides: its tables and fields say which names there are */
export function readSums(
  block: YamlBlock<ExpectSource>,
  read: readonly Expectation[],
  context: CompileContext,
): Expectation[] {
  const { sum = [], weighted, range = [], best } = block.value;
  const names = namesIn(read);
  const expectations: Expectation[] = sum.flatMap((one, index) => {
    const spec = readSum(one, ['sum', index], names, block);
    return spec ? { kind: 'sum', sum: spec } : [];
  });
  if (weighted) {
    checkColumn(weighted.weights, ['weighted', 'weights'], names, block);
    checkColumn(weighted.scores, ['weighted', 'scores'], names, block);
    expectations.push({ kind: 'weighted', ...weighted, row: readRow(weighted.row) });
  }
  for (const [index, one] of range.entries()) {
    expectations.push(...readRange(one, ['range', index], names, block));
  }
  if (best) {
    const [section] = resolveAll(best.in, ['best', 'in'], block, context);
    if (!(best.fact in (block.value.facts ?? {}))) {
      const hint = suggest(best.fact, Object.keys(block.value.facts ?? {}), 'its facts');
      block.report(['best', 'fact'], `the section does not state the fact \`${best.fact}\`; ${hint}`);
    }
    if (section !== undefined) {
      expectations.push({ kind: 'best', fact: best.fact, section, row: readRow(best.row) });
    }
  }
  return expectations;
}

function readSum(
  { total, of = [], row, columns = [], periods, column }: SumSource,
  path: Path,
  names: Names,
  block: YamlBlock<unknown>,
): SumSpec | undefined {
  const check = (wanted: readonly string[], key: string) =>
    wanted.forEach((name, index) => checkColumn(name, [...path, key, index], names, block));
  if (total !== undefined) {
    checkColumn(total, [...path, 'total'], names, block);
    check(of, 'of');
    return { of: 'columns', total, parts: of };
  }
  if (column !== undefined) {
    checkColumn(column, [...path, 'column'], names, block);
    return { of: 'shares', column, row: row === undefined ? undefined : readRow(row) };
  }
  if (row === undefined) return undefined;
  check(columns, 'columns');
  if (periods === undefined) return { of: 'rows', row: readRow(row), columns };
  return {
    of: 'periods',
    row: readRow(row),
    columns,
    periods: periods.map(({ name, aliases = [], count }) => ({ name, aliases, count })),
  };
}

function readRange(source: RangeSource, path: Path, names: Names, block: YamlBlock<unknown>): Expectation[] {
  const { items, beside = [], not = [], unless = [], min, max, unit, ask, except = [] } = source;
  const { severity = ask === undefined ? 'error' : 'warning' } = source;
  if (min === undefined && max === undefined) {
    block.report(path, 'a range needs `min`, `max` or both');
  } else if (min !== undefined && max !== undefined && max < min) {
    const message = `no number is from ${min} to ${max}; make \`max\` ${min} or more`;
    block.report([...path, 'max'], message);
  }
  if ([source.column, source.field, items].filter((place) => place !== undefined).length !== 1) {
    block.report(path, 'a range is about a `column`, a `field` or `items`; name one of them');
    return [];
  }
  const place = items ? ITEMS : readPlace(source, path, names, block);
  const limits = { min, max, unit, ask, severity };
  return [{ kind: 'range', place, ...limits, beside, not, unless, except: except.map(readRow) }];
}
