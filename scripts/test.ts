/** Runs every check of the project, each to its end, and closes with what passed and how long it took. */
import { spawnSync } from 'node:child_process';
import { findChromium } from '../test/vscode-host/page.ts';
import { repository } from './paths.ts';

/** npm scripts, the quick ones first. */
const checks = [
  'build',
  'types',
  'lint',
  'format:check',
  'unit',
  'growth',
  'vscode',
  'vscode:web',
  'e2e',
  'size',
];

try {
  findChromium();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const results = checks.map((name) => {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', name], {
    cwd: repository,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { name, passed: status === 0, seconds: (performance.now() - start) / 1000 };
});

console.log();
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? '✓' : '✗'} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s`);
}
const failed = results.filter(({ passed }) => !passed).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
