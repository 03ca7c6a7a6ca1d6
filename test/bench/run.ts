/**
 * What checking costs, as ratios within this run: no figure depends on the machine.
 *
 *     npm run bench [-- name …]    all, or those named: rules keystroke markdownlint start workspace memory size
 */
import { measureKeystroke } from './keystroke.ts';
import { measureMarkdownlint } from './markdownlint.ts';
import { measureMemory } from './memory.ts';
import { measureRules } from './rules.ts';
import { measureSize } from './size.ts';
import { measureStart } from './start.ts';
import { measureWorkspace } from './workspace.ts';

const benchmarks: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  rules: measureRules,
  keystroke: measureKeystroke,
  markdownlint: measureMarkdownlint,
  start: measureStart,
  workspace: measureWorkspace,
  memory: measureMemory,
  size: measureSize,
};

const names = process.argv.slice(2);
for (const [name, measure] of Object.entries(benchmarks)) {
  if (names.length > 0 && !names.includes(name)) continue;
  if (!(await measure())) process.exitCode = 1;
}
