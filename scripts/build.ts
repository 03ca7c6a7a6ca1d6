/**
 * Builds everything that runs from `dist/`: the extension, the language server, the CLI, the compiled courses, the
 * rules' pages, and the suite that runs inside VS Code.
 *
 *     node scripts/build.ts [--watch] [--production]
 */
import { globSync } from 'node:fs';
import { chmod, cp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build, context } from 'esbuild';
import { embedCoursesInBundle } from './embedded-courses.ts';
import { mermaidParser, mermaidParserBeside } from './mermaid-parser.ts';
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

/** For VS Code in a browser, whose extension host and our server are workers. */
const forBrowser = { ...common, platform: 'browser', conditions: ['worker'] } satisfies BuildOptions;

const extension: BuildOptions = {
  ...common,
  entryPoints: { extension: 'client/src/extension.ts' },
  external: ['vscode'],
};

const webExtension: BuildOptions = {
  ...forBrowser,
  entryPoints: { 'extension.web': 'client/src/extension.web.ts' },
  external: ['vscode'],
};

/** The language server and the terminal's `capstone`: programs of their own. */
const programs: BuildOptions = {
  ...common,
  entryPoints: { server: 'server/src/main.node.ts', cli: 'server/src/cli/main.ts' },
  banner: { js: '#!/usr/bin/env node' },
  plugins: [mermaidParserBeside(), embedCoursesInBundle()],
};

const webServer: BuildOptions = {
  ...forBrowser,
  format: 'iife',
  entryPoints: { 'server.web': 'server/src/main.web.ts' },
  // The JSON Schema validator takes its base from it as it is loaded, and breaks on that of a `blob:` worker.
  define: { 'self.location': 'undefined' },
  plugins: [embedCoursesInBundle()],
};

/** Larger than the programs together, and loaded by them with the first diagram. */
const parser: BuildOptions = { ...common, ...mermaidParser };

const testFiles = globSync('test/vscode/*.test.ts', { cwd: repository }).sort();
/** Of the server as a process, which no browser has. */
const nodeTestFiles = globSync('test/vscode/*.test.node.ts', { cwd: repository });

/** The suite for VS Code's Node extension host: never packaged, and mocha comes from `node_modules`. */
const suite: BuildOptions = {
  ...common,
  entryPoints: ['test/vscode/index.ts', ...testFiles, ...nodeTestFiles],
  outbase: 'test/vscode',
  outdir: join(dist, 'test'),
  external: ['vscode', 'mocha'],
};

/** The same suite for VS Code's web extension host, all in one file. */
const webSuite: BuildOptions = {
  ...forBrowser,
  entryPoints: {
    'index.web': 'test/vscode/index.web.ts',
    'memory-files': 'test/vscode-host/memory-files.ts',
  },
  outdir: join(dist, 'test'),
  external: ['vscode'],
  alias: { mocha: 'mocha/mocha.mjs', 'node:assert/strict': join(repository, 'test/vscode/assert.web.ts') },
  define: {
    testNames: JSON.stringify(testFiles.map((file) => basename(file, '.test.ts'))),
    // Mocha's script would put itself in the place of what the suite exports.
    module: 'undefined',
  },
};

const product = [extension, webExtension, programs, webServer, parser];
const bundles = flags.production ? product : [...product, suite, webSuite];
await rm(dist, { recursive: true, force: true });
await copyRulePages();
if (flags.watch) {
  const contexts = await Promise.all(bundles.map((options) => context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((watched) => watched.watch()));
} else {
  const results = await Promise.allSettled(bundles.map((options) => build(options)));
  // What went wrong, esbuild has printed.
  if (results.some(({ status }) => status === 'rejected')) process.exit(1);
  await Promise.all(['server.js', 'cli.js'].map((program) => chmod(join(dist, program), 0o755)));
}

/** The page of each rule, which the editor and `capstone explain` show. */
async function copyRulePages(): Promise<void> {
  const pages = globSync('server/src/rules/*.md', { cwd: repository });
  await Promise.all(pages.map((page) => cp(join(repository, page), join(dist, 'rules', basename(page)))));
}
