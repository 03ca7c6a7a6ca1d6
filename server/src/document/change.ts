/** The one stretch in which two texts differ: what stands before and behind it is the same in both. */
export interface Change {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** The smallest change that makes one text of the other. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (length) => before.startsWith(after.slice(0, length)));
  const same = longest(shorter - start, (length) => before.endsWith(after.slice(after.length - length)));
  return { start, endBefore: before.length - same, endAfter: after.length - same };
}

/** The greatest length up to a limit for which it holds, given that it holds for all smaller ones. */
function longest(limit: number, holds: (length: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
