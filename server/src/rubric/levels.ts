/** Which level of a criterion the evidence reaches. */
import type { Level } from '../course/types.ts';

/** Guards against a share of 0.75 that arrives as 0.7499…. */
export const EPSILON = 1e-9;

/** @param sum the shares of all pieces of evidence, added up */
export function levelFor(levels: readonly Level[], sum: number, pieces: number): Level | undefined {
  return levels.find((level) => sum >= level.share * pieces - EPSILON);
}

/** The level above the one reached, and how many pieces of evidence it takes more; undefined at the top. */
export function nextLevel(
  levels: readonly Level[],
  sum: number,
  pieces: number,
): { readonly level: Level; readonly lacks: number } | undefined {
  const reached = levelFor(levels, sum, pieces);
  const level = levels[(reached ? levels.indexOf(reached) : levels.length) - 1];
  return level && { level, lacks: level.share * pieces - sum };
}
