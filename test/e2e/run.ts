/**
 * Runs the scenarios against the packaged extension in a workbench.
 *
 *     node test/e2e/run.ts [part of a scenario's name]
 */
import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { repository } from '../../scripts/paths.ts';
import { installWorkbench } from '../vscode-host/install.ts';
import { pictures } from './workbench-page.ts';

await installWorkbench();
execFileSync('npm', ['run', '--silent', 'package'], {
  cwd: repository,
  stdio: ['ignore', 'ignore', 'inherit'],
});
await rm(pictures, { recursive: true, force: true });

run({
  files: globSync(join(import.meta.dirname, '*.e2e.ts')),
  testNamePatterns: process.argv[2],
  isolation: 'none',
  concurrency: false,
})
  .on('test:fail', () => (process.exitCode = 1))
  .compose(spec)
  .pipe(process.stdout);
