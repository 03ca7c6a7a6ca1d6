/**
 * Mermaid's parser as a file of its own, `mermaid-parser.js`: everything that draws is left out.
 *
 * The programs load it from beside themselves when they meet a diagram; the unit tests load one that is built for them.
 */
import { globSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions, type Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';
import { besideProgram, fromBeside } from './beside.ts';
import { MERMAID_FILE, MermaidCuts } from './mermaid-cuts.ts';
import { repository } from './paths.ts';

const FILE = 'mermaid-parser.js';
const SOURCE = /mermaid\/parser\.ts$/;

/** What only drawing needs. Colours (khroma) and dates (dayjs) are computed while parsing, so they stay. */
const DRAWING =
  /^(?:d3|d3-sankey|dagre-d3-es\/.*|roughjs|katex|cytoscape|cytoscape-.*|elkjs\/.*|stylis|marked|@iconify\/utils|@upsetjs\/venn\.js)$/;
/** Mermaid's own parts that only drawing needs. */
const DRAWING_CHUNKS = /\/(?:dagre|elk|cose-bilkent|swimlanes|bpmnIcons|sizeCapture)-[A-Z0-9]+\.mjs$/;

/** Can be called, constructed and asked for anything, and gives itself. */
const INERT = `
  const inert = new Proxy(function () {}, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : inert),
    apply: () => inert,
    construct: () => inert,
  });
  module.exports = Object.create(inert);`;

/** Sanitizing needs a document, and what is only parsed is never shown. */
const NO_SANITIZER = `
  export default {
    isSupported: false,
    addHook() {},
    removeHook() {},
    removeAllHooks() {},
    sanitize: (text) => String(text),
  };`;

/** The grammars bring the parser generator along, so a diagram that is parsed without a grammar takes it from there. */
const GENERATOR = `
  import { Parser } from 'grammars';
  export { createToken, EOF, Lexer, tokenMatcher } from 'grammars';
  export class CstParser extends Parser {
    constructor(tokens, config) {
      super(tokens, { ...config, outputCst: true });
    }
  }`;

/** The file with all grammars; its name changes with each version. */
function grammarsFile(): string {
  const folder = join(repository, 'node_modules/@mermaid-js/parser/dist/chunks/mermaid-parser.core');
  const [largest] = globSync('chunk-*.mjs', { cwd: folder })
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(b).size - statSync(a).size);
  if (largest === undefined) throw new Error(`${folder} has no grammars`);
  return largest;
}

function withoutDrawing(): EsbuildPlugin {
  return {
    name: 'without-drawing',
    setup(build) {
      const inert = ({ path }: { path: string }) => ({
        path: path.replace(/\.mjs$/, ''),
        namespace: 'inert',
      });
      build.onResolve({ filter: DRAWING }, inert);
      build.onResolve({ filter: DRAWING_CHUNKS }, inert);
      build.onLoad({ filter: /.*/, namespace: 'inert' }, () => ({ contents: INERT }));
      build.onResolve({ filter: /^dompurify$/ }, ({ path }) => ({ path, namespace: 'no-sanitizer' }));
      build.onLoad({ filter: /.*/, namespace: 'no-sanitizer' }, () => ({ contents: NO_SANITIZER }));
      build.onResolve({ filter: /^chevrotain$/ }, ({ path }) => ({ path, namespace: 'generator' }));
      build.onLoad({ filter: /.*/, namespace: 'generator' }, () => ({ contents: GENERATOR }));
      build.onResolve({ filter: /^grammars$/, namespace: 'generator' }, () => ({ path: grammarsFile() }));
      const cuts = new MermaidCuts();
      build.onLoad({ filter: MERMAID_FILE }, async ({ path }) => ({
        contents: cuts.make(await readFile(path, 'utf8')),
      }));
      build.onEnd(() => ({
        errors: cuts.missing().map((of) => ({ text: `This Mermaid has nothing to cut: ${of}.` })),
      }));
    },
  };
}

/** How the parser is built, whatever else the build says. */
export const mermaidParser = {
  ...besideProgram('mermaidParser', 'parseDiagram'),
  entryPoints: { 'mermaid-parser': 'server/src/mermaid/parser.ts' },
  bundle: true,
  platform: 'browser',
  conditions: ['worker'],
  plugins: [withoutDrawing()],
  define: { 'Object.groupBy': 'objectGroupBy' },
  inject: ['server/src/mermaid/object-group-by.ts'],
} satisfies BuildOptions;

/** In a program the parser is the file beside it. */
export const mermaidParserBeside = () => fromBeside(SOURCE, FILE);

/** Where the unit tests' own parser stands: not in `dist`, which a build empties. */
const testFolder = join(repository, 'node_modules/.cache/capstone-architect');

/** The parser for a test run, built when the first test needs it. */
export function mermaidParserInTests(): VitePlugin {
  const name = 'mermaid-parser-in-tests';
  let built: Promise<unknown> | undefined;
  return {
    name,
    enforce: 'pre',
    resolveId: (id) => (SOURCE.test(id) ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined;
      built ??= build({
        ...mermaidParser,
        absWorkingDir: repository,
        target: 'node20',
        outdir: testFolder,
        logLevel: 'warning',
      });
      await built;
      return `
        import { createRequire } from 'node:module';
        const require = createRequire(${JSON.stringify(join(testFolder, FILE))});
        export const { parseDiagram } = require('./${FILE}');`;
    },
  };
}
