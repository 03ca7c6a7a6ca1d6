/** Files that a program loads from beside itself once it needs them: modules for Node and scripts for a worker in one. */
import type { BuildOptions, Plugin } from 'esbuild';

/**
 * How such a file is built.
 *
 * @param name what a worker calls it
 * @param exported what Node gets of it
 */
export function besideProgram(name: string, exported: string): BuildOptions {
  return {
    format: 'iife',
    globalName: name,
    footer: { js: `if (typeof exports === 'object') exports.${exported} = ${name}.${exported};` },
  };
}

/** In the program, the source of such a file is what was built of it. */
export function fromBeside(source: RegExp, file: string): Plugin {
  return {
    name: `${file}-beside`,
    setup(build) {
      build.onResolve({ filter: source }, () => ({ path: `./${file}`, external: true }));
    },
  };
}
