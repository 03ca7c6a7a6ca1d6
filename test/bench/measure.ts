/** How long things take, and how that is said. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Rounds until the code is compiled as in a server that has run for a while: so many keystrokes are some minutes of work. */
export const WARM_UP = 100;
export const ROUNDS = 21;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options?: { type: 'minor' }) => void;

/** Bytes in use once everything that can go is gone. */
export function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** How many milliseconds something takes, and what it gives; what was left behind before is not counted. */
export function timed<T>(run: () => T): readonly [number, T] {
  // Only what is young: a full collection would throw compiled code away, too.
  collectGarbage({ type: 'minor' });
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
