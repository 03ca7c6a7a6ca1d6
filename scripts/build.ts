/**
 * Builds everything that runs from `dist/`: the extension, the language server, the CLI, the compiled courses,
 * and the suite that runs inside VS Code.
 *
 *     node scripts/build.ts [--watch] [--production]
 */
import { globSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build, context } from 'esbuild';
import { embedCoursesInBundle } from './embedded-courses.ts';
import { dist, repository } from './paths.ts';

const { values: flags } = parseArgs({
  options: { watch: { type: 'boolean', default: false }, production: { type: 'boolean', default: false } },
});

const common: BuildOptions = {
  absWorkingDir: repository,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outdir: dist,
  minify: flags.production,
  sourcemap: !flags.production,
  logLevel: 'warning',
};

const extension: BuildOptions = {
  ...common,
  entryPoints: { extension: 'client/src/extension.ts' },
  external: ['vscode'],
};

/** The language server and the terminal's `capstone`: programs of their own, and the only ones that hold courses. */
const programs: BuildOptions = {
  ...common,
  entryPoints: { server: 'server/src/main.node.ts', cli: 'server/src/cli/main.ts' },
  banner: { js: '#!/usr/bin/env node' },
  plugins: [embedCoursesInBundle()],
};

/** The suite for VS Code's extension host: never packaged, and mocha comes from `node_modules`. */
const suite: BuildOptions = {
  ...common,
  entryPoints: ['test/vscode/index.ts', ...globSync('test/vscode/**/*.test.ts', { cwd: repository })],
  outbase: 'test/vscode',
  outdir: join(dist, 'test'),
  external: ['vscode', 'mocha'],
};

const bundles = flags.production ? [extension, programs] : [extension, programs, suite];
await rm(dist, { recursive: true, force: true });
if (flags.watch) {
  const contexts = await Promise.all(bundles.map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((watched) => watched.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((options) => build(options)));
  // What went wrong, esbuild has printed.
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  await Promise.all(['server.js', 'cli.js'].map((program) => chmod(join(dist, program), 0o755)));
}
