/** Cleaning up however the process ends: by itself, by an error, by Ctrl-C. */
const cleanups: (() => void)[] = [];

/** Runs `cleanup` when the process ends; it must be synchronous, and bear being called twice. */
export function onExit(cleanup: () => void): void {
  if (cleanups.push(cleanup) > 1) return;
  process.once('exit', () => cleanups.forEach((each) => each()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
}
