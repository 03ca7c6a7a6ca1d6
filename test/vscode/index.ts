/** What VS Code calls in its Node extension host: runs every `*.test.js` and `*.test.node.js` beside it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runSuite } from './run-suite.ts';

export function run(): Promise<void> {
  return runSuite((mocha) => {
    const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.test(?:\.node)?\.js$/.test(name)).sort())
      mocha.addFile(join(__dirname, file));
  });
}
