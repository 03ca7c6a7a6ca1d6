/**
 * Builds everything that runs from `dist/`: the extension, the language server, the CLI, the compiled courses, the
 * rules' pages, and the suite that runs inside VS Code.
 *
 *     node scripts/build.ts [--watch] [--production]
 */
import { globSync } from 'node:fs';
import { chmod, cp, rm } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildOptions, build, context, type Plugin } from 'esbuild';
import { besideProgram, fromBeside } from './beside.ts';
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

/**
 * What runs on Node and, in VS Code for the browser, in a worker: one file for both, so that none comes twice. Packages
 * show it what they show a worker; what the language server protocol has for Node alone is loaded there alone.
 */
const forBoth = {
  ...common,
  platform: 'neutral',
  conditions: ['worker', 'browser'],
  mainFields: ['module', 'main'],
  external: ['vscode', 'node:*', ...builtinModules],
  plugins: [protocolOnNode()],
} satisfies BuildOptions;

const extension: BuildOptions = { ...forBoth, entryPoints: { extension: 'client/src/extension.ts' } };

const server: BuildOptions = {
  ...forBoth,
  // A worker's script shares its names with the worker itself.
  format: 'iife',
  entryPoints: { server: 'server/src/main.ts' },
  banner: { js: '#!/usr/bin/env node' },
  plugins: [...forBoth.plugins, fromBeside(/\/checker\.ts$/, 'checker.js')],
};

/** What the server loads once it has answered first. */
const checker: BuildOptions = {
  ...forBoth,
  ...besideProgram('checker', 'serve'),
  entryPoints: { checker: 'server/src/checker.ts' },
  // The JSON Schema validator takes its base from it as it is loaded, and breaks on that of a `blob:` worker.
  define: { 'self.location': 'undefined' },
  plugins: [protocolOfServer(), mermaidParserBeside(), embedCoursesInBundle()],
};

/** The terminal's `capstone`. */
const cli: BuildOptions = {
  ...common,
  entryPoints: { cli: 'server/src/cli/main.ts' },
  banner: { js: '#!/usr/bin/env node' },
  plugins: [mermaidParserBeside(), embedCoursesInBundle()],
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
  ...common,
  platform: 'browser',
  conditions: ['worker'],
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

const product = [extension, server, checker, cli, parser];
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

/** `vscode-languageserver/node` and its kin, which packages show nobody but Node. */
function protocolOnNode(): Plugin {
  return {
    name: 'protocol-on-node',
    setup(build) {
      build.onResolve({ filter: /^vscode-[a-z-]+\/node$/ }, ({ path, importer }) => ({
        path: createRequire(importer).resolve(path),
      }));
    },
  };
}

/** What the server has loaded of the protocol, it leaves to the checker (`server/src/main.ts`). */
function protocolOfServer(): Plugin {
  const name = 'protocol-of-server';
  return {
    name,
    setup(build) {
      build.onResolve({ filter: /^vscode-languageserver$/ }, ({ path }) => ({ path, namespace: name }));
      build.onLoad({ filter: /.*/, namespace: name }, () => ({
        contents: 'module.exports = languageServer;',
      }));
    },
  };
}
