/** Small parts that many keys of the source form share. */
import type { Path } from './schema-check.ts';
import type { CountSource, RowSource } from './source-form.ts';
import type { Count, RowSpec } from './types.ts';
import type { YamlBlock } from './yaml-block.ts';

/** A count in full: whatever is counted stands at least once, unless `min` says otherwise. */
export function readCount({ min = 1, max }: CountSource, path: Path, block: YamlBlock<unknown>): Count {
  if (max !== undefined && max < min) {
    block.report([...path, 'max'], `no number is from ${min} to ${max}; make \`max\` ${min} or more`);
  }
  return { min, max };
}

/** A row or column, which the source form may give as a bare name. */
export function readRow(row: RowSource): RowSpec {
  return typeof row === 'string'
    ? { name: row, aliases: [] }
    : { name: row.name, aliases: row.aliases ?? [] };
}
