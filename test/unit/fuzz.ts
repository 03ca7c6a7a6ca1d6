/**
 * How long tests with random input run: a bounded number of tries each time, more on request.
 *
 *     FUZZ=100 npx vitest run test/unit/document/reparse.test.ts    a hundred times as many
 *
 * A failure prints its seed and path; with `FUZZ_SEED` and `FUZZ_PATH` set to them it comes again.
 */
const { FUZZ, FUZZ_SEED, FUZZ_PATH } = process.env;

export interface FuzzOptions {
  readonly numRuns: number;
  readonly seed?: number;
  readonly path?: string;
}

/** How long such a test may take, in milliseconds: ten minutes, and more where more is asked for. */
export const fuzzTime = 600_000 * Math.max(1, Number(FUZZ ?? 1) / 20);

/** @param runs how many tries are enough every day */
export function fuzz(runs: number): FuzzOptions {
  return {
    numRuns: runs * Number(FUZZ ?? 1),
    ...(FUZZ_SEED !== undefined && { seed: Number(FUZZ_SEED) }),
    ...(FUZZ_PATH !== undefined && { path: FUZZ_PATH }),
  };
}
