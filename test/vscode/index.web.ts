/** What VS Code calls in its web extension host: runs the same tests, bundled with it. */
import { runSuite } from './run-suite.ts';

/** `smoke` for `smoke.test.ts`; the build knows them. */
declare const testNames: readonly string[];

export function run(): Promise<void> {
  return runSuite(async (mocha) => {
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    for (const name of testNames) await import(`./${name}.test.ts`);
  });
}
