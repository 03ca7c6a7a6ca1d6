/** What VS Code calls in its extension host: runs every `*.test.js` beside it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { outputMark } from './output.ts';

export async function run(): Promise<void> {
  // Of the extension host's console only errors reach the page that runs the suite.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.error(outputMark + format(...args));
  const mocha = new Mocha({ ui: 'tdd', timeout: 20_000, color: false });
  const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.test.js')).sort())
    mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} test(s) failed`);
}
