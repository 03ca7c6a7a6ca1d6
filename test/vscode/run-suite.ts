import Mocha from 'mocha';
import { outputMark } from './output.ts';

/** Runs the tests that are added; throws where one fails. */
export async function runSuite(addTests: (mocha: Mocha) => void | Promise<void>): Promise<void> {
  // Of the extension host's console only errors reach the page that runs the suite.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.error(outputMark + format(...args));
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: 20_000, color: false });
  await addTests(mocha);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
}

/** As a console does it. */
function format(text: unknown = '', ...values: unknown[]): string {
  const filled = String(text).replace(/%[sd]/g, () => String(values.shift()));
  return [filled, ...values].join(' ');
}
