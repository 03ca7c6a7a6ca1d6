/**
 * The built-in courses as the virtual module `courses:embedded`: an array of compiled courses.
 *
 * The bundles and the unit tests get them from the same code, so neither needs the other to have run first.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';
import { compileCourses } from './courses.ts';
import { dist, templates } from './paths.ts';

const moduleName = 'courses:embedded';
const compiledCourses = join(dist, 'courses');

/** Compiles the templates in every build, and a watching build follows them. */
export function embedCoursesInBundle(): EsbuildPlugin {
  return {
    name: moduleName,
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${moduleName}$`) }, ({ path }) => ({
        path,
        namespace: moduleName,
      }));
      build.onLoad({ filter: /.*/, namespace: moduleName }, async () => {
        const watchFiles = await templateFiles();
        try {
          return { contents: await compileToSource(), watchFiles };
        } catch (error) {
          return { errors: [{ text: error instanceof Error ? error.message : String(error) }], watchFiles };
        }
      });
    },
  };
}

/** Compiles the templates once for a whole test run. */
export function embedCoursesInTests(): VitePlugin {
  let source: Promise<string> | undefined;
  return {
    name: moduleName,
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    load: (id) => (id === `\0${moduleName}` ? (source ??= compileToSource()) : undefined),
  };
}

let compiling: Promise<string> | undefined;

/** Bundles that are built at the same time share one run: none reads what another is writing. */
function compileToSource(): Promise<string> {
  compiling ??= compileAll().finally(() => (compiling = undefined));
  return compiling;
}

async function compileAll(): Promise<string> {
  await compileCourses(templates, compiledCourses);
  const files = (await readdir(compiledCourses)).filter((name) => name.endsWith('.json')).sort();
  const courses = await Promise.all(files.map((name) => readFile(join(compiledCourses, name), 'utf8')));
  return `export default [${courses.join(',')}];`;
}

async function templateFiles(): Promise<string[]> {
  const entries = await readdir(templates, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
