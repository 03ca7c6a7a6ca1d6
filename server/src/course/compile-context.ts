import type { ResolveReference } from './references.ts';
import type { Path } from './schema-check.ts';
import { suggest } from './suggest.ts';
import type { YamlBlock } from './yaml-block.ts';

/** What the parts of a course are checked against. */
export interface CompileContext {
  /** Names of the declared facts; undefined where course.yaml is faulty, so that nobody can tell. */
  readonly facts: readonly string[] | undefined;
  /** Ids of the rubric's criteria; likewise. */
  readonly criteria: readonly string[] | undefined;
  readonly resolve: ResolveReference;
}

/** What is wrong with a fact's name; undefined for a declared one. */
export function undeclaredFact(name: string, { facts }: CompileContext): string | undefined {
  if (facts === undefined || facts.includes(name)) return undefined;
  return `the fact \`${name}\` is not declared in course.yaml; ${suggest(name, facts, 'the declared facts')}`;
}

/** Ids of the sections that a list of references means, without those that cannot be found. */
export function resolveAll(
  references: string | readonly string[],
  path: Path,
  block: YamlBlock<unknown>,
  { resolve }: CompileContext,
): string[] {
  const resolveAt = (reference: string, at: Path) =>
    resolve(reference, (message) => block.report(at, message))?.id;
  const ids =
    typeof references === 'string'
      ? [resolveAt(references, path)]
      : references.map((reference, index) => resolveAt(reference, [...path, index]));
  return ids.filter((id) => id !== undefined);
}
