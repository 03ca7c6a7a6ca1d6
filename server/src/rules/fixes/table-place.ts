/** Where in a table something goes that the course asks for and the table lacks. */
import type { Table } from '../../document/types.ts';
import type { Located } from '../../outline/contents.ts';
import type { Outline } from '../../outline/types.ts';
import { type ExpectedTable, expectedTables } from '../reading/table-match.ts';
import type { Finding } from '../types.ts';
import { matchedOf } from './finding-place.ts';

/** The table that a finding is about, with what the course says of it; undefined where there is none, or it is turned. */
export function expectedTableOf(
  finding: Finding,
  outline: Outline,
): (ExpectedTable & { readonly found: Located<Table> }) | undefined {
  const matched = matchedOf(finding, outline);
  const entry = matched && expectedTables(matched).find(({ check }) => check === finding.check);
  return entry?.found && !entry.isTurned ? { ...entry, found: entry.found } : undefined;
}

/**
 * Index of the column or row behind which the named one goes: the last that is there of those the course names before
 * it; -1 where it comes first.
 *
 * @param paired the index in the table for each index of `wanted` that is there
 */
export function indexBefore(
  wanted: readonly { readonly name: string }[],
  paired: ReadonlyMap<number, number>,
  named: string,
): number {
  const at = wanted.findIndex(({ name }) => name === named);
  return Math.max(-1, ...wanted.slice(0, at).flatMap((_, i) => paired.get(i) ?? []));
}
