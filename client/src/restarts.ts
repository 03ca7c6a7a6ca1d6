/** Within these milliseconds… */
const WINDOW = 3 * 60 * 1000;
/** … a server that ends by itself is started again so many times. */
const MOST = 3;

/** What the user reads when that was not enough. */
export const gaveUp =
  'The capstone checks ended four times within three minutes and stay off for now. Your documents are as you left them. ' +
  'Run “Check Capstone Now” to start the checks again; the output channel “Capstone” says why they ended.';

/** Bounds how often a server that ends by itself is started again. */
export class Restarts {
  #ends: readonly number[] = [];

  /**
   * Notes that the server ended; whether it is to be started again.
   *
   * @param now in milliseconds
   */
  mayFollow(now: number): boolean {
    this.#ends = [...this.#ends.filter((end) => now - end < WINDOW), now];
    return this.#ends.length <= MOST;
  }
}
