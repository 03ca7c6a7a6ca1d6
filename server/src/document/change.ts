/** The one stretch in which two texts differ: what stands before and behind it is the same in both. */
export interface Change {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** Characters compared at a time: whole stretches compare far faster than single characters. */
const STRETCH = 4096;

/** The smallest change that makes one text of the other. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const start = countSame(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const end = countSame(shorter - start, (from, to) => tail(before, from, to) === tail(after, from, to));
  return { start, endBefore: before.length - end, endAfter: after.length - end };
}

/** How many characters from the first on are the same, up to a limit. */
function countSame(limit: number, isSame: (from: number, to: number) => boolean): number {
  let count = 0;
  for (let stretch = STRETCH; stretch >= 1; stretch = Math.floor(stretch / 2)) {
    while (count + stretch <= limit && isSame(count, count + stretch)) count += stretch;
  }
  return count;
}

/** A stretch of a text whose places count from its end. */
function tail(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}
